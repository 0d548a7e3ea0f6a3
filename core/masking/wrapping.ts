import { isAlphanumeric, isSpace } from './character-class.ts';
import { withoutFigures } from './leet.ts';
import type { Span } from './span.ts';

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>', '«': '»' };
const ORNAMENTS = '|/.*_-"\'=~#^+!\\';
const MOST = 3;

/** Something in brackets or between two equal ornaments, with these: "(at)", "[ . ]", "_at_", "((at))". */
export interface Wrapping extends Span {
  readonly by: 'brackets' | 'ornaments';
}

/** The wrapping of `inner`, with the spaces inside it; undefined where there is none. */
export function wrappingOf(text: string, inner: Span): Wrapping | undefined {
  let found: Wrapping | undefined;
  for (let depth = 0; depth < MOST; depth += 1) {
    const next = onceAround(text, found ?? inner);
    if (!next) break;
    found = next;
  }
  return found;
}

const LONGEST_CONTENT = 12;

/** What the bracket that opens at `at` encloses, letters and signs only, in lower case: "at" for "{ a t }". */
export function enclosedAt(text: string, at: number): (Span & { readonly said: string }) | undefined {
  const close = BRACKETS[text.charAt(at)];
  const length = close === undefined ? -1 : text.slice(at + 1, at + LONGEST_CONTENT).indexOf(close);
  if (length < 0) return undefined;
  const said = text
    .slice(at + 1, at + 1 + length)
    .replace(/[^\p{L}\p{M}\d@.]/gu, '')
    .toLowerCase();
  return { start: at, end: at + length + 2, said: withoutFigures(said) };
}

function onceAround(text: string, inner: Span): Wrapping | undefined {
  const start = inner.start - (isSpace(text.charCodeAt(inner.start - 1)) ? 2 : 1);
  const end = inner.end + (isSpace(text.charCodeAt(inner.end)) ? 2 : 1);
  const open = text.charAt(start);
  const close = text.charAt(end - 1);
  if (open !== '' && BRACKETS[open] === close) return { start, end, by: 'brackets' };
  const tight = end - start === inner.end - inner.start + 2;
  return tight && open === close && open !== '' && ORNAMENTS.includes(open)
    ? { start, end, by: 'ornaments' }
    : undefined;
}

/** "john(a)mail.example", not "(a) first" */
export const isTouched = (text: string, { start, end }: Span): boolean =>
  isAlphanumeric(text.charCodeAt(start - 1)) && isAlphanumeric(text.charCodeAt(end));

/** Between ornaments in the middle of a word ("stay-at-home") it need not be a sign. */
export function wrappedSign(
  text: string,
  { start, end, by }: Wrapping,
): Span & { readonly kind: 'joined' | 'wrapped' } {
  return { start, end, kind: by === 'ornaments' && isTouched(text, { start, end }) ? 'joined' : 'wrapped' };
}
