import { candidateAt } from './address-candidate.ts';
import { PROVIDERS } from './address-words.ts';
import type { AtSign } from './at-sign.ts';
import { atSignsIn } from './at-signs-in.ts';
import { isSpace } from './character-class.ts';
import { isAddress, isMailbox } from './judge-address.ts';
import { readDomain } from './mail-domain.ts';
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

const hiddenAt = (text: string, sign: AtSign): FoundAddress | undefined =>
  (isLed(text, sign) ? toldInParts(text, sign) : undefined) ??
  hostBehind(text, sign) ??
  wholeAt(text, sign) ??
  otherForm(text, sign);

/** A sign with a space before it: "… followed by @mail.example". */
const isLed = (text: string, { kind, start }: AtSign): boolean =>
  kind === 'loose' && (isSpace(text.charCodeAt(start)) || isSpace(text.charCodeAt(start - 1)));

function wholeAt(text: string, sign: AtSign): FoundAddress | undefined {
  const { kind } = sign;
  if (kind === 'spelled') return withoutDomain(sign);
  const candidate = candidateAt(text, { ...sign, kind });
  return candidate && isAddress(candidate)
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

const SCHEME = 'mailto:';

const schemeStart = (text: string, start: number): number =>
  text.slice(Math.max(0, start - SCHEME.length), start).toLowerCase() === SCHEME ? start - SCHEME.length : start;
