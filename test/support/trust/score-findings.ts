import type { Span } from '../../../core/masking/span.ts';
import type { DetailKind, LabelledText } from './labelled-sets.ts';

/** What a finder says stands at a place of a text. */
export interface Finding extends Span {
  readonly kind: DetailKind;
}

/** Looks for details in a text of a language; never more than the text and its language is told. */
export type Finder = (text: string, language: string) => readonly Finding[];

/** What was counted for one kind of detail. */
export interface Score {
  /** Texts with that kind in hiding, and those of them in which every mark was found. */
  readonly hidden: number;
  readonly found: number;
  /** Findings. */
  readonly right: number;
  readonly wrong: number;
}

/** A labelled text with what a finder made of it: marks that survived, and findings where nothing is. */
export interface Judged {
  readonly labelled: LabelledText;
  readonly missed: readonly Span[];
  readonly right: readonly Finding[];
  readonly wrong: readonly Finding[];
}

/**
 * Holds what `finder` says of a text against its marks. Only letters and digits are counted, of any script.
 *
 * A mark is found where no more than a tenth of its letters and digits survives, rounded down: nothing of a number of nine
 * digits, two of an address of twenty letters. An address or a phone number does not survive where either was seen, since
 * both are masked; a link only where a link was seen, since links are refused for being links. What a text hides counts
 * once, and as found where each of its marks is: a number told in three parts is one number.
 *
 * A finding is right where it is of the marks' kind and at least half of what it covers is marked, or stands between two
 * marks that it covers: the words between the parts of one number. It is wrong where less is, as everything in an innocent
 * text is. A finding of another kind inside of a mark (the domain
 * in an address that is spelt out) is neither.
 */
export function judge(labelled: LabelledText, finder: Finder): Judged {
  const findings = finder(labelled.text, labelled.language);
  const hiding = findings.filter(({ kind }) => (kind === 'link') === (labelled.kind === 'link'));
  const missed = labelled.marks.filter((mark) => survives(labelled.text, mark, hiding));
  const inMarks = (finding: Span) =>
    2 * outside(labelled.text, finding, around(labelled.marks, finding)) <= size(labelled.text, finding);
  const right = findings.filter((finding) => finding.kind === labelled.kind && inMarks(finding));
  return { labelled, missed, right, wrong: findings.filter((finding) => !inMarks(finding)) };
}

/** What is counted for a kind over all that was judged. */
export function scoreOf(kind: DetailKind, judged: readonly Judged[]): Score {
  const hidden = judged.filter(({ labelled }) => labelled.kind === kind);
  const ofKind = (findings: readonly Finding[]) => findings.filter((finding) => finding.kind === kind).length;
  return {
    hidden: hidden.length,
    found: hidden.filter(({ missed }) => missed.length === 0).length,
    right: sum(judged, ({ right }) => ofKind(right)),
    wrong: sum(judged, ({ wrong }) => ofKind(wrong)),
  };
}

/** Of what hides, how much was found. */
export const recallOf = ({ hidden, found }: Score): number => found / hidden;

/** Of the findings, how many are right; one where nothing was found at all. */
export const precisionOf = ({ right, wrong }: Score): number => (right + wrong === 0 ? 1 : right / (right + wrong));

/** From the first of the marks that `finding` reaches to the last of them. */
function around(marks: readonly Span[], finding: Span): readonly Span[] {
  const reached = marks.filter(({ start, end }) => start < finding.end && finding.start < end);
  const [first] = reached;
  const last = reached.at(-1);
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

const survives = (text: string, mark: Span, findings: readonly Span[]): boolean =>
  outside(text, mark, findings) > Math.floor(size(text, mark) / 10);

const size = (text: string, span: Span): number => outside(text, span, []);

/** How many letters and digits of `span` lie in none of `covers`. */
function outside(text: string, { start, end }: Span, covers: readonly Span[]): number {
  const counted = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => start + index);
  return counted.filter((at) => !covers.some((cover) => cover.start <= at && at < cover.end)).length;
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
