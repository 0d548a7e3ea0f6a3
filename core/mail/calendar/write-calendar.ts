import { writeContentLine } from './content-line.ts';
import type { Component } from './read-calendar.ts';

/** Octets of a line without its end (RFC 5545, 3.1). */
const LINE = 75;
const CONTINUATION = 0x80;

/** A calendar as a file: UTF-8, lines of at most 75 octets that end in CRLF. Values must hold no line end. */
export const writeCalendar = (calendar: Component): Uint8Array => Buffer.from(linesOf(calendar).join(''));

const linesOf = ({ name, lines, parts }: Component): readonly string[] => [
  `BEGIN:${name}\r\n`,
  ...lines.map((line) => folded(writeContentLine(line))),
  ...parts.flatMap(linesOf),
  `END:${name}\r\n`,
];

/** Never inside a character: what reads line by line would see half of it. */
function folded(line: string): string {
  const bytes = Buffer.from(line);
  const pieces: string[] = [];
  for (let start = 0, room = LINE; start < bytes.length; room = LINE - 1) {
    const end = wholeCharacters(bytes, start + room);
    pieces.push(bytes.toString('utf8', start, end));
    start = end;
  }
  return `${pieces.join('\r\n ')}\r\n`;
}

function wholeCharacters(bytes: Buffer, end: number): number {
  let at = end;
  while (((bytes[at] ?? 0) & 0xc0) === CONTINUATION) at -= 1;
  return Math.min(at, bytes.length);
}
