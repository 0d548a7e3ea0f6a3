import { isAscii } from 'node:buffer';
import { bufferOf } from '../buffer-of.ts';

/** The longest line of a mail, without its CRLF (RFC 5322, 2.1.1). */
const LONGEST_LINE = 998;

/**
 * The text of an attached mail that can stand in another as it is: 7-bit, in lines that end in CRLF and are not too long,
 * none of which could be taken for `boundary`. An attached mail may not be base64 (RFC 2046, 5.2.1).
 */
export function asItIs(bytes: Uint8Array, boundary: string): string | undefined {
  if (!isAscii(bytes)) return undefined;
  const text = bufferOf(bytes).toString('latin1');
  const fits = text.split('\r\n').every((line) => line.length <= LONGEST_LINE && !/[\r\n\0]/.test(line));
  return fits && !text.includes(boundary) ? text : undefined;
}
