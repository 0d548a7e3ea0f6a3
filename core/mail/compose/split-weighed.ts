/**
 * Splits text between characters into pieces whose weights each stay within their room.
 *
 * @param first room in the first piece, `rest` in each further one; a character never weighs more than either
 */
export function splitWeighed(
  text: string,
  weight: (character: string) => number,
  first: number,
  rest: number,
): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let room = first;
  for (const character of text) {
    const weighs = weight(character);
    if (weighs > room) {
      pieces.push(piece);
      piece = '';
      room = rest;
    }
    piece += character;
    room -= weighs;
  }
  return [...pieces, piece];
}
