import { comparableAddress } from './comparable-address.ts';

/** As SES gives it (receipt notification, `receipt.*Verdict.status`). */
export const VERDICTS = ['PASS', 'FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED'] as const;

export type Verdict = (typeof VERDICTS)[number];

export interface Verdicts {
  readonly spam: Verdict;
  readonly virus: Verdict;
  readonly spf: Verdict;
  readonly dkim: Verdict;
  /** `GRAY`: the sender's domain has no policy. */
  readonly dmarc: Verdict;
}

/** Whom a mail claims to be from, and what was found out about it. */
export interface Claim {
  readonly verdicts: Verdicts;
  /** Addresses of the From header. */
  readonly from: readonly string[];
  /** The domain that SPF was checked for: the envelope sender's. */
  readonly envelopeDomain: string;
  /** Domains of DKIM signatures (`d=`) that verified. */
  readonly dkimDomains: readonly string[];
}

/**
 * Whether a mail is from the sender it claims: DMARC passes, or where the domain has no policy, SPF or DKIM passes aligned.
 *
 * Two senders in From can't both be vouched for (RFC 7489, 6.6.1), so such a mail is from nobody.
 */
export function isVerified({ verdicts, from, envelopeDomain, dkimDomains }: Claim): boolean {
  const [sender = '', ...more] = from;
  const domain = domainOf(sender);
  if (domain === '' || more.length > 0) return false;
  if (verdicts.dmarc !== 'GRAY') return verdicts.dmarc === 'PASS';
  const bySpf = verdicts.spf === 'PASS' && isAligned(envelopeDomain, domain);
  return bySpf || (verdicts.dkim === 'PASS' && dkimDomains.some((signed) => isAligned(signed, domain)));
}

/**
 * Whether a bounce may go to the envelope's sender: SPF vouches for its domain, or it is the verified author's own address.
 *
 * A signature says nothing of the envelope: who has a signed mail can send it on in anybody's name, and anybody would get
 * the bounce.
 *
 * @param author the From address of a verified mail
 */
export const mayBounceTo = (returnPath: string, spf: Verdict, author: string): boolean =>
  spf === 'PASS' || comparableAddress(returnPath) === comparableAddress(author);

/** Relaxed alignment without a list of public suffixes: the same domain, or one within the other. */
export const isAligned = (one: string, other: string): boolean => isWithin(one, other) || isWithin(other, one);

/** Whether a domain is `parent`, which has at least two labels, or lies below it. */
export function isWithin(domain: string, parent: string): boolean {
  const [below, above] = [plainDomain(domain), plainDomain(parent)];
  return above.includes('.') && (below === above || below.endsWith(`.${above}`));
}

/** What stands behind the last `@`; empty where there is none. */
export const domainOf = (address: string): string =>
  address.includes('@') ? address.slice(address.lastIndexOf('@') + 1) : '';

/** In lower case, without the dot that ends a full name. */
const plainDomain = (domain: string): string => comparableAddress(domain).replace(/\.$/, '');
