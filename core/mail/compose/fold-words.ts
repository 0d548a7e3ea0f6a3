/** A line of a header is to have no more (RFC 2047, 2; RFC 5322 recommends 78). */
const LINE = 76;

/**
 * A header line, folded before the words that would make a line too long; ends in CRLF.
 *
 * A word that is longer by itself stays whole on a line of its own (but for the header's name, since no line may be empty).
 */
export function foldWords(name: string, words: readonly string[]): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const [index, word] of words.entries()) {
    if (index > 0 && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}
