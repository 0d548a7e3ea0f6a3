import { BARE_AT, BRACKETED_AT, KNOWN_PROVIDERS, NAMED_AT } from './address-words.ts';
import { isAlphanumeric, isDigit, isLetter } from './character-class.ts';
import type { Span } from './span.ts';
import { enclosedAt, wrappingOf } from './wrapping.ts';

/**
 * Something that may stand between the two halves of an address.
 *
 * `tight`: an @ without spaces. `loose`: an @ with spaces or the end of a line. `wrapped`: "(at)". `named`: "arroba". `joined`: "_at_" or
 * "johnATmail", inside a word, or "(a)", which may number a list. `bare`: the word "at". `missing`: nothing, before the
 * name of a provider: "john82 gmail.com".
 */
export interface AtSign extends Span {
  readonly kind: 'tight' | 'loose' | 'wrapped' | 'named' | 'joined' | 'bare' | 'missing';
}

const LONGEST_NAME = 12;

/** All signs in `text`, which is folded. */
export const atSignsIn = (text: string): readonly AtSign[] => [
  ...plainSigns(text),
  ...namedSigns(text),
  ...enclosedSigns(text),
  ...gluedSigns(text),
];

function plainSigns(text: string): readonly AtSign[] {
  const signs: AtSign[] = [];
  let end = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', end)) {
    end = at + 1;
    while (text.charAt(end) === '@') end += 1;
    const span = withLineEnds(text, { start: at, end });
    const spaced = /\s/.test(text.slice(Math.max(0, span.start - 1), span.end + 1));
    const wrapping = wrappingOf(text, span);
    signs.push(wrapping ? signIn(text, wrapping) : { ...span, kind: spaced ? 'loose' : 'tight' });
  }
  return signs;
}

/** The sign with the end of a line beside it, that of a quoted one too: a client broke the line within the address. */
function withLineEnds(text: string, { start, end }: Span): Span {
  const [before = ''] = ENDED_BEFORE.exec(text.slice(Math.max(0, start - LONGEST_LINE_END), start)) ?? [];
  const [after = ''] = ENDED_AFTER.exec(text.slice(end, end + LONGEST_LINE_END)) ?? [];
  return { start: start - before.length, end: end + after.length };
}

const LONGEST_LINE_END = 5;
const ENDED_BEFORE = / ?\r?\n(?:> ?)?$/;
const ENDED_AFTER = /^ ?\r?\n(?:> ?)?/;

function namedSigns(text: string): readonly AtSign[] {
  const signs: AtSign[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    while (isLetter(text.charCodeAt(at))) at += 1;
    if (at - start > LONGEST_NAME || !FIRST_LETTERS.has(text.charCodeAt(start))) continue;
    const sign = signOfWord(text, { start, end: at });
    if (sign) signs.push(sign);
  }
  return signs;
}

const NAMES: ReadonlySet<string> = new Set([...NAMED_AT, ...BARE_AT, ...BRACKETED_AT, ...KNOWN_PROVIDERS]);

/** Most words begin with none of these, and need no closer look. */
const FIRST_LETTERS: ReadonlySet<number> = new Set(
  [...NAMES].flatMap((name) => [name.charCodeAt(0), name.toUpperCase().charCodeAt(0)]),
);

function signOfWord(text: string, span: Span): AtSign | undefined {
  const word = text.slice(span.start, span.end).toLowerCase();
  if (!NAMES.has(word) || isDigit(text.charCodeAt(span.start - 1)) || isDigit(text.charCodeAt(span.end)))
    return undefined;
  if (KNOWN_PROVIDERS.has(word)) return { start: span.start, end: span.start, kind: 'missing' };
  const symbol = BARE_AT.has(word) ? symbolEnd(text, span.end) : span.end;
  const wrapping = wrappingOf(text, { ...span, end: symbol });
  if (NAMED_AT.has(word) || symbol > span.end) return { start: span.start, end: symbol, ...wrapping, kind: 'named' };
  if (BARE_AT.has(word)) return wrapping ? signIn(text, wrapping) : { ...span, kind: 'bare' };
  return wrapping?.by === 'brackets' ? { ...wrapping, kind: 'joined' } : undefined;
}

/** "at sign": where it ends, "at" having ended at `end`; `end` where nothing of the kind follows. */
function symbolEnd(text: string, end: number): number {
  const symbol = /^[ -](?:sign|symbol|zeichen)(?!\p{L})/iu.exec(text.slice(end, end + LONGEST_NAME));
  return end + (symbol?.[0].length ?? 0);
}

/** Between ornaments in the middle of a word ("stay-at-home") it need not be a sign. */
function signIn(text: string, { start, end, by }: Span & { readonly by: string }): AtSign {
  const inWord = isAlphanumeric(text.charCodeAt(start - 1)) && isAlphanumeric(text.charCodeAt(end));
  return { start, end, kind: by === 'ornaments' && inWord ? 'joined' : 'wrapped' };
}

/** "{ a t }": its letters set apart. */
function enclosedSigns(text: string): readonly AtSign[] {
  return Array.from(text.matchAll(/[([{<] ?\p{L} /gu), ({ index }) => enclosedAt(text, index)).flatMap((found) =>
    found && (BARE_AT.has(found.said) || NAMED_AT.has(found.said)) ? [{ ...found, kind: 'wrapped' as const }] : [],
  );
}

/** "johnATmail", two capitals between small letters; "johnatgmail.com", before the name of a provider. */
const gluedSigns = (text: string): readonly AtSign[] =>
  Array.from(text.matchAll(GLUED), ({ index }) => ({ start: index, end: index + 2, kind: 'joined' }));

const GLUED =
  /(?<=[\p{Ll}\d])(?:AT(?=\p{Ll})|at(?=gmail|googlemail|hotmail|yahoo|outlook|icloud|protonmail|gmx|yandex))/gu;
