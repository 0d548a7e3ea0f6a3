import { normalText } from '../../schemas/formats.ts';

/** The longest line of a body that we write, without its CRLF (RFC 2045, 6.7). */
const LINE = 76;
const [TAB, LINE_FEED, SPACE, EQUALS, DELETE] = [9, 10, 32, 61, 127];
const HEX = '0123456789ABCDEF';

/** A text leaf's body, encoded for transport: ASCII lines of at most 76 characters, CRLF between them. */
export interface EncodedText {
  readonly encoding: '7bit' | 'quoted-printable';
  readonly body: string;
}

/** Text as a leaf of a mail: as it is where it is ASCII in short lines, else quoted-printable. Controls are left out. */
export function encodeText(text: string): EncodedText {
  const lines = plainText(text).split('\n');
  if (lines.every(isShortAscii)) return { encoding: '7bit', body: lines.join('\r\n') };
  return {
    encoding: 'quoted-printable',
    body: escaped(lines.join('\n')).split('\n').map(withoutBlankEnd).map(withSoftBreaks).join('\r\n'),
  };
}

/** Well-formed text with line feeds and tabs as its only controls. */
export const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is the controls that are left out
  normalText(text.toWellFormed()).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+/g, '');

/** `=_` begins our boundaries: text that holds it is encoded, so that no line of it can look like one. */
const isShortAscii = (line: string): boolean => /^(?:[\t -~]{0,75}[!-~])?$/.test(line) && !line.includes('=_');

/** What is not plain ASCII as `=XX` of its UTF-8. */
function escaped(text: string): string {
  const bytes = Buffer.from(text);
  const out = Buffer.alloc(3 * bytes.length);
  let at = 0;
  for (const byte of bytes) at = writeEscaped(byte, out, at);
  return out.toString('latin1', 0, at);
}

function writeEscaped(byte: number, out: Buffer, at: number): number {
  if ((byte >= SPACE && byte < DELETE && byte !== EQUALS) || byte === TAB || byte === LINE_FEED) {
    out[at] = byte;
    return at + 1;
  }
  out[at] = EQUALS;
  out[at + 1] = HEX.charCodeAt(byte >> 4);
  out[at + 2] = HEX.charCodeAt(byte & 15);
  return at + 3;
}

/** A space or tab before a line's end would be taken off on the way: it is escaped. */
function withoutBlankEnd(line: string): string {
  if (line.endsWith(' ')) return `${line.slice(0, -1)}=20`;
  return line.endsWith('\t') ? `${line.slice(0, -1)}=09` : line;
}

function withSoftBreaks(line: string): string {
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > LINE) {
    const to = outsideEscape(line, from + LINE - 1);
    pieces.push(line.slice(from, to));
    from = to;
  }
  return [...pieces, line.slice(from)].join('=\r\n');
}

/** The place itself, or the beginning of the `=XX` that it would cut. */
function outsideEscape(line: string, place: number): number {
  if (line[place - 1] === '=') return place - 1;
  return line[place - 2] === '=' ? place - 2 : place;
}
