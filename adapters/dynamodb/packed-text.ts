import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { type Attributes, UnreadableItem } from './attributes.ts';

/** Bytes from which a text is deflated: below, a write unit (1 kB) is seldom saved. */
const WORTH_PACKING = 1024;

/** A text as it is stored: deflated where it is long, since write units count kilobytes. */
export function packText(text: string): string | Uint8Array {
  if (text.length * 3 < WORTH_PACKING || Buffer.byteLength(text) <= WORTH_PACKING) return text;
  return deflateRawSync(text);
}

/** @throws UnreadableItem where it is neither a string nor deflated */
export function unpackText(item: Attributes, name: string): string {
  const value = item[name];
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return inflateRawSync(value).toString('utf8');
  throw new UnreadableItem(name);
}
