import type { Translator } from '../../core/ports/translations.ts';

const MARK = /<span translate="no">[^<]*<\/span>/g;

/** What becomes of one mark. @param marks all of the piece */
type Trick = (mark: string, marks: readonly string[]) => string;

/** What a translating service may do to what it was told to leave. */
export const TRICKS: Readonly<Record<string, Trick>> = {
  drops: () => '',
  doubles: (mark) => `${mark} ${mark}`,
  translates: (mark) => mark.replace(/>[^<]+</, '>etwas<'),
  nests: (mark) => `<span translate="no">${mark}</span>`,
  unwraps: (mark) => mark.replace(/<[^>]*>/g, ''),
  renames: (mark) => mark.replace('translate="no"', 'class="x" Translate=yes'),
  swaps: (_, marks) => marks[0] ?? '',
  cuts: (mark) => mark.replace('</span>', ''),
};

/** Translates nothing, and does `trick` to one mark of each piece: the `nth`, counted round. */
export const hostileTranslator = (trick: Trick, nth: number): Translator => ({
  translate: ({ pieces, to }) =>
    Promise.resolve({
      kind: 'translated',
      pieces: pieces.map((piece) => played(piece, trick, nth)),
      from: to,
      by: 'nobody',
    }),
});

function played(piece: string, trick: Trick, nth: number): string {
  const marks = piece.match(MARK) ?? [];
  let at = 0;
  return piece.replace(MARK, (mark) => (at++ === nth % marks.length ? trick(mark, marks) : mark));
}
