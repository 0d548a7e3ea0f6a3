import { oneLine } from './one-line.ts';
import { splitWeighed } from './split-weighed.ts';

/** The longest name that mail programs and file systems take, in characters; the ending is kept. */
const LONGEST = 150;
const ENDING = 20;
/** The longest name written as it is, or as the fallback of another. */
const LONGEST_PLAIN = 50;
/** Room in a line of 76 beside ` filename*10*=UTF-8''` and `;`. */
const ROOM = 54;

/**
 * A name that is only a name: no path, no quote, one line; `attachment` where nothing is left.
 *
 * `=?` goes as well: readers take it for an encoded word, wherever it stands.
 */
export function fileName(name: string): string {
  const clean = oneLine(name).replace(/["/\\]|=\?/g, '_');
  return shortened(clean, LONGEST) || 'attachment';
}

/** The same in ASCII, for readers that know no better: letters lose their accents, all else becomes `_`. */
export function asciiFileName(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^ -~]+/g, '_');
  return shortened(ascii, LONGEST_PLAIN);
}

/**
 * The parameters that carry a cleaned file name: `filename` for every reader and, where that can't hold it, `filename*`
 * in UTF-8 (RFC 2231), in numbered pieces where it is long.
 */
export function fileNameParameters(name: string): readonly string[] {
  const plain = `filename="${asciiFileName(name)}"`;
  if (asciiFileName(name) === name) return [plain];
  const pieces = splitWeighed(name, (character) => percent(character).length, ROOM, ROOM).map(percent);
  const numbered = pieces.map((piece, index) => `filename*${index}*=${index === 0 ? "UTF-8''" : ''}${piece}`);
  return [plain, ...(pieces.length === 1 ? pieces.map((piece) => `filename*=UTF-8''${piece}`) : numbered)];
}

/** RFC 2231's extended value: all but its attribute characters as `%XX` of UTF-8. */
const percent = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

function shortened(name: string, longest: number): string {
  const characters = Array.from(name);
  if (characters.length <= longest) return name;
  return [...characters.slice(0, longest - ENDING), ...characters.slice(-ENDING)].join('');
}
