import {
  BARE_AT,
  DOMAIN_WORDS,
  KNOWN_PROVIDERS,
  NAMED_AT,
  PREPOSED,
  PROVIDERS,
  WEAK_AT,
} from '../masking/address-words.ts';
import { isAlphanumeric, isLetter } from '../masking/character-class.ts';
import { findAddresses } from '../masking/find-addresses.ts';
import { mergeSpans, type Span } from '../masking/span.ts';
import { wordEnd, wordStart } from '../masking/word-bounds.ts';
import { wordTable } from '../masking/word-table.ts';
import type { FoundLink } from './found-link.ts';
import { NOT_WHOM } from './link-words.ts';

/** Links that belong to a mail address are none; one that goes on after it ("john@example.com/rooms") begins with it. */
export function withoutAddresses(text: string, links: readonly FoundLink[]): readonly FoundLink[] {
  const others = links.filter((link) => !isHalf(text, link));
  const doubtful = others.filter((link) => mayBeAddress(text, link));
  if (doubtful.length === 0) return others;
  const addresses = addressesNear(text, doubtful);
  const left: FoundLink[] = [];
  let next = 0;
  for (const link of others) {
    while ((addresses[next]?.end ?? text.length) <= link.start && next < addresses.length) next += 1;
    const kept = beside(text, link, addresses[next], left.at(-1)?.end ?? 0);
    if (kept) left.push(kept);
  }
  return left;
}

const AT = 64;
const MORE = /[/?#:\\]/;

/** Half of a plain address: "john@example.com", "anna.berg@example.com". */
function isHalf(text: string, { start, end, form }: FoundLink): boolean {
  if (form === 'scheme') return false;
  if (text.charCodeAt(end) === AT && isAlphanumeric(text.charCodeAt(end + 1))) return true;
  const host = text.charCodeAt(start - 1) === AT && isAlphanumeric(text.charCodeAt(start - 2));
  return host && !MORE.test(text.slice(start, end));
}

function beside(text: string, link: FoundLink, address: Span | undefined, floor: number): FoundLink | undefined {
  const apart = !address || address.start >= link.end || link.form === 'scheme' || isElsewhere(text, link, address);
  if (apart) return link;
  return link.end > address.end ? { ...link, start: Math.max(floor, Math.min(link.start, address.start)) } : undefined;
}

const BEFORE = 28;
const SIGN_BEFORE = 12;
const AFTER = 20;
/** So much around a link holds the whole of an address of which the link is a part. */
const AROUND = 90;

const AT_WORDS = wordTable(
  [NAMED_AT, WEAK_AT, BARE_AT, DOMAIN_WORDS].flatMap((words) => [...words].map((word): [string, true] => [word, true])),
);
const ODD_SIGN = /[^\p{L}\d\s.,:;!?'"/-]/u;
const JOINED = /@|AT|[_([{<|*~]/;
const AFTER_SIGN = /^[\p{L}\d.,_+-]*\s{0,2}(?:@|[^\p{L}\d\s.,:;!?'"/-])/u;

/** Whether anything near a link could be the sign of an address. */
function mayBeAddress(text: string, link: FoundLink): boolean {
  const { start, end, form, host } = link;
  if (form === 'scheme' || form === 'numbers' || host.startsWith('www.')) return false;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (
    ODD_SIGN.test(before.slice(-SIGN_BEFORE)) ||
    JOINED.test(text.slice(start, end)) ||
    AFTER_SIGN.test(text.slice(end, end + AFTER))
  )
    return true;
  return isProvider(link) || isAtWordBefore(text, start) || isAtWordAfter(text, end);
}

const MOST_BEFORE = 2;

/** Whether one of the last two words before `end` stands for an @. */
function isAtWordBefore(text: string, end: number): boolean {
  const floor = Math.max(0, end - BEFORE);
  let at = end;
  for (let count = 0; count < MOST_BEFORE; count += 1) {
    while (at > floor && !isLetter(text.charCodeAt(at - 1))) at -= 1;
    const start = wordStart(text, at, at - floor);
    if (AT_WORDS(text, start, at)) return true;
    at = start;
  }
  return false;
}

/** Whether the first word after `start` does. */
function isAtWordAfter(text: string, start: number): boolean {
  const ceiling = Math.min(text.length, start + AFTER);
  let at = start;
  while (at < ceiling && !isLetter(text.charCodeAt(at))) at += 1;
  return AT_WORDS(text, at, wordEnd(text, at, ceiling - at)) === true;
}

/** The addresses in the neighbourhoods of `links`. */
function addressesNear(text: string, links: readonly FoundLink[]): readonly Span[] {
  const near = mergeSpans(links.map(({ start, end }) => ({ start: startNear(text, start), end: endNear(text, end) })));
  return mergeSpans(
    near.flatMap((part) =>
      findAddresses(text.slice(part.start, part.end)).map(({ start, end }) => ({
        start: start + part.start,
        end: end + part.start,
      })),
    ),
  );
}

/** At the beginning of a word. */
function startNear(text: string, from: number): number {
  const start = Math.max(0, from - AROUND);
  const blank = start === 0 ? -1 : text.slice(start, from).search(/\s/);
  return blank < 0 ? start : start + blank;
}

function endNear(text: string, from: number): number {
  const after = text.slice(from, from + AROUND);
  const blank = after.length < AROUND ? -1 : after.search(/\s\S*$/);
  return from + (blank < 0 ? after.length : blank);
}

/**
 * "book at airbnb dot com": what stands before "at" is what to do there, and nobody's name. "on", "bei", "chez" are signs
 * before providers only.
 */
function isElsewhere(text: string, link: FoundLink, address: Span): boolean {
  const between = text.slice(address.start, link.start);
  const [, local = '', sign = ''] = /^([^@()[\]{}<>]+)\s(\p{L}+|@)\s$/u.exec(between) ?? [];
  if (BARE_AT.has(sign.toLowerCase()) || sign === '@') return NOT_WHOM.has(local.toLowerCase());
  return PREPOSED.has(sign.toLowerCase()) && !isProvider(link);
}

function isProvider({ host }: FoundLink): boolean {
  const [first = ''] = host.split('.');
  return PROVIDERS.has(first) || KNOWN_PROVIDERS.has(first);
}
