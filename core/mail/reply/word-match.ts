import { REPLY_WORDS, type ReplyWords } from './reply-words.ts';

/** Every language's words of one kind, in lower case. */
export const wordsOf = (kind: keyof ReplyWords): readonly string[] =>
  Object.values(REPLY_WORDS).flatMap((words) => words[kind].split('|'));

/**
 * A test whether a text has one of `words`, in any case: whole words where the script writes spaces between them.
 *
 * The pattern is a list of fixed strings, so it can't backtrack.
 */
export function anyOf(words: readonly string[]): (text: string) => boolean {
  const spaced = words.filter((word) => !UNSPACED.test(word));
  const unspaced = words.filter((word) => UNSPACED.test(word));
  const pattern = new RegExp(`(?<!\\p{L})(?:${escaped(spaced)})(?!\\p{L})|${escaped(unspaced)}`, 'iu');
  return (text) => pattern.test(text);
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;

const escaped = (words: readonly string[]): string => words.join('|').replace(/[()./*]/g, '\\$&');
