import {
  BARE_AT,
  BRACKETED_AT,
  DOMAIN_WORDS,
  KNOWN_PROVIDERS,
  NAMED_AT,
  PREPOSED,
  PROVIDERS,
  SITE_NAMES,
  WEAK_AT,
} from './address-words.ts';
import type { AtSign } from './at-sign.ts';
import { FIRST_HALVES, halvedSign } from './halved-sign.ts';
import { isAccount } from './named-account.ts';
import { withFillers } from './plain-signs.ts';
import { gapAfter, gapBefore, skipFillers, skipFillersBack } from './sign-gap.ts';
import type { Span } from './span.ts';
import { isSplitProvider } from './split-provider.ts';
import { wordEnd } from './word-bounds.ts';
import { wordTable } from './word-table.ts';
import { isTouched, wrappedSign, wrappingOf } from './wrapping.ts';

const LONGEST_NAME = 12;
const SPLIT_NAME = 'mail';

/** "g mail": the place before a provider's name that is two words, the second beginning at `start`. */
function splitProvider(text: string, start: number): AtSign | undefined {
  const first = /(?<![\p{L}\d])(?:g|gee|hot) $/iu.exec(text.slice(Math.max(0, start - LONGEST_FIRST), start));
  const at = start - (first?.[0].length ?? 0);
  return first ? { start: at, end: at, kind: 'missing' } : undefined;
}

const LONGEST_FIRST = 5;

/** What a sign is seen by: its names, those of providers that follow it, and words that may be either. */
export const SIGN_NAMES: readonly string[] = [
  ...NAMED_AT,
  ...BARE_AT,
  ...BRACKETED_AT,
  ...KNOWN_PROVIDERS,
  ...PREPOSED,
  ...WEAK_AT,
  ...FIRST_HALVES,
  ...SITE_NAMES,
  SPLIT_NAME,
];
const NAMES = wordTable(SIGN_NAMES.map((word): [string, string] => [word, word]));
const PROVIDER_NAMES = wordTable([...PROVIDERS].map((word): [string, true] => [word, true]));

/** A sign by name, with what is said before and after it: "and then the arroba". */
export function sayingOf(text: string, { start, end }: Span): Span {
  const [before, after] = [gapBefore(text, start), gapAfter(text, end)];
  const [first, last] = [skipFillersBack(text, before), skipFillers(text, after)];
  const even = text.slice(before, start).trim() === text.slice(end, after).trim();
  return even || first < before || last > after ? { start: first, end: last } : { start, end };
}

/** The sign that the word from `start` to `end` is the name of, or stands before; undefined where it is neither. */
export function signOfWord(text: string, { start, end }: Span): AtSign | undefined {
  const word = NAMES(text, start, end);
  if (word === undefined) return undefined;
  const span = { start, end };
  return signOfProvider(text, word, span) ?? signOfName(text, word, span);
}

/** The place before the name of a provider. */
function signOfProvider(text: string, word: string, span: Span): AtSign | undefined {
  if (word === SPLIT_NAME) return splitProvider(text, span.start);
  const named = KNOWN_PROVIDERS.has(word) || (SITE_NAMES.has(word) && isAccount(text, span));
  return named ? { start: span.start, end: span.start, kind: 'missing' } : undefined;
}

function signOfName(text: string, word: string, span: Span): AtSign | undefined {
  if (FIRST_HALVES.has(word)) return signOfHalves(text, span);
  const symbol = BARE_AT.has(word) || isCommercial(text, word, span.end) ? symbolEnd(text, span.end) : span.end;
  if (PREPOSED.has(word) && symbol === span.end) return preposedSign(text, span) ?? bracketedSign(text, word, span);
  const wrapping = wrappingOf(text, { ...span, end: symbol });
  if (NAMED_AT.has(word) || symbol > span.end)
    return { ...sayingOf(text, wrapping ?? { start: span.start, end: symbol }), kind: 'named' };
  if (WEAK_AT.has(word)) return wrapping ? wrappedSign(text, wrapping) : { ...sayingOf(text, span), kind: 'apart' };
  return BARE_AT.has(word) ? bareSign(text, span, wrapping) : bracketedSign(text, word, span);
}

function signOfHalves(text: string, span: Span): AtSign | undefined {
  const halved = halvedSign(text, span);
  return halved && { ...sayingOf(text, wrappingOf(text, halved) ?? halved), kind: 'named' };
}

/** "a commercial" */
const isCommercial = (text: string, word: string, end: number): boolean => word === 'a' && text.charAt(end + 1) === 'c';

function bracketedSign(text: string, word: string, span: Span): AtSign | undefined {
  const wrapping = BRACKETED_AT.has(word) ? wrappingOf(text, span) : undefined;
  return wrapping?.by === 'brackets'
    ? { ...wrapping, kind: isTouched(text, wrapping) ? 'wrapped' : 'joined' }
    : undefined;
}

/** Between spaces, or between the same signs on both sides, or as one says it. */
function bareSign(text: string, span: Span, wrapping: ReturnType<typeof wrappingOf>): AtSign | undefined {
  if (wrapping) return wrappedSign(text, wrapping);
  const around = { start: gapBefore(text, span.start), end: gapAfter(text, span.end) };
  const [before, after] = [text.slice(around.start, span.start), text.slice(span.end, around.end)];
  const said = withFillers(text, span);
  if (said.start < around.start) return { ...said, kind: 'apart' };
  if (isPlainSpace(before) && isPlainSpace(after)) return { ...span, kind: 'bare' };
  return before !== '' && before.trim() === after.trim() ? { ...around, kind: 'apart' } : { ...span, kind: 'bare' };
}

const isPlainSpace = (gap: string): boolean => gap.trim() === '' && !gap.includes('\n');

/** Only right before a provider. */
function preposedSign(text: string, { start, end }: Span): AtSign | undefined {
  const names = DOMAIN_WORDS.has(text.slice(start, end).toLowerCase());
  const next = gapAfter(text, end);
  const at = names ? copulaEnd(text, next) : next;
  const before = gapBefore(text, start);
  return next > end && (before < start || start === 0) && isProviderAt(text, at)
    ? { start: before, end: at, kind: names ? 'apart' : 'preposed' }
    : undefined;
}

/** Where the provider begins that "is" leads to: "my provider is …"; `at` where no such word stands. */
function copulaEnd(text: string, at: number): number {
  const end = wordEnd(text, at, LONGEST_NAME);
  return COPULAS(text, at, end) === undefined ? at : gapAfter(text, end);
}

const COPULAS = wordTable(
  'is ist est es is to to jest это هو é'.split(' ').map((word): [string, true] => [word, true]),
);

/** Whether the name of a provider stands there, one with a hyphen too. */
function isProviderAt(text: string, at: number): boolean {
  const end = wordEnd(text, at, LONGEST_NAME);
  const whole = text.charCodeAt(end) === HYPHEN ? wordEnd(text, end + 1, LONGEST_NAME) : end;
  return PROVIDER_NAMES(text, at, whole) !== undefined || isSplitProvider(text, at);
}

/** "at sign", "at the rate": where it ends, "at" having ended at `end`; `end` where nothing of the kind follows. */
function symbolEnd(text: string, end: number): number {
  const next = text.charCodeAt(end);
  if (next !== SPACE && next !== HYPHEN) return end;
  const symbol = /^[ -](?:sign|symbol|zeichen|teken|the rate(?: of)?|commercial)(?!\p{L})/iu.exec(
    text.slice(end, end + LONGEST_SYMBOL),
  );
  return end + (symbol?.[0].length ?? 0);
}

const LONGEST_SYMBOL = 14;
const SPACE = 32;
const HYPHEN = 45;
