import { readFileSync } from 'node:fs';
import type { Span } from '../../../core/masking/span.ts';

export type DetailKind = 'address' | 'phone' | 'link';

/** A text of a labelled set, without the marks that stand in the file. */
export interface LabelledText {
  readonly language: string;
  readonly text: string;
  /** What the marks in the text are; none where it is innocent. */
  readonly kind?: DetailKind;
  readonly marks: readonly Span[];
}

/**
 * `first`: written before any recognizer was looked at, and held to the promised figures. `later`: written when the
 * recognizers had reached the first. `told`: by somebody else; the recognizers' authors were told what kinds of things
 * were missed, and never a text. `unseen`: by the same, of whose misses nothing was told. `natural`: plain sentences, by an
 * author who had read the recognizers and seen single lines of other sets, written down before anything was run on them.
 */
export type LabelledSet = 'first' | 'later' | 'told' | 'unseen' | 'natural';

const FOLDERS = {
  first: 'trust',
  later: 'trust/later',
  told: 'trust/told',
  unseen: 'trust/unseen',
  natural: 'trust/natural',
} as const;

/** Texts with a contact detail or a link in hiding: what must not survive stands between ⟦ and ⟧ in the file. */
export function hiddenTexts(set: LabelledSet = 'first'): readonly LabelledText[] {
  const byLanguage: Record<string, { text: string; kind: DetailKind }[]> = read(set, 'hidden');
  return Object.entries(byLanguage).flatMap(([language, texts]) =>
    texts.map(({ text, kind }) => ({ language, kind, ...unmarked(text) })),
  );
}

/** Texts that hold no address, no phone number and no link, however much they look like it. */
export function innocentTexts(set: LabelledSet = 'first'): readonly LabelledText[] {
  const byLanguage: Record<string, string[]> = read(set, 'innocent');
  return Object.entries(byLanguage).flatMap(([language, texts]) =>
    texts.map((text) => ({ language, text, marks: [] })),
  );
}

const read = (set: LabelledSet, name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${FOLDERS[set]}/${name}.json`, import.meta.url), 'utf8'));

/** The text without its marks, and where they were. */
function unmarked(marked: string): { readonly text: string; readonly marks: readonly Span[] } {
  const marks: Span[] = [];
  let text = '';
  for (const [index, part] of marked.split(/[⟦⟧]/).entries()) {
    if (index % 2 === 1) marks.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, marks };
}
