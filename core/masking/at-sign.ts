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
import { isAlphanumeric, isDigit, isLetter, isSpace } from './character-class.ts';
import { gluedSignIn } from './glued-address.ts';
import { withFigures } from './leet.ts';
import { gapAfter, gapBefore, skipFillers, skipFillersBack } from './sign-gap.ts';
import type { Span } from './span.ts';
import { spelledAt } from './spelled-address.ts';
import { wordEnd, wordStart } from './word-bounds.ts';
import { wordTable } from './word-table.ts';
import { enclosedAt, wrappingOf } from './wrapping.ts';

/**
 * Something that may stand between the two halves of an address.
 *
 * `tight`: an @ without spaces. `loose`: an @ with spaces or the end of a line. `wrapped`: "(at)". `named`: "arroba".
 * `joined`: "_at_" or "johnATmail", inside a word, or "(a)", which may number a list. `bare`: the word "at". `apart`: the
 * same between commas, or as one says it: "then at then". `preposed`: a word like "chez" before a provider. `pictured`: a
 * picture in its place. `spelled`: a whole address, letter by letter. `missing`: nothing, before the name of a provider: "john82 gmail.com".
 */
export interface AtSign extends Span {
  readonly kind:
    | 'tight'
    | 'loose'
    | 'wrapped'
    | 'named'
    | 'joined'
    | 'bare'
    | 'apart'
    | 'preposed'
    | 'pictured'
    | 'missing'
    | 'spelled';
}

const LONGEST_NAME = 12;
const SHORTEST_GLUED = 14;

/** All signs in `text`, which is folded. */
export const atSignsIn = (text: string): readonly AtSign[] => [
  ...plainSigns(text),
  ...namedSigns(text),
  ...picturedSigns(text),
];

function plainSigns(text: string): readonly AtSign[] {
  const signs: AtSign[] = [];
  let end = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', end)) {
    end = at + 1;
    while (text.charAt(end) === '@') end += 1;
    if (SPELT_AT.test(text.slice(end, end + LONGEST_SPELT))) end += wordEnd(text, end, LONGEST_SPELT) - end;
    const span = withFillers(text, withLineEnds(text, withSymbols(text, { start: at, end })));
    const spaced = /\s/.test(text.slice(Math.max(0, span.start - 1), span.end + 1));
    const wrapping = wrappingOf(text, span);
    signs.push(wrapping ? signIn(text, wrapping) : { ...span, kind: spaced ? 'loose' : 'tight' });
  }
  return signs;
}

/** "→@←" */
function withSymbols(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (start - from < MOST_SYMBOLS && isSymbol(text.charCodeAt(from - 1))) from -= 1;
  while (to - end < MOST_SYMBOLS && isSymbol(text.charCodeAt(to))) to += 1;
  return { start: from, end: to };
}

const MOST_SYMBOLS = 4;
const FIRST_SYMBOL = 0x2000;

const isSymbol = (code: number): boolean => code >= FIRST_SYMBOL && code < BLANK && !isLetter(code);

/** What stands in a text for what was taken out of it. */
const BLANK = 0xfffc;

/** "@t", "@rroba": the sign for a letter of its own name. */
const SPELT_AT = /^(?:t|rroba)(?=\s)/;
const LONGEST_SPELT = 6;

/** The sign with the end of a line beside it, that of a quoted one too: a client broke the line within the address. */
function withLineEnds(text: string, { start, end }: Span): Span {
  const [before = ''] = ENDED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_LINE_END), start)) ?? [];
  const [after = ''] = ENDED_AFTER.exec(text.slice(end, end + LONGEST_LINE_END)) ?? [];
  return { start: start - before.length, end: end + after.length };
}

const LONGEST_LINE_END = 5;
const ENDED_BEFORE = / ?\r?\n(?:> ?)?$/;
const ENDED_AFTER = /^ ?\r?\n(?:> ?)?/;

/** A sign by name, with what is said before and after it: "and then the arroba". */
function sayingOf(text: string, { start, end }: Span): Span {
  const [before, after] = [gapBefore(text, start), gapAfter(text, end)];
  const [first, last] = [skipFillersBack(text, before), skipFillers(text, after)];
  const even = text.slice(before, start).trim() === text.slice(end, after).trim();
  return even || first < before || last > after ? { start: first, end: last } : { start, end };
}

/** "then @ then", "+ @ +": the sign with what is said, or added up, around it. */
function withFillers(text: string, span: Span): Span {
  const [before, after] = [gapBefore(text, span.start), gapAfter(text, span.end)];
  const [start, end] = [skipFillersBack(text, before), skipFillers(text, after)];
  if (before - wordStart(text, before, 2) === 1) return span;
  const added = before < span.start && text.slice(before, span.start) === text.slice(span.end, after);
  if (start < before && end === after) return { start, end: span.end };
  return start < before || (added && after > span.end + 1) ? { start, end } : span;
}

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

/** In words, by names that stand by themselves, and by what is glued into longer ones. */
function namedSigns(text: string): readonly AtSign[] {
  const signs: AtSign[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    let glued = false;
    for (; isLetter(text.charCodeAt(at)); at += 1) glued ||= endsAt(text, at);
    const sign =
      signInWord(text, start, at) ??
      (glued || mayBeGlued(text, start, at) ? gluedSignIn(text, { start, end: at }) : undefined);
    if (sign) signs.push(sign);
  }
  return signs;
}

const CAPITALS = ~32;

/** Whether "at" ends with the unit at `last`. */
const endsAt = (text: string, last: number): boolean =>
  (text.charCodeAt(last) & CAPITALS) === T && (text.charCodeAt(last - 1) & CAPITALS) === A;

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
  if (WEAK_AT.has(word)) return wrapping ? signIn(text, wrapping) : { ...sayingOf(text, span), kind: 'apart' };
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

/** "john(a)mail.example", not "(a) first" */
const isTouched = (text: string, { start, end }: Span): boolean =>
  isAlphanumeric(text.charCodeAt(start - 1)) && isAlphanumeric(text.charCodeAt(end));

/** Between spaces, or between the same signs on both sides, or as one says it. */
function bareSign(text: string, span: Span, wrapping: ReturnType<typeof wrappingOf>): AtSign | undefined {
  if (wrapping) return signIn(text, wrapping);
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

/** Between ornaments in the middle of a word ("stay-at-home") it need not be a sign. */
function signIn(text: string, { start, end, by }: Span & { readonly by: string }): AtSign {
  return { start, end, kind: by === 'ornaments' && isTouched(text, { start, end }) ? 'joined' : 'wrapped' };
}

/** "{ a t }": its letters set apart, the first of them at `first`. */
function enclosedSign(text: string, first: number): AtSign | undefined {
  const open = isSpace(text.charCodeAt(first - 1)) ? first - 2 : first - 1;
  const found = BRACKETS.has(text.charAt(open)) ? enclosedAt(text, open) : undefined;
  return found && (BARE_AT.has(found.said) || NAMED_AT.has(found.said)) ? { ...found, kind: 'wrapped' } : undefined;
}

/** An envelope, or the animal that a language calls the sign by. */
function picturedSigns(text: string): readonly AtSign[] {
  return Array.from(text.matchAll(PICTURES), ({ index, 0: picture }) => ({
    start: index,
    end: index + picture.length,
    kind: 'pictured',
  }));
}

/** By its units, without the flag that would make every search take longer: U+2709, 1F300, 1F40C, 1F412, 1F418, 1F435, 1F436, 1F48C, 1F4E7 to 1F4E9. */
const PICTURES = /\u2709|\ud83c\udf00|\ud83d[\udc0c\udc12\udc18\udc35\udc36\udc8c\udce7-\udce9]/g;
