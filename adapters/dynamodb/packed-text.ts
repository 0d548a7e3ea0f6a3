import { brotliCompressSync, brotliDecompressSync, constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Message } from '../../core/model.ts';
import { type Attributes, number, UnreadableItem } from './attributes.ts';

/** Bytes from which a text is deflated: below, a write unit (1 kB) is seldom saved. */
const WORTH_PACKING = 1024;

const isShort = (text: string): boolean => text.length * 3 < WORTH_PACKING || Buffer.byteLength(text) <= WORTH_PACKING;

/** A text as it is stored: deflated where it is long, since write units count kilobytes. */
export const packText = (text: string): string | Uint8Array => (isShort(text) ? text : deflateRawSync(text));

/** @throws UnreadableItem where it is neither a string nor deflated */
export function unpackText(item: Attributes, name: string): string {
  const value = item[name];
  if (typeof value === 'string') return value;
  if (value instanceof Uint8Array) return inflateRawSync(value).toString('utf8');
  throw new UnreadableItem(name);
}

type Words = Pick<Message, 'text' | 'original'>;

/** Five times as fast as the best, and all but as small. */
const PACKING = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/**
 * A message's words as they are stored.
 *
 * A long text and its original differ in a few places, so they are packed as one, by a method that sees that far back:
 * each by itself, the two longest that may be written would not fit into one item (400 kB). `textLength` says where the
 * original begins, in UTF-16 units.
 */
export function packWords({ text, original }: Words): Attributes {
  if (original === undefined) return { text: packText(text) };
  if (isShort(text) && isShort(original)) return { text, original };
  return { words: brotliCompressSync(text + original, PACKING), textLength: text.length };
}

/** @throws UnreadableItem where they are not as {@link packWords} made them */
export function unpackWords(item: Attributes): Words {
  const { words, original } = item;
  if (words === undefined)
    return {
      text: unpackText(item, 'text'),
      original: original === undefined ? undefined : unpackText(item, 'original'),
    };
  if (!(words instanceof Uint8Array)) throw new UnreadableItem('words');
  const both = brotliDecompressSync(words).toString('utf8');
  const textLength = number(item, 'textLength');
  return { text: both.slice(0, textLength), original: both.slice(textLength) };
}
