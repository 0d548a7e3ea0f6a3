import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasExpired, type Link, linkContent, linkToken, readLinkToken } from '../../../core/links/link-token.ts';

const key = randomBytes(32);
const macOf = (link: Link): string => createHmac('sha256', key).update(linkContent(link)).digest('base64url');

const links = fc.record({
  purpose: fc.constantFrom('cancellation', 'thread'),
  subject: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
  expiresAt: fc
    .date({ min: new Date(1), max: new Date('4999-12-31T23:59:59.999Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
});
const LINK: Link = { purpose: 'cancellation', subject: 'r1', expiresAt: '2026-03-04T12:00:00.000Z' };

describe('a token', () => {
  it('is read as the link it was made of', () => {
    fc.assert(
      fc.property(links, (link) => {
        const mac = macOf(link);
        expect(readLinkToken(link.purpose, linkToken(link, mac))).toEqual({ link, mac });
      }),
    );
  });

  it('stands in a path as it is', () => {
    fc.assert(
      fc.property(links, (link) => {
        const token = linkToken(link, macOf(link));
        expect(encodeURIComponent(token)).toBe(token);
      }),
    );
  });

  it('carries its signature for one purpose, one subject and one expiry only', () => {
    fc.assert(
      fc.property(links, links, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(linkContent(one)).not.toBe(linkContent(other));
      }),
    );
    const read = readLinkToken('thread', linkToken(LINK, macOf(LINK)));
    expect(read?.link.purpose).toBe('thread');
    expect(read && macOf(read.link)).not.toBe(read?.mac);
  });

  it('holds no more once a character of it is another', () => {
    const token = linkToken(LINK, macOf(LINK));
    for (let at = 0; at < token.length; at++) {
      for (const character of ['0', 'z', 'A', '_', '.']) {
        if (token[at] === character) continue;
        const read = readLinkToken('cancellation', token.slice(0, at) + character + token.slice(at + 1));
        expect(read === undefined || macOf(read.link) !== read.mac, `${at}: ${character}`).toBe(true);
      }
    }
  });

  it('is none whatever else is in the path', () => {
    fc.assert(fc.property(fc.string(), (text) => readLinkToken('x', text) === undefined));
    const mac = macOf(LINK);
    for (const text of ['', '..', `r1.${mac}`, `r1.0.${mac}`, `r1.01.${mac}`, `r1.zzzzzzzzzz.${mac}`, `r 1.1.${mac}`])
      expect(readLinkToken('x', text)).toBeUndefined();
    expect(readLinkToken('x', `r1.1.${mac.slice(1)}`)).toBeUndefined();
    expect(readLinkToken('x', `${linkToken(LINK, mac)}\n`)).toBeUndefined();
  });

  it('has one spelling: bits that mean nothing in its signature are not let through', () => {
    const mac = `${'A'.repeat(42)}A`;
    expect(readLinkToken('x', `r1.1.${mac}`)).toBeDefined();
    expect(readLinkToken('x', `r1.1.${'A'.repeat(42)}B`)).toBeUndefined();
  });
});

it('holds until its expiry, and no more at it', () => {
  expect(hasExpired(LINK, '2026-03-04T11:59:59.999Z')).toBe(false);
  expect(hasExpired(LINK, '2026-03-04T12:00:00.000Z')).toBe(true);
});
