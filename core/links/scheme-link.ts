import { isAlphanumeric, isDigit } from '../masking/character-class.ts';
import { wordEnd, wordStart } from '../masking/word-bounds.ts';
import type { FoundLink } from './found-link.ts';
import { hostName, siteOf } from './host-name.ts';
import { OPAQUE_SCHEMES, PEOPLE_SCHEMES } from './known-hosts.ts';
import { linkEnd, tailAfter } from './link-tail.ts';
import { isApart, readHostAt } from './read-host.ts';
import { topKindAt } from './top-level.ts';

const LONGEST_SCHEME = 32;
const LONGEST_AUTHORITY = 300;
const LONGEST_SLASHES = 8;

/** "://", also in brackets or set apart. */
const SLASHES = /^[\])]? ?[\\/] ?[\\/](?:[\\/](?=[^\\/]))?/;
/** Schemes of the web, also as people write them who want no link made of them. */
const WEB = /(?:h[tx*]{1,3}p{1,2}s?|хттпс?|wss?|s?ftps?)$/i;
const SPREAD_WEB = /(?<![a-z\d])h ?[tx*] ?[tx*] ?p ?s? ?[[(]?$/i;
const WORD = /\p{L}[\p{L}\d+.*-]*[[(]?$/iu;

/** A space and then a word, as after most colons. */
const isWordAfter = (text: string, at: number): boolean =>
  text.charAt(at) === ' ' && text.charAt(at + 1) !== '/' && text.charAt(at + 1) !== '\\';

interface Scheme {
  readonly start: number;
  readonly name: string;
  readonly web: boolean;
}

/** The link whose scheme ends with the colon at `colon`; undefined where none does. */
export function schemeLink(text: string, colon: number, floor: number): FoundLink | undefined {
  if (isWordAfter(text, colon + 1)) return undefined;
  if (isHex(text.charCodeAt(colon + 1)) || text.charAt(colon + 1) === ':')
    return numbersLink(text, colon, floor) ?? opaqueLink(text, colon, floor);
  if (isDigit(text.charCodeAt(colon - 1))) return undefined;
  const slashes = SLASHES.exec(text.slice(colon + 1, colon + 1 + LONGEST_SLASHES));
  if (!slashes) return opaqueLink(text, colon, floor);
  const scheme = schemeBefore(text, colon, floor);
  if (!scheme || PEOPLE_SCHEMES.has(scheme.name)) return undefined;
  if (!scheme.web && slashes[0] !== '//') return undefined;
  const from = colon + 1 + slashes[0].length;
  return linkTo(text, scheme, scheme.web ? skipBlank(text, from) : from);
}

function schemeBefore(text: string, colon: number, floor: number): Scheme | undefined {
  const before = text.slice(Math.max(floor, colon - LONGEST_SCHEME), colon);
  const spread = SPREAD_WEB.exec(before);
  if (spread) return { start: colon - spread[0].length, name: 'http', web: true };
  const [word] = WORD.exec(before) ?? [];
  if (word === undefined) return undefined;
  const name = word.replace(/[[(]$/, '').toLowerCase();
  const web = WEB.exec(name);
  return { start: colon - word.length + (web?.index ?? 0), name, web: web !== null };
}

const skipBlank = (text: string, from: number): number => {
  const [blank = ''] = /^(?: {1,2}| ?\r?\n(?:> ?)?)/.exec(text.slice(from, from + LONGEST_SLASHES)) ?? [];
  return from + blank.length;
};

function linkTo(text: string, scheme: Scheme, from: number): FoundLink | undefined {
  const authority = authorityEnd(text, from);
  if (authority === from && scheme.web) return undefined;
  const written = text.slice(from, authority);
  const hidden = scheme.web ? hiddenHost(text, from, authority) : undefined;
  const known = hidden ?? (scheme.web ? dotlessHost(text, from, authority) : undefined);
  if (!known && isBlank(text.charCodeAt(from - 1)) && !written.includes('.')) return undefined;
  const tail = known ?? { end: linkEnd(text, authority), host: written.slice(written.lastIndexOf('@') + 1) };
  const end = Math.max(tail.end, authority);
  return { start: scheme.start, end, ...placeOf(scheme, tail.host), form: 'scheme' };
}

/** "http:// or so": a word after a blank is none of the link's. */
const isBlank = (code: number): boolean => code <= 32;

/** What the scheme's link leads to; what is no host of the internet goes by the scheme. */
function placeOf({ name, web }: Scheme, written: string): Pick<FoundLink, 'host' | 'site'> {
  const host = hostName(written.replace(/\\.*$/, '').replace(/:\d*$/, ''));
  const known = web || /.\.[^.]/.test(host) ? host : `${name}:`;
  return { host: known, site: siteOf(known) };
}

/** "https://example (dot) com/rooms": the host beyond what a program would take for it. */
function hiddenHost(
  text: string,
  from: number,
  authority: number,
): { readonly end: number; readonly host: string } | undefined {
  const { host } = readHostAt(text, from);
  if (!host || host.end <= authority) return undefined;
  return { end: tailAfter(text, host.end, isApart(host)).end, host: host.name };
}

/** "http:// casarosa com": a space for the dot. */
function dotlessHost(
  text: string,
  from: number,
  end: number,
): { readonly end: number; readonly host: string } | undefined {
  const top = text.charCodeAt(end) === SPACE ? wordEnd(text, end + 1, LONGEST_SCHEME) : end;
  const kind = top > end && !isAlphanumeric(text.charCodeAt(top)) ? topKindAt(text, end + 1, top) : undefined;
  if ((kind !== 'firm' && kind !== 'sure') || text.slice(from, end).includes('.')) return undefined;
  return { end: tailAfter(text, top).end, host: `${text.slice(from, end)}.${text.slice(end + 1, top)}` };
}

const SPACE = 32;

/** "[2001:db8::7]:80", "[2001:db8::7]/": no scheme, and a port or a path after it. */
function numbersLink(text: string, colon: number, floor: number): FoundLink | undefined {
  const start = openingBefore(text, colon);
  if (start < floor) return undefined;
  const [, numbers] = PLAIN_IP_V6.exec(text.slice(start, start + LONGEST_IP_V6)) ?? [];
  const name = numbers === undefined ? '' : hostName(numbers);
  if (numbers === undefined || !name.startsWith('[')) return undefined;
  return { start, end: tailAfter(text, start + numbers.length).end, host: name, site: name, form: 'numbers' };
}

const isHex = (code: number): boolean => isDigit(code) || ((code | 32) >= 97 && (code | 32) <= 102);

const LONGEST_GROUP = 5;

function openingBefore(text: string, colon: number): number {
  const before = text.slice(Math.max(0, colon - LONGEST_GROUP), colon);
  return before.includes('[') ? colon - before.length + before.lastIndexOf('[') : -1;
}

const PLAIN_IP_V6 = /^(\[[\da-f]{0,4}(?::[\da-f.]{0,15}){2,8}\])(?::\d{2}|\/)/i;

/** Where the host ends, with what stands before it (a user's name) and after it (a port). */
function authorityEnd(text: string, from: number): number {
  let end = from + (IP_V6.exec(text.slice(from, from + LONGEST_IP_V6))?.[0].length ?? 0);
  while (end - from < LONGEST_AUTHORITY && isAuthority(text.charCodeAt(end), text.charAt(end))) end += 1;
  while (end > from && !isAlphanumeric(text.charCodeAt(end - 1)) && text.charAt(end - 1) !== ']') end -= 1;
  return end;
}

const LONGEST_IP_V6 = 64;
const IP_V6 = /^(?:[^\s/@[\]]*@)?\[[\da-f:.]+\]/i;

const isAuthority = (code: number, character: string): boolean => isAlphanumeric(code) || AUTHORITY.includes(character);

const AUTHORITY = '.-_~:@%\\$&+=!*';

/** "javascript:…", "whatsapp:send?phone=…": no slashes, and no host. */
function opaqueLink(text: string, colon: number, floor: number): FoundLink | undefined {
  if (!isOpaque(text.charCodeAt(colon + 1))) return undefined;
  const start = Math.max(floor, schemeStart(text, colon));
  const name = text.slice(start, colon).toLowerCase();
  const rest = text.slice(colon + 1, colon + LONGEST_AUTHORITY);
  if (!OPAQUE_SCHEMES.has(name) || !(SAID[name] ?? SAID_BY_MOST).test(rest)) return undefined;
  return { start, end: linkEnd(text, colon + 1), host: `${name}:`, site: `${name}:`, form: 'scheme' };
}

const isOpaque = (code: number): boolean => code > 32 && !isDigit(code) && code !== 43;

const schemeStart = (text: string, colon: number): number => {
  const start = wordStart(text, colon, LONGEST_SCHEME);
  return text.charAt(start - 1) === '-' ? wordStart(text, start - 1, LONGEST_SCHEME) : start;
};

/** What tells a scheme from a word with a colon after it. */
const SAID: Readonly<Record<string, RegExp>> = {
  javascript: /./,
  vbscript: /./,
  data: /^[a-z]+\/[\w.+-]+[;,]|^[;,]/i,
  bitcoin: /^\w{25}/,
  ethereum: /^0x\w{20}/i,
  litecoin: /^\w{25}/,
};
const SAID_BY_MOST = /^[^\s?]*\?[^\s]|#Intent;|^\/\w/;
