import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../core/mail/parse/parse-mail.ts';
import { arrivalOf } from '../../core/mail/take-in.ts';
import {
  type Claim,
  domainOf,
  isAligned,
  isVerified,
  isWithin,
  mayBounceTo,
  type Verdicts,
} from '../../core/sender.ts';

const claim = (verdicts: Partial<Verdicts>, facts: Partial<Claim> = {}): Claim => ({
  verdicts: { spam: 'PASS', virus: 'PASS', spf: 'FAIL', dkim: 'FAIL', dmarc: 'GRAY', ...verdicts },
  from: ['hanna@hosts.example'],
  envelopeDomain: 'hosts.example',
  dkimDomains: ['hosts.example'],
  ...facts,
});

describe('a domain with a policy', () => {
  it('is believed when DMARC passes, whatever the rest', () => {
    const alone = claim({ dmarc: 'PASS' }, { envelopeDomain: 'mailer.example', dkimDomains: [] });
    expect(isVerified(alone)).toBe(true);
  });

  it.each(['FAIL', 'PROCESSING_FAILED', 'DISABLED'] as const)('is not when DMARC says %s', (dmarc) => {
    expect(isVerified(claim({ dmarc, spf: 'PASS', dkim: 'PASS' }))).toBe(false);
  });
});

describe('a domain without a policy', () => {
  it.each([
    ['SPF for the domain itself', { spf: 'PASS' }, {}, true],
    ['SPF for a domain below', { spf: 'PASS' }, { envelopeDomain: 'bounces.hosts.example' }, true],
    ['SPF for another', { spf: 'PASS' }, { envelopeDomain: 'mailer.example' }, false],
    ['SPF for nobody', { spf: 'PASS' }, { envelopeDomain: '' }, false],
    ['DKIM of the domain itself', { dkim: 'PASS' }, {}, true],
    ['DKIM of one among others', { dkim: 'PASS' }, { dkimDomains: ['mailer.example', 'Hosts.Example.'] }, true],
    ['DKIM of another', { dkim: 'PASS' }, { dkimDomains: ['mailer.example'] }, false],
    ['DKIM of nobody', { dkim: 'PASS' }, { dkimDomains: [] }, false],
    ['neither', {}, {}, false],
    ['verdicts that are unsure', { spf: 'GRAY', dkim: 'PROCESSING_FAILED' }, {}, false],
  ] as const)('by %s', (_, verdicts, facts, expected) => expect(isVerified(claim(verdicts, facts))).toBe(expected));
});

describe('who the mail is from', () => {
  it.each([
    ['nobody', []],
    ['two at once', ['hanna@hosts.example', 'gita@guests.example']],
  ])('can be %s, and then not verified', (_, from) => {
    expect(isVerified(claim({ dmarc: 'PASS' }, { from }))).toBe(false);
  });

  it('without a domain is aligned with none', () => {
    expect(isVerified(claim({ spf: 'PASS' }, { from: ['hanna'], envelopeDomain: '' }))).toBe(false);
  });
});

describe('the return path of a verified mail', () => {
  it.each([
    ['that SPF vouches for', 'bounces@mailer.example', 'PASS', true],
    ["that is the author's own address", 'Hanna@Hosts.example', 'GRAY', true],
    ["of another at the author's domain", 'victim@hosts.example', 'GRAY', false],
    ['of somebody elsewhere', 'victim@elsewhere.example', 'FAIL', false],
  ] as const)('%s may or may not get a bounce', (_, path, spf, expected) =>
    expect(mayBounceTo(path, spf, 'hanna@hosts.example')).toBe(expected),
  );
});

describe('DMARC as SES finds it (RFC 7489)', () => {
  const ALL = { spf: 'PASS', dkim: 'PASS' } as const;
  it.each([
    ['a policy, aligned', { ...ALL, dmarc: 'PASS' }, {}, true],
    ['p=none, aligned', { ...ALL, dmarc: 'PASS' }, {}, true],
    // SES says FAIL with dmarcPolicy none: the domain has a policy, which asks for reports only
    ['p=none, not aligned', { ...ALL, dmarc: 'FAIL' }, { envelopeDomain: 'x.example', dkimDomains: [] }, false],
    ['a policy, the check failed to run', { ...ALL, dmarc: 'PROCESSING_FAILED' }, {}, false],
    ['checks switched off', { ...ALL, dmarc: 'DISABLED' }, {}, false],
    [
      'no policy, mail of a forwarder that signs for itself',
      { dkim: 'PASS' },
      { dkimDomains: ['lists.example'] },
      false,
    ],
    ['no policy, the envelope of a bulk service', { spf: 'PASS' }, { envelopeDomain: 'mta.bulk.example' }, false],
    ['no policy, a subdomain that bounces', { spf: 'PASS' }, { envelopeDomain: 'bounce.hosts.example' }, true],
    [
      'no policy, an international domain',
      { dkim: 'PASS' },
      { from: ['x@xn--bcher-kva.example'], dkimDomains: ['xn--bcher-kva.example'] },
      true,
    ],
    [
      'no policy, an international domain that looks alike',
      { dkim: 'PASS' },
      { dkimDomains: ['xn--hosts-x0d.example'] },
      false,
    ],
    ['no policy, a top-level domain that signs', { dkim: 'PASS' }, { dkimDomains: ['example'] }, false],
    ['a From without a domain, though DMARC passes', { dmarc: 'PASS' }, { from: ['hanna'] }, false],
    ['a From that is empty', { dmarc: 'PASS' }, { from: [''] }, false],
    ['a From with one mailbox in a group', { dmarc: 'PASS' }, { from: ['hanna@hosts.example'] }, true],
    ['a second From of a name alone', { dmarc: 'PASS' }, { from: ['hanna@hosts.example', ''] }, false],
    ['the same From twice', { dmarc: 'PASS' }, { from: ['hanna@hosts.example', 'hanna@hosts.example'] }, false],
  ] as const)('%s', (_, verdicts, facts, expected) => expect(isVerified(claim(verdicts, facts))).toBe(expected));
});

describe('what a From header names', () => {
  const from = (...lines: readonly string[]) => {
    const raw = Buffer.from([...lines, 'To: x@guest.foyer.test', '', 'Hello'].join('\r\n'));
    return arrivalOf(
      parseMail(raw),
      { returnPath: '<hanna@hosts.example>', verdicts: claim({}).verdicts },
      'foyer.test',
    ).from;
  };

  it.each([
    [['From: Hanna <hanna@hosts.example>'], ['hanna@hosts.example']],
    [['From: "gita@guests.example" <hanna@hosts.example>'], ['hanna@hosts.example']],
    [['From: Team: hanna@hosts.example;'], ['hanna@hosts.example']],
    [['From: undisclosed-recipients:;'], []],
    [['From:'], []],
    [['Sender: hanna@hosts.example'], []],
    [
      ['From: a@b.example', 'From: hanna@hosts.example'],
      ['a@b.example', 'hanna@hosts.example'],
    ],
    [['From: a@b.example, hanna@hosts.example'], ['a@b.example', 'hanna@hosts.example']],
    [['From: x@b\u00fccher.example'], ['x@xn--bcher-kva.example']],
    [['From: hanna@hosts.example', 'Sender: eve@evil.example'], ['hanna@hosts.example']],
  ])('%j is %j', (lines, addresses) => expect(from(...lines)).toEqual(addresses));
});

describe('alignment', () => {
  it.each([
    ['a.example', 'a.example', true],
    ['a.example', 'A.Example.', true],
    ['m.a.example', 'a.example', true],
    ['a.example', 'm.a.example', true],
    ['xa.example', 'a.example', false],
    ['m.a.example', 'n.a.example', false],
    ['a.example', 'example', false],
    ['example', 'example', false],
    ['', '', false],
  ])('of %s with %s: %s', (one, other, expected) => expect(isAligned(one, other)).toBe(expected));

  it('is the same both ways', () => {
    const domain = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 4 }).map((labels) => labels.join('.'));
    fc.assert(fc.property(domain, domain, (one, other) => isAligned(one, other) === isAligned(other, one)));
  });
});

it('a domain is within itself and those above it, not within those below', () => {
  expect(isWithin('m.a.example', 'a.example')).toBe(true);
  expect(isWithin('a.example', 'm.a.example')).toBe(false);
});

it.each([
  ['hanna@hosts.example', 'hosts.example'],
  ['"a@b"@hosts.example', 'hosts.example'],
  ['hanna', ''],
  ['', ''],
])('the domain of %j is %j', (address, expected) => expect(domainOf(address)).toBe(expected));
