import { isDigit } from '../masking/character-class.ts';
import type { Span } from '../masking/span.ts';
import { type HostLabel, labelAt, labelName, labelStart } from './host-label.ts';
import { dotAfter, type LabelDot } from './label-dot.ts';
import { WWW_WORDS } from './link-words.ts';
import { spokenTopKind, type TopKind, writtenTop } from './top-level.ts';

/** A name of a host as it was found, with all that tells it from other words. */
export interface ReadHost extends Span {
  readonly labels: readonly HostLabel[];
  /** What each label says, in lower case. */
  readonly names: readonly string[];
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

/** Reads the host whose first label begins at `start`, to the right. */
export function readHostAt(text: string, start: number): HostReading {
  const first = labelAt(text, start);
  return first.end === start ? { host: undefined, next: start } : readHostFrom(text, first.end, start);
}

/**
 * Reads the host whose first label ends at `end`, `floor` being where it may begin at the earliest. A bounded number of
 * characters is looked at, and those before the label only where what follows it may end a host.
 */
export function readHostFrom(text: string, end: number, floor: number): HostReading {
  const rest = labelsAfter(text, end);
  const last = rest[rest.length - 1];
  if (!last) return { host: undefined, next: end };
  const next = last.start;
  const likely = rest.some(({ top, dot }) => top || isSaid(dot)) || isSelfEvident(text, end);
  const start = likely ? labelStart(text, end, floor) : end;
  if (start === end) return { host: undefined, next };
  const labels = [{ start, end, dot: undefined, top: undefined }, ...rest];
  const names = labels.map((label) => labelName(text, label));
  const host = numbersOf(labels, names) ?? namedHost(text, labels, names) ?? wwwHost(labels, names);
  return { host, next: host?.end ?? next };
}

/** "www", or a number: a host may begin so that ends with no top-level domain. */
function isSelfEvident(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 1);
  return (code | LOWER) === SMALL_W || isDigit(code);
}

const LOWER = 32;
const SMALL_W = 119;

function labelsAfter(text: string, from: number): readonly HostLabel[] {
  const labels: HostLabel[] = [];
  let before: HostLabel | undefined;
  let end = from;
  for (let dot = dotAfter(text, end); dot && labels.length < MOST_LABELS; dot = dotAfter(text, end)) {
    const label = labelAt(text, dot.end, dot);
    if (label.end === label.start || !goesOn(text, from, before, label, dot)) break;
    labels.push(label);
    before = label;
    end = label.end;
  }
  return labels;
}

/** Whether a label goes on the host: after a doubtful sign only what is missing does. */
function goesOn(text: string, end: number, before: HostLabel | undefined, label: HostLabel, dot: LabelDot): boolean {
  if (dot.kind === 'plain' || dot.kind === 'wrapped') return true;
  if (before?.top && before.dot?.kind === 'plain') return false;
  if (dot.kind === 'named' || dot.kind === 'spaced' || text.slice(end - 3, end).toLowerCase() === 'www') return true;
  if (before?.dot?.kind === dot.kind && dot.kind !== 'after' && isCountry(label)) return true;
  return label.top !== undefined && label.top !== 'word' && label.top !== 'file' && isLower(text, label);
}

const isCountry = ({ start, end, top }: HostLabel): boolean => top !== undefined && end - start === 2;

const isLower = (text: string, { start, end }: Span): boolean => {
  const written = text.slice(start, end);
  return written === written.toLowerCase();
};

function numbersOf(labels: readonly HostLabel[], names: readonly string[]): ReadHost | undefined {
  if (labels.length !== ADDRESS_NUMBERS) return undefined;
  const numbers = names.every((name) => /^(?:0|[1-9]\d{0,2})$/.test(name) && Number(name) < 256);
  const signs = new Set(labels.slice(1).map(({ dot }) => (isTight(dot) ? 'plain' : dot?.kind)));
  const alike = signs.size === 1 && (signs.has('plain') || signs.has('named') || signs.has('spaced'));
  return numbers && alike ? hostOf(labels, names, 'numbers') : undefined;
}

const isTight = (dot: LabelDot | undefined): boolean => !dot || dot.kind === 'plain' || dot.kind === 'wrapped';

function namedHost(text: string, labels: readonly HostLabel[], names: readonly string[]): ReadHost | undefined {
  for (let at = labels.length - 1; at > 0; at -= 1) {
    const [before, label] = labels.slice(at - 1, at + 1);
    const kind = label && kindOf(text, label);
    if (kind && before && !(at > 1 && beginsSentence(text, before, label)))
      return hostOf(labels.slice(0, at + 1), names.slice(0, at + 1), kind);
  }
  return undefined;
}

/** Its dot may be a word, so that the label may be said in another script. */
const isSaid = (dot: LabelDot | undefined): boolean => dot?.kind === 'named' || dot?.kind === 'wrapped';

const kindOf = (text: string, label: HostLabel): TopKind | undefined =>
  isSaid(label.dot) ? spokenTopKind(labelName(text, label)) : label.top;

/** "example.com.It is": the capital after a name that was complete. */
const beginsSentence = (text: string, before: HostLabel, here: HostLabel): boolean =>
  kindOf(text, before) !== undefined && isLower(text, before) && !isLower(text, here);

/** "www.casarosa": some programs make a link of that. */
function wwwHost(labels: readonly HostLabel[], names: readonly string[]): ReadHost | undefined {
  const [, second] = labels;
  const named =
    isWww(names) && second && isTight(second.dot) && names.slice(1, 2).some((name) => /\p{L}{2}/u.test(name));
  const loose = labels.findIndex(({ dot }) => !isTight(dot));
  const count = loose < 0 ? labels.length : loose;
  return named ? hostOf(labels.slice(0, count), names.slice(0, count), 'www') : undefined;
}

/** Whether its first label says that it is on the web: "www", "ww2", or the letters by their names. */
export const isWww = ([first = '', second]: readonly string[]): boolean =>
  second !== undefined && /^w{2,5}\d?$/.test(first);

/** Whether its dots stand apart, so that its slashes may too. */
export const isApart = ({ labels }: ReadHost): boolean => labels.some(({ dot }) => dot && APART.has(dot.kind));

const APART: ReadonlySet<LabelDot['kind']> = new Set(['spaced', 'wrapped', 'named']);

/** Whether its first label is a letter w by its name. */
export const isSpeltWww = ({ labels, names }: ReadHost): boolean =>
  labels.length > 2 && names.slice(0, 1).some((name) => WWW_WORDS.has(name)) && !isTight(labels[1]?.dot);

function hostOf(labels: readonly HostLabel[], names: readonly string[], top: ReadHost['top']): ReadHost {
  let [start, end, name] = [Number.POSITIVE_INFINITY, 0, ''];
  for (const [at, label] of labels.entries()) {
    start = Math.min(start, label.start);
    end = label.end;
    const last = at === labels.length - 1;
    name += `${at > 0 ? '.' : ''}${last ? writtenTop(`${names[at]}`, isSaid(label.dot)) : names[at]}`;
  }
  return { start, end, labels, names, name, top };
}
