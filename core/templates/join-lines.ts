/** A part of a text, or a place where a section was left out. */
export type Piece = { readonly text: string } | { readonly gap: 'in-line' | 'between-lines' };

interface Line {
  words: string;
  /** Something in it was left out. */
  isCut: boolean;
  /** Something between it and the line before was left out. */
  isApart: boolean;
}

/**
 * Puts pieces together, so that sections left out leave no blank lines.
 *
 * A line of which nothing is left goes; where lines are missing, the blank ones before and after become as many as there were
 * on one side, and none at the text's beginning.
 */
export function joinLines(pieces: readonly Piece[]): string {
  const kept: string[] = [];
  let blanks = 0;
  let surplus = 0;
  for (const { words, isApart } of standing(linesOf(pieces))) {
    if (isApart) surplus = blanks === kept.length ? Number.POSITIVE_INFINITY : blanks;
    surplus = isBlank(words) ? surplus - 1 : -1;
    if (surplus >= 0) continue;
    blanks = isBlank(words) ? blanks + 1 : 0;
    kept.push(words);
  }
  return kept.join('\n');
}

/** The lines of which something is left, or never was anything. */
const standing = (lines: readonly Line[]): readonly Line[] =>
  lines
    .map((line, index) => ({ ...line, isApart: line.isApart || lines.slice(index - 1, index).some(isGone) }))
    .filter((line) => !isGone(line));

const isGone = ({ words, isCut }: Line): boolean => isCut && isBlank(words);

const isBlank = (words: string): boolean => words.trim() === '';

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  let line = newLine('');
  const lines = [line];
  for (const piece of pieces) {
    if ('text' in piece) {
      const [first = '', ...others] = piece.text.split('\n');
      line.words += first;
      for (const words of others) {
        line = newLine(words);
        lines.push(line);
      }
    } else if (piece.gap === 'in-line') line.isCut = true;
    else line.isApart = true;
  }
  return lines;
}

const newLine = (words: string): Line => ({ words, isCut: false, isApart: false });
