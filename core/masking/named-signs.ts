import { BARE_AT, NAMED_AT, PROVIDERS } from './address-words.ts';
import type { AtSign } from './at-sign.ts';
import { isAlphanumeric, isDigit, isLetter, isSpace } from './character-class.ts';
import { gluedSignIn } from './glued-address.ts';
import { withFigures } from './leet.ts';
import { spelledAt } from './spelled-address.ts';
import { sayingOf, signOfWord } from './word-sign.ts';
import { wordTable } from './word-table.ts';
import { enclosedAt, wrappingOf } from './wrapping.ts';

const LONGEST_NAME = 12;
const SHORTEST_GLUED = 14;

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
  const sign = signOfWord(text, { start, end });
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

/** "{ a t }": its letters set apart, the first of them at `first`. */
function enclosedSign(text: string, first: number): AtSign | undefined {
  const open = isSpace(text.charCodeAt(first - 1)) ? first - 2 : first - 1;
  const found = BRACKETS.has(text.charAt(open)) ? enclosedAt(text, open) : undefined;
  return found && (BARE_AT.has(found.said) || NAMED_AT.has(found.said)) ? { ...found, kind: 'wrapped' } : undefined;
}
