import {
  BARE_AT,
  BRACKETED_AT,
  DOMAIN_WORDS,
  KNOWN_PROVIDERS,
  NAMED_AT,
  PREPOSED,
  PROVIDERS,
  WEAK_AT,
} from './address-words.ts';
import type { AtSign } from './at-sign.ts';
import { isAlphanumeric, isDigit, isLetter, isSpace } from './character-class.ts';
import { gluedSignIn } from './glued-address.ts';
import { withFigures } from './leet.ts';
import { withFillers } from './plain-signs.ts';
import { gapAfter, gapBefore, skipFillers, skipFillersBack } from './sign-gap.ts';
import type { Span } from './span.ts';
import { spelledAt } from './spelled-address.ts';
import { wordEnd } from './word-bounds.ts';
import { wordTable } from './word-table.ts';
import { enclosedAt, isTouched, wrappedSign, wrappingOf } from './wrapping.ts';

const LONGEST_NAME = 12;
const SHORTEST_GLUED = 14;

const SPLIT_NAME = 'mail';

/** "g mail": the place before a provider's name that is two words, the second beginning at `start`. */
function splitProvider(text: string, start: number): AtSign | undefined {
  const first = /(?<![\p{L}\d])(?:g|gee|hot) $/iu.exec(text.slice(Math.max(0, start - LONGEST_FIRST), start));
  const at = start - (first?.[0].length ?? 0);
  return first ? { start: at, end: at, kind: 'missing' } : undefined;
}

const LONGEST_FIRST = 5;

const NAMES = wordTable(
  [...NAMED_AT, ...BARE_AT, ...BRACKETED_AT, ...KNOWN_PROVIDERS, ...PREPOSED, ...WEAK_AT, SPLIT_NAME].map(
    (word): [string, string] => [word, word],
  ),
);
const PROVIDER_NAMES = wordTable([...PROVIDERS].map((word): [string, true] => [word, true]));

/** A sign by name, with what is said before and after it: "and then the arroba". */
function sayingOf(text: string, { start, end }: Span): Span {
  const [before, after] = [gapBefore(text, start), gapAfter(text, end)];
  const [first, last] = [skipFillersBack(text, before), skipFillers(text, after)];
  const even = text.slice(before, start).trim() === text.slice(end, after).trim();
  return even || first < before || last > after ? { start: first, end: last } : { start, end };
}

/** In words, by names that stand by themselves, and by what is glued into longer ones. */
export function namedSigns(text: string): readonly AtSign[] {
  const signs: AtSign[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    let glued = false;
    for (; isLetter(text.charCodeAt(at)); at += 1) glued ||= leadsOn(text, at);
    const sign =
      signInWord(text, start, at) ??
      (glued || mayBeGlued(text, start, at) ? gluedSignIn(text, { start, end: at }) : undefined);
    if (sign) signs.push(sign);
  }
  return signs;
}

const CAPITALS = ~32;

/** Whether "at" ends with the unit at `last`, in capitals or before two letters that providers begin with. */
const leadsOn = (text: string, last: number): boolean =>
  (text.charCodeAt(last) & CAPITALS) === T &&
  (text.charCodeAt(last - 1) & CAPITALS) === A &&
  (text.charCodeAt(last) === T || BEGINNINGS.has(text.slice(last + 1, last + 3).toLowerCase()));

const BEGINNINGS: ReadonlySet<string> = new Set([...PROVIDERS].map((name) => name.slice(0, 2)));

const A = 65;
const T = 84;

const mayBeGlued = (text: string, start: number, end: number): boolean =>
  end - start >= SHORTEST_GLUED || isDigit(text.charCodeAt(start - 1));

function signInWord(text: string, start: number, end: number): AtSign | undefined {
  const length = end - start;
  if (length > LONGEST_NAME) return undefined;
  if (isDigit(text.charCodeAt(end)) || isDigit(text.charCodeAt(start - 1))) return figuredSign(text, start);
  const name = NAMES(text, start, end);
  const sign = name === undefined ? undefined : signOfWord(text, name, { start, end });
  return sign === undefined && length === 1 ? (enclosedSign(text, start) ?? spelledAt(text, start)) : sign;
}

const BRACKETS: ReadonlySet<string> = new Set('([{<');

/** "4rroba", "ar0base": figures for some of its letters. */
function figuredSign(text: string, within: number): AtSign | undefined {
  const start = isDigit(text.charCodeAt(within - 1)) ? within - 1 : within;
  let end = within;
  while (end - start <= LONGEST_NAME && isAlphanumeric(text.charCodeAt(end))) end += 1;
  const name = FIGURED(text, start, end);
  if (name === undefined || isAlphanumeric(text.charCodeAt(start - 1))) return undefined;
  const span = sayingOf(text, wrappingOf(text, { start, end }) ?? { start, end });
  return { ...span, kind: NAMED_AT.has(name) ? 'named' : 'apart' };
}

const FIGURED = wordTable(
  [...NAMED_AT, ...BARE_AT].flatMap((name) => withFigures(name).map((form): [string, string] => [form, name])),
);

function signOfWord(text: string, word: string, span: Span): AtSign | undefined {
  if (KNOWN_PROVIDERS.has(word)) return { start: span.start, end: span.start, kind: 'missing' };
  if (word === SPLIT_NAME) return splitProvider(text, span.start);
  const symbol = BARE_AT.has(word) || isCommercial(text, word, span.end) ? symbolEnd(text, span.end) : span.end;
  if (PREPOSED.has(word) && symbol === span.end) return preposedSign(text, span) ?? bracketedSign(text, word, span);
  const wrapping = wrappingOf(text, { ...span, end: symbol });
  if (NAMED_AT.has(word) || symbol > span.end)
    return { ...sayingOf(text, wrapping ?? { start: span.start, end: symbol }), kind: 'named' };
  if (WEAK_AT.has(word)) return wrapping ? wrappedSign(text, wrapping) : { ...sayingOf(text, span), kind: 'apart' };
  return BARE_AT.has(word) ? bareSign(text, span, wrapping) : bracketedSign(text, word, span);
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
  return PROVIDER_NAMES(text, at, whole) !== undefined;
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

/** "{ a t }": its letters set apart, the first of them at `first`. */
function enclosedSign(text: string, first: number): AtSign | undefined {
  const open = isSpace(text.charCodeAt(first - 1)) ? first - 2 : first - 1;
  const found = BRACKETS.has(text.charAt(open)) ? enclosedAt(text, open) : undefined;
  return found && (BARE_AT.has(found.said) || NAMED_AT.has(found.said)) ? { ...found, kind: 'wrapped' } : undefined;
}
