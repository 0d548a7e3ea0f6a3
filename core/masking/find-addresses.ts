import {
  isPlainTop,
  isTop,
  KNOWN_PROVIDERS,
  MAIL_WORDS,
  NO_HOSTS,
  NO_LOCALS,
  PROVIDERS,
  ROLES,
  SITES,
} from './address-words.ts';
import type { AtSign } from './at-sign.ts';
import { atSignsIn } from './at-signs-in.ts';
import { isAlphanumeric, isSpace } from './character-class.ts';
import { localStart } from './local-part.ts';
import { type MailDomain, readDomain } from './mail-domain.ts';
import { accountAfter } from './named-account.ts';
import { contextOfWord } from './phone-words.ts';
import { gapBefore } from './sign-gap.ts';
import type { Span } from './span.ts';
import { toldInParts } from './told-in-parts.ts';
import { wordEnd } from './word-bounds.ts';

interface Candidate extends Span {
  readonly kind: Exclude<AtSign['kind'], 'spelled'>;
  /** Lower case. */
  readonly local: string;
  readonly domain: MailDomain;
  /** The sign has a space before it and none after it, as before somebody's name in a network. */
  readonly handle: boolean;
  /** The sign touches both halves. */
  readonly tight: boolean;
  /** What stands before and after. */
  readonly before: string;
  readonly after: string;
}

/** An address and its domain, in lower case and without what hid it. */
export interface FoundAddress extends Span {
  readonly domain: string;
}

/**
 * Where mail addresses stand in `text`, which is folded: plain, or with their signs spaced, bracketed or in words.
 *
 * Every sign is judged by itself, from a bounded number of characters around it: the time grows with the text.
 */
export function findAddresses(text: string): readonly FoundAddress[] {
  const found: FoundAddress[] = [];
  for (const sign of atSignsIn(text)) {
    const address =
      (isLed(text, sign) ? toldInParts(text, sign) : undefined) ?? wholeAt(text, sign) ?? otherForm(text, sign);
    if (address) found.push(address);
  }
  return found;
}

/** A sign with a space before it: "… followed by @mail.example". */
const isLed = (text: string, { kind, start }: AtSign): boolean =>
  kind === 'loose' && (isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(start - 1)));

function wholeAt(text: string, sign: AtSign): FoundAddress | undefined {
  const { kind } = sign;
  if (kind === 'spelled') return withoutDomain(sign);
  const candidate = candidateAt(text, { ...sign, kind });
  return candidate && JUDGES[candidate.kind](candidate)
    ? { start: schemeStart(text, candidate.start), end: candidate.end, domain: candidate.domain.name }
    : undefined;
}

/** An address told in parts; the name at a provider that is named before it; an address written backwards. */
function otherForm(text: string, sign: AtSign): FoundAddress | undefined {
  const { kind, start, end } = sign;
  if (kind === 'tight') return withoutDomain(reversedAt(text, start, end));
  const parts = MAY_BE_APART.has(kind) ? toldInParts(text, sign) : undefined;
  if (parts || !LEADS_TO_NAME.has(kind)) return parts;
  if (kind === 'bare' && !PROVIDERS.has(text.slice(end + 1, wordEnd(text, end + 1, LONGEST_PROVIDER)).toLowerCase()))
    return undefined;
  const provider = readDomain(text, end, false);
  if (provider && isMailbox(provider)) return withoutDomain(accountAfter(text, provider.end));
  return kind === 'bare' ? undefined : withoutDomain(accountAfter(text, wordEnd(text, end, LONGEST_PROVIDER)));
}

const LONGEST_PROVIDER = 12;

const MAY_BE_APART: ReadonlySet<string> = new Set(['loose', 'named', 'apart', 'preposed', 'missing']);

/** "my gmail is …", "chez orange je suis …", "at gmail I am …" */
const LEADS_TO_NAME: ReadonlySet<string> = new Set(['missing', 'preposed', 'bare']);

const withoutDomain = (span: Span | undefined): FoundAddress | undefined => span && { ...span, domain: '' };

const LONGEST_HALF = 64;

/** "moc.liamg@anna" */
function reversedAt(text: string, start: number, end: number): Span | undefined {
  const first = hostStart(text, start);
  const before = text.slice(first, start);
  if (!before.includes('.')) return undefined;
  const [after = ''] = /^[\p{L}\d._+-]+/u.exec(text.slice(end, end + LONGEST_HALF)) ?? [];
  const labels = [...before].toReversed().join('').toLowerCase().split('.');
  const known = labels.length > 1 && after !== '' && labels.slice(-1).every(isPlainTop);
  return known ? { start: first, end: end + after.length } : undefined;
}

/** Where the letters, figures, dots and hyphens begin that end at `end`. */
function hostStart(text: string, end: number): number {
  let start = end;
  while (end - start < LONGEST_HALF && (isAlphanumeric(text.charCodeAt(start - 1)) || isHostMark(text, start - 1)))
    start -= 1;
  return start;
}

const isHostMark = (text: string, at: number): boolean => text.charAt(at) === '.' || text.charAt(at) === '-';

function candidateAt(text: string, sign: AtSign & Pick<Candidate, 'kind'>): Candidate | undefined {
  const quoted = sign.kind !== 'tight';
  const domain = readDomain(text, sign.end, quoted && sign.kind !== 'missing', !quoted);
  const start =
    domain &&
    (sign.kind === 'missing' ? startBefore(text, sign.start) : localStart(text, sign.start, quoted, domain.provider));
  if (start === undefined || !domain) return undefined;
  const spaced = isSpace(text.charCodeAt(sign.start - 1)) || (sign.kind === 'loose' && text.charAt(sign.start) !== '@');
  return {
    start,
    end: domain.end,
    kind: sign.kind,
    domain,
    local: text.slice(start, sign.start).trim().toLowerCase(),
    handle: spaced && !/\s/.test(text.slice(sign.end - 1, sign.end + 1)),
    tight: isAlphanumeric(text.charCodeAt(sign.start - 1)) && isAlphanumeric(text.charCodeAt(sign.end)),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(domain.end, domain.end + 2),
  };
}

/** Where the local part begins that a provider's name at `end` follows, also with a short word or a sign between. */
function startBefore(text: string, end: number): number | undefined {
  const gap = gapBefore(text, end);
  const start = localStart(text, gap, false);
  const between = start !== undefined && gap - start <= LONGEST_BETWEEN && /^\p{L}+$/u.test(text.slice(start, gap));
  return between ? localStart(text, gapBefore(text, start), false) : start;
}

/** "à", "chez", "sur". */
const LONGEST_BETWEEN = 4;

/** Characters before an address that are looked at for what it is about. */
const CONTEXT = 40;

/** Which candidates are addresses, by their sign: the more a sign means elsewhere, the more the rest must say. */
const JUDGES: Readonly<Record<Exclude<AtSign['kind'], 'spelled'>, (candidate: Candidate) => boolean>> = {
  tight: ({ domain, before }) => isCommonHost(domain) || !isSecret(before),
  wrapped: isNamed,
  named: isNamed,
  joined: ({ domain }) => (domain.known && domain.hidden) || isMailbox(domain),
  loose: (candidate) =>
    isSomebody(candidate) && isHostLike(candidate) && isElsewhere(candidate) && !isSentence(candidate),
  apart: (candidate) =>
    isSomebody(candidate) && ((candidate.domain.known && candidate.domain.hidden) || isMailbox(candidate.domain)),
  preposed: (candidate) =>
    isSomebody(candidate) &&
    candidate.domain.provider &&
    (candidate.domain.hidden || isChosenName(candidate.local) || isJoined(candidate.local)),
  pictured: ({ domain, local, tight }) => (domain.known && (tight || isChosenName(local))) || isMailbox(domain),
  bare: (candidate) =>
    isSomebody(candidate) && isHostLike(candidate) && !isSentence(candidate) && isToldAsAddress(candidate),
  missing: ({ local, domain, before }) =>
    isMailbox(domain) &&
    (isChosenName(local) || (domain.hidden && local.length >= SHORTEST_WORD && !NO_LOCALS.has(local))) &&
    !isTop(local.slice(local.lastIndexOf('.') + 1)) &&
    !isHost(before),
};

/** Where people have their mail: no password looks like it. */
const isCommonHost = ({ known, plain, provider, name }: MailDomain): boolean =>
  known && (plain || provider || name.lastIndexOf('.') === name.length - COUNTRY_TOP);

/** ".de" */
const COUNTRY_TOP = 3;

/** "password sun@lake.house": hardly a top-level domain, and said right before to be something else. */
const isSecret = (before: string): boolean =>
  (
    before
      .replace(ENDED, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).some((word) => contextOfWord(word) === 'secret');

/** All that a comma or the end of a sentence parts from what follows. */
const ENDED = /^.*[.,;!?\n]/s;

const SHORTEST_WORD = 5;

/** "https://eu1.safelinks.protection.outlook.com/": what a link leads to, with the name of a provider in it. */
const isHost = (before: string): boolean => before.endsWith('://');

function isNamed({ domain }: Candidate): boolean {
  return domain.known || isMailbox(domain);
}

const isMailbox = ({ first, known, provider }: MailDomain): boolean => (known ? provider : KNOWN_PROVIDERS.has(first));

const isSomebody = ({ local, domain }: Candidate): boolean =>
  /\p{L}|\d{5}/u.test(local) && (!NO_LOCALS.has(local) || (ROLES.has(local) && domain.hidden && domain.plain));

/** "find us @ airbnb.com" names a place, "@villa.rosa" somebody in a network. */
const isElsewhere = (candidate: Candidate): boolean =>
  isMailbox(candidate.domain) ||
  (candidate.domain.known &&
    !SITES.has(candidate.domain.first) &&
    !(candidate.handle && !isChosenName(candidate.local) && !isAboutMail(candidate)));

/** Not "at this point. it …", not "at 95. net of …" */
const isHostLike = ({ domain }: Candidate): boolean => !NO_HOSTS.has(domain.first) && !/^\d+$/.test(domain.first);

/** "RDV @ ce point de rencontre" */
const isSentence = ({ domain }: Candidate): boolean => domain.phrase && !domain.provider;

/** "at" is a sign where a dot is hidden too, before a provider, after a chosen name, and where mail is spoken of. */
function isToldAsAddress({ domain, local, before, after }: Candidate): boolean {
  if (isMailbox(domain) || (domain.known && domain.hidden)) return true;
  if (!domain.known || SITES.has(domain.first) || after.startsWith('/')) return false;
  return isChosenName(local) || isAboutMail({ before });
}

const isAboutMail = ({ before }: Pick<Candidate, 'before'>): boolean =>
  (before.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => MAIL_WORDS.has(word));

/** No word of a language: letters with digits, dots or underscores between. */
const isChosenName = (local: string): boolean => /\p{L}/u.test(local) && /[\d._+]/.test(local);

/** Several words, joined by such as name a sign: "ann underscore lee". */
const isJoined = (local: string): boolean => /\s/.test(local);

const SCHEME = 'mailto:';

const schemeStart = (text: string, start: number): number =>
  text.slice(Math.max(0, start - SCHEME.length), start).toLowerCase() === SCHEME ? start - SCHEME.length : start;
