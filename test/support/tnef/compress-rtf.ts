import { crc32 } from 'node:zlib';
import { u32 } from './tnef-bytes.ts';

const GIVEN =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx';

/** RTF as a message keeps it ([MS-OXRTFCP] 3.2): each run that stood before, up to 17 characters, as a reference to it. */
export function compressRtf(rtf: string): Buffer {
  const tokens: Buffer[] = [];
  let seen = GIVEN;
  for (let at = 0; at < rtf.length; ) {
    const length = longestKnown(seen, rtf, at);
    tokens.push(
      length < 2
        ? Buffer.from(rtf.charAt(at), 'latin1')
        : reference(seen.lastIndexOf(rtf.slice(at, at + length)), length),
    );
    seen += rtf.slice(at, at + Math.max(1, length));
    at += Math.max(1, length);
  }
  tokens.push(reference(seen.length, 2));
  const contents = Buffer.concat(grouped(tokens));
  const crc = ~crc32(contents, 0xffffffff);
  return Buffer.concat([u32(contents.length + 12), u32(rtf.length), Buffer.from('LZFu'), u32(crc), contents]);
}

/** RTF kept as it is. */
export const storeRtf = (rtf: string): Buffer =>
  Buffer.concat([u32(rtf.length + 12), u32(rtf.length), Buffer.from('MELA'), u32(0), Buffer.from(rtf, 'latin1')]);

function longestKnown(seen: string, rtf: string, at: number): number {
  let length = 0;
  while (length < 17 && at + length < rtf.length) {
    const found = seen.lastIndexOf(rtf.slice(at, at + length + 1));
    if (found < 0 || found < seen.length - 4_000) break;
    length += 1;
  }
  return length;
}

const reference = (place: number, length: number): Buffer => {
  const value = ((place % 4_096) << 4) | (length - 2);
  return Buffer.of(value >> 8, value & 0xff);
};

/** Behind a byte whose bits say which of the eight are references. */
function grouped(tokens: readonly Buffer[]): readonly Buffer[] {
  const groups: Buffer[] = [];
  for (let at = 0; at < tokens.length; at += 8) {
    const eight = tokens.slice(at, at + 8);
    const control = eight.reduce((bits, token, index) => bits | (token.length === 2 ? 1 << index : 0), 0);
    groups.push(Buffer.of(control), ...eight);
  }
  return groups;
}
