import { candidateAt, type WholeSign } from './address-candidate.ts';
import { NO_HOSTS, PROVIDERS } from './address-words.ts';
import type { AtSign } from './at-sign.ts';
import { atSignsIn } from './at-signs-in.ts';
import { isLetter, isSpace } from './character-class.ts';
import { isAddress, isMailbox } from './judge-address.ts';
import { ARTICLES, isQuoted, type MailDomain, readDomain } from './mail-domain.ts';
import { accountAfter } from './named-account.ts';
import { notableWords } from './notable-words.ts';
import { type FoundAddress, plainAddressAt } from './plain-address.ts';
import { reversedAt } from './reversed-address.ts';
import type { Span } from './span.ts';
import { hostBehind, toldInParts } from './told-in-parts.ts';
import { wordEnd } from './word-bounds.ts';

/**
 * Where mail addresses stand in `text`, which is folded: plain, or with their signs spaced, bracketed or in words.
 *
 * A plain one is found first, whatever stands around it; of what is hidden, only what touches none of these.
 * Every sign is judged by itself, from a bounded number of characters around it: the time grows with the text.
 */
export function findAddresses(text: string, words = notableWords(text)): readonly FoundAddress[] {
  const plain: FoundAddress[] = [];
  const hidden: FoundAddress[] = [];
  for (const sign of atSignsIn(text, words)) {
    const sure = sign.kind === 'tight' ? plainAddressAt(text, sign.start) : undefined;
    if (sure) plain.push({ ...sure, start: schemeStart(text, sure.start) });
    const address = sure ? undefined : hiddenAt(text, sign);
    if (address) hidden.push(address);
  }
  return plain.length === 0 ? hidden : [...plain, ...besides(plain, hidden)];
}

/** Those of `hidden` that touch none of `plain`, which are in the order of the text. */
function besides(plain: readonly Span[], hidden: readonly FoundAddress[]): readonly FoundAddress[] {
  let next = 0;
  return hidden
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      for (let near = plain[next]; near && near.end <= start; near = plain[next]) next += 1;
      return (plain[next]?.start ?? end) >= end;
    });
}

function hiddenAt(text: string, sign: AtSign): FoundAddress | undefined {
  const { kind, start, end } = sign;
  if (kind === 'spelled') return withoutDomain(sign);
  if (kind === 'tight')
    return (
      wholeAt(text, { ...sign, kind }, readDomain(text, end, false, true)) ??
      withoutDomain(reversedAt(text, start, end))
    );
  if (kind === 'bare' && isNoHost(text, end + 1)) return undefined;
  const domain = readDomain(text, end, false);
  const led = isLed(text, sign);
  return (
    (led ? toldInParts(text, sign, domain) : undefined) ??
    hostBehind(text, sign) ??
    wholeAt(text, { ...sign, kind }, quotedDomain(text, sign) ?? domain) ??
    (MAY_BE_APART.has(kind) && !led ? toldInParts(text, sign, domain) : undefined) ??
    accountNear(text, sign, domain)
  );
}

/** "at this", "at my": a word stands there that no host begins with, and nothing that makes it part of another. */
function isNoHost(text: string, start: number): boolean {
  const end = wordEnd(text, start, LONGEST_PROVIDER);
  const ends =
    text.charCodeAt(end) === SPACE && isLetter(text.charCodeAt(end + 1)) && isLetter(text.charCodeAt(end + 2));
  return ends && NO_HOSTS.has(text.slice(start, end)) && !ARTICLES.has(text.slice(start, end));
}

const SPACE = 32;

/** A sign with a space before it: "… followed by @mail.example". */
const isLed = (text: string, { kind, start }: AtSign): boolean =>
  kind === 'loose' && (isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(start - 1)));

/** "ann (at) 'mail.example'": the domain behind a quote. */
const quotedDomain = (text: string, { kind, end }: AtSign): MailDomain | undefined =>
  kind !== 'missing' && isQuoted(text, end) ? readDomain(text, end, true) : undefined;

function wholeAt(text: string, sign: WholeSign, domain: MailDomain | undefined): FoundAddress | undefined {
  const candidate = domain && candidateAt(text, sign, domain);
  return candidate && isAddress(candidate)
    ? { start: schemeStart(text, candidate.start), end: candidate.end, domain: candidate.domain.name }
    : undefined;
}

/** The name at a provider that is named before it. */
function accountNear(text: string, { kind, end }: AtSign, provider: MailDomain | undefined): FoundAddress | undefined {
  if (!LEADS_TO_NAME.has(kind)) return undefined;
  if (kind === 'bare' && !PROVIDERS.has(text.slice(end + 1, wordEnd(text, end + 1, LONGEST_PROVIDER)).toLowerCase()))
    return undefined;
  if (provider && isMailbox(provider)) return withoutDomain(accountAfter(text, provider.end));
  return kind === 'bare' ? undefined : withoutDomain(accountAfter(text, wordEnd(text, end, LONGEST_PROVIDER)));
}

const LONGEST_PROVIDER = 12;

const MAY_BE_APART: ReadonlySet<string> = new Set(['loose', 'named', 'apart', 'preposed', 'missing']);

/** "my gmail is …", "chez orange je suis …", "at gmail I am …" */
const LEADS_TO_NAME: ReadonlySet<string> = new Set(['missing', 'preposed', 'bare']);

const withoutDomain = (span: Span | undefined): FoundAddress | undefined => span && { ...span, domain: '' };

const SCHEME = 'mailto:';

const schemeStart = (text: string, start: number): number =>
  text.slice(Math.max(0, start - SCHEME.length), start).toLowerCase() === SCHEME ? start - SCHEME.length : start;
