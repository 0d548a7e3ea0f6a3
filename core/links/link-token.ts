import type { Instant } from '../model.ts';

/**
 * A link in a mail that lets whoever holds it do one thing.
 *
 * `purpose` says which, so that a link for one thing is no good for another. `subject` is an id of ours: letters, digits,
 * `-` and `_`.
 */
export interface Link {
  readonly purpose: string;
  readonly subject: string;
  readonly expiresAt: Instant;
}

/** A link as a token claims it, and the signature to be held against it. */
export interface ClaimedLink {
  readonly link: Link;
  readonly mac: string;
}

/** `<subject>.<expiry>.<mac>`: the expiry has at most the digits of the year 5188, the mac is of 32 bytes. */
const TOKEN = /^([A-Za-z0-9_-]{1,64})\.([1-9a-z][0-9a-z]{0,8})\.([A-Za-z0-9_-]{43})$/;
const BASE = 36;

/** What is signed. */
export const linkContent = ({ purpose, subject, expiresAt }: Link): string =>
  `${purpose}:${subject}:${stampOf(expiresAt)}`;

/** The link as it stands in an address; `mac` is the signature of {@link linkContent}. */
export const linkToken = ({ subject, expiresAt }: Link, mac: string): string =>
  `${subject}.${stampOf(expiresAt)}.${mac}`;

/**
 * What a token claims, read as a link for `purpose`; undefined where it is none. Nothing of it holds before its signature
 * was verified.
 */
export function readLinkToken(purpose: string, token: string): ClaimedLink | undefined {
  const [, subject, stamp, mac] = TOKEN.exec(token) ?? [];
  if (!subject || !stamp || !mac || !isOneSpelling(mac)) return undefined;
  return { link: { purpose, subject, expiresAt: new Date(Number.parseInt(stamp, BASE)).toISOString() }, mac };
}

/** base64url has bits to spare in its last character: one signature, one token. */
const isOneSpelling = (mac: string): boolean => Buffer.from(mac, 'base64url').toString('base64url') === mac;

/** Whether a link is good no more; at its expiry itself it is not. */
export const hasExpired = ({ expiresAt }: Link, now: Instant): boolean => now >= expiresAt;

/** Milliseconds since 1970 in base 36: of one spelling. */
const stampOf = (instant: Instant): string => Date.parse(instant).toString(BASE);
