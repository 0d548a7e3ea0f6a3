import { AFTER_WORDS, BEFORE_WORDS, BEHIND_WORDS, FILE_ENDINGS, isTop, JOINERS } from './address-words.ts';
import type { AtSign } from './at-sign.ts';
import { isAlphanumeric } from './character-class.ts';
import { localStart } from './local-part.ts';
import { type MailDomain, readDomain } from './mail-domain.ts';
import { accountAfter } from './named-account.ts';
import { gapAfter, gapBefore } from './sign-gap.ts';
import type { Span } from './span.ts';
import { wordEnd, wordStart } from './word-bounds.ts';

const LONGEST_WORD = 16;
const MOST_WORDS = 8;
const LETTERS = /\p{L}.*\p{L}.*\p{L}/u;
/** No word of a language: letters with figures, dots or underscores between. */
const CHOSEN = /[\d._]/;

/** From the first half of an address to the second, and its domain in lower case; empty where it was not told. */
export interface ToldParts extends Span {
  readonly domain: string;
}

/**
 * The halves of an address with words between that say how they belong together: "ann.lee, and my provider is gmail",
 * "ann.lee followed by @mail.example", "ann.lee@ and the domain mail.example", "before the @ comes ann.lee".
 *
 * @param domain what stands right behind the sign
 */
export function toldInParts(text: string, sign: AtSign, domain: MailDomain | undefined): ToldParts | undefined {
  if (domain && isPlace(domain, sign)) {
    const name = nameBefore(text, sign.start, domain.provider && sign.kind === 'loose');
    return name && { start: name.start, end: domain.end, domain: domain.name };
  }
  return sign.kind === 'missing' || sign.kind === 'preposed' ? undefined : aroundSign(text, sign);
}

/** "after the @ it is gmail.com": the host alone, its sign and what says that it stands behind that before it. */
export function hostBehind(text: string, sign: AtSign): ToldParts | undefined {
  if (!NAMES_SIGN.has(sign.kind) || !wordBefore(text, sign.start, BEHIND_WORDS).word) return undefined;
  const start = gapAfter(text, sign.end);
  const next = readDomain(text, start, false);
  const domain =
    next && isSure(next) && (next.provider || start > sign.end || sign.kind !== 'loose')
      ? next
      : domainAfter(text, sign.end);
  return domain && { start, end: (accountAfter(text, domain.end) ?? domain).end, domain: domain.name };
}

const NAMES_SIGN: ReadonlySet<string> = new Set(['loose', 'named', 'apart']);

/** Named as a provider, or led by its sign. */
const isPlace = ({ known, plain, provider }: MailDomain, { kind }: AtSign): boolean =>
  provider || (known && plain && kind === 'loose');

/** The name and its sign, and then words that lead to the domain; or what stands before the sign, or after it, by name. */
function aroundSign(text: string, sign: AtSign): ToldParts | undefined {
  const before = wordBefore(text, sign.start, BEFORE_WORDS);
  const name = before.word !== '' ? (accountAfter(text, sign.end) ?? nameBefore(text, before.start)) : undefined;
  if (name) return { start: name.start, end: (domainAfter(text, name.end) ?? name).end, domain: '' };
  if (sign.kind !== 'loose' && sign.kind !== 'named') return undefined;
  const start = isAlphanumeric(text.charCodeAt(sign.start - 1))
    ? localStart(text, sign.start, false)
    : nameBefore(text, sign.start)?.start;
  const domain = start === undefined ? undefined : domainAfter(text, sign.end);
  return domain && start !== undefined ? { start, end: domain.end, domain: domain.name } : undefined;
}

const SIGN_ARTICLES: ReadonlySet<string> = new Set(
  'the an a der dem den das die l le la el o da do de des het ال'.split(' '),
);

/** The word before `end`, an article between aside. */
function wordBefore(
  text: string,
  end: number,
  sought: ReadonlySet<string>,
): { readonly word: string; readonly start: number } {
  let at = end;
  for (let count = 0; count < 2; count += 1) {
    const gap = gapBefore(text, at);
    at = wordStart(text, gap, LONGEST_WORD);
    const word = text.slice(at, gap).toLowerCase();
    if (sought.has(word)) return { word, start: at };
    if (!SIGN_ARTICLES.has(word)) break;
  }
  return { word: '', start: at };
}

/** A name that somebody chose, with nothing but joining words between it and `end`, at least one of them. */
function nameBefore(text: string, end: number, hyphened = false): Span | undefined {
  let at = end;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const gap = gapBefore(text, at);
    const start = wordStart(text, gap, LONGEST_WORD);
    if (JOINERS(text, start, gap) === undefined || isAlphanumeric(text.charCodeAt(start - 1))) break;
    at = start;
  }
  const to = gapBefore(text, at);
  const start = at === end ? undefined : localStart(text, to, false);
  return start !== undefined && isName(text.slice(start, to), hyphened) ? { start, end: to } : undefined;
}

const isName = (name: string, hyphened: boolean): boolean =>
  (CHOSEN.test(name) || (hyphened && name.includes('-'))) &&
  LETTERS.test(name) &&
  !isEnding(name.slice(name.lastIndexOf('.') + 1).toLowerCase());

const isEnding = (label: string): boolean => isTop(label) || FILE_ENDINGS.has(label);

const PAUSES: ReadonlySet<string> = new Set(" \t'");

/** The domain that words lead to, after `from`: "and the provider is mail.example". */
function domainAfter(text: string, from: number): MailDomain | undefined {
  let at = from;
  let led = false;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const start = gapAfter(text, at);
    const end = wordEnd(text, start, LONGEST_WORD);
    if (
      !PAUSES.has(text.charAt(start - 1)) ||
      AFTER_WORDS(text, start, end) === undefined ||
      !PAUSES.has(text.charAt(end))
    )
      break;
    led = true;
    at = end;
  }
  const domain = led ? readDomain(text, gapAfter(text, at), false) : undefined;
  return domain && isSure(domain) ? domain : undefined;
}

const isSure = ({ known, plain, provider }: MailDomain): boolean => provider || (known && plain);
