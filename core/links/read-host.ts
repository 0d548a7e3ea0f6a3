import type { Span } from '../masking/span.ts';
import { type HostLabel, labelAt, labelOf } from './host-label.ts';
import { dotAfter, type LabelDot } from './label-dot.ts';
import { spokenTopKind, type TopKind, topKind, writtenTop } from './top-level.ts';

/** A name of a host as it was found, with all that tells it from other words. */
export interface ReadHost extends Span {
  readonly labels: readonly HostLabel[];
  /** What it reads as, in lower case: "example.com". */
  readonly name: string;
  /** `www`: no top-level domain, but www before it. `numbers`: an address of four numbers. */
  readonly top: TopKind | 'www' | 'numbers';
}

/** What begins at a place: a host, or none; and where the search for another goes on. */
export interface HostReading {
  readonly host: ReadHost | undefined;
  readonly next: number;
}

const MOST_LABELS = 10;
const ADDRESS_NUMBERS = 4;

/** Reads the host whose first label is given, to the right. A bounded number of characters is looked at. */
export function readHost(text: string, first: HostLabel): HostReading {
  const labels = labelsFrom(text, first);
  const host = numbersOf(labels) ?? namedHost(text, labels) ?? wwwHost(labels);
  return { host, next: host?.end ?? Math.max(first.end, ...labels.slice(1).map(({ start }) => start)) };
}

function labelsFrom(text: string, first: HostLabel): readonly HostLabel[] {
  const labels = [first];
  let dot = dotAfter(text, first.end);
  while (dot && labels.length < MOST_LABELS) {
    const label = labelAfter(text, dot);
    if (label.end === label.start || !goesOn(text, labels, label, dot)) break;
    labels.push(label);
    dot = dotAfter(text, label.end);
  }
  return labels;
}

/** A label whose letters are set apart may be followed by more single letters, which it ends before. */
function labelAfter(text: string, dot: LabelDot): HostLabel {
  const label = labelAt(text, dot.end, dot);
  if (!label.apart || topKind(label.name) || dotAfter(text, label.end)) return label;
  for (let end = label.end - 2; end > label.start + 1; end -= 2) {
    const shorter = labelOf(text, { start: label.start, end }, dot);
    if (topKind(shorter.name)) return shorter;
  }
  return label;
}

/** Whether a label goes on the host: after a doubtful sign only what is missing does. */
function goesOn(text: string, labels: readonly HostLabel[], label: HostLabel, dot: LabelDot): boolean {
  if (dot.kind === 'plain' || dot.kind === 'wrapped') return true;
  const ended =
    labels.length > 1 && labels.slice(-1).some(({ name, dot: by }) => topKind(name) && by?.kind === 'plain');
  if (ended) return false;
  if (dot.kind === 'named' || dot.kind === 'spaced' || isWww(labels)) return true;
  return isLower(text, label) && isUnambiguous(topKind(label.name));
}

const isUnambiguous = (kind: TopKind | undefined): boolean => kind === 'firm' || kind === 'sure';

const isWww = (labels: readonly HostLabel[]): boolean =>
  labels.slice(0, 1).some(({ name }) => /^w{2,5}\d?$/.test(name));

const isLower = (text: string, { start, end }: Span): boolean => {
  const written = text.slice(start, end);
  return written === written.toLowerCase();
};

function numbersOf(labels: readonly HostLabel[]): ReadHost | undefined {
  const numbers = labels.every(
    ({ name, dot }) => /^(?:0|[1-9]\d{0,2})$/.test(name) && Number(name) < 256 && isTight(dot),
  );
  return numbers && labels.length === ADDRESS_NUMBERS ? hostOf(labels, 'numbers') : undefined;
}

const isTight = (dot: LabelDot | undefined): boolean => !dot || dot.kind === 'plain' || dot.kind === 'wrapped';

function namedHost(text: string, labels: readonly HostLabel[]): ReadHost | undefined {
  const kinds = labels.map(({ name, dot }) => (dot?.kind === 'named' ? spokenTopKind(name) : topKind(name)));
  const top = kinds.findLastIndex(
    (kind, at) => at > 0 && kind !== undefined && !beginsSentence(text, labels, kinds, at),
  );
  const kind = kinds.at(top);
  return top > 0 && kind ? hostOf(labels.slice(0, top + 1), kind) : undefined;
}

/** "example.com.It is": the capital after a name that was complete. */
function beginsSentence(
  text: string,
  labels: readonly HostLabel[],
  kinds: readonly (TopKind | undefined)[],
  at: number,
): boolean {
  const [before, here] = labels.slice(at - 1, at + 1);
  return (
    at > 1 && kinds.at(at - 1) !== undefined && !!before && !!here && isLower(text, before) && !isLower(text, here)
  );
}

/** "www.casarosa": some programs make a link of that. */
function wwwHost(labels: readonly HostLabel[]): ReadHost | undefined {
  const [, second] = labels;
  const named = isWww(labels) && second && isTight(second.dot) && /\p{L}{2}/u.test(second.name);
  const tight = labels.findIndex(({ dot }) => !isTight(dot));
  return named ? hostOf(tight < 0 ? labels : labels.slice(0, tight), 'www') : undefined;
}

function hostOf(labels: readonly HostLabel[], top: ReadHost['top']): ReadHost {
  return {
    start: Math.min(...labels.map(({ start }) => start)),
    end: Math.max(...labels.map(({ end }) => end)),
    labels,
    name: labels
      .map(({ name, dot }, at) => (dot && at === labels.length - 1 ? writtenTop(name, dot.kind === 'named') : name))
      .join('.'),
    top,
  };
}
