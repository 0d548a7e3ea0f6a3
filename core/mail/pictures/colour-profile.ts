import { latin1, u32be } from './read-number.ts';

/** It begins with its length, and has a mark at a place of its own (ICC.1, 7.2). */
const MARK_AT = 36;
/** Bytes that may follow to make the length even, or one of whole words. */
const PADDING = 3;

/**
 * Whether bytes are a colour profile, and nothing but that: then they stay. A profile may hold words, as a rule of who made the
 * profile; it says nothing of the picture.
 */
export function isColourProfile(bytes: Buffer): boolean {
  const left = bytes.length - u32be(bytes, 0);
  return latin1(bytes, MARK_AT, 4) === 'acsp' && left >= 0 && left <= PADDING;
}
