import { describe, expect, it } from 'vitest';
import { type Arrival, expectedBy, judgeArrival } from '../../core/judge-arrival.ts';
import type { Verdicts } from '../../core/sender.ts';
import { aContext, aListing } from '../support/facts.ts';

const CLEAN: Verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };
const UNVERIFIED: Verdicts = { ...CLEAN, dmarc: 'FAIL' };

const arrival = (facts: Partial<Arrival> = {}): Arrival => ({
  verdicts: CLEAN,
  from: ['hanna@hosts.example'],
  envelopeDomain: 'hosts.example',
  dkimDomains: ['hosts.example'],
  isOurs: false,
  guestAliases: 1,
  ownDomains: ['guest.foyer.test', 'partner.foyer.test', 'reply.foyer.test'],
  expected: { mailboxes: ['hanna@hosts.example', 'Office@Hosts.Example'], automaticMail: 'refuse' },
  ...facts,
});

const STRANGER = { from: ['eve@hosts.example'] };
const refuse = (code: string, notice: boolean) => ({ kind: 'refuse', refusal: { code }, notice });
const quarantine = (code: string) => ({ kind: 'quarantine', code });

describe('a mail of the expected side', () => {
  it.each([
    ['from its first mailbox', {}],
    ['from another of its mailboxes, in other case', { from: ['OFFICE@hosts.example'] }],
    ['where the spam filter is unsure', { verdicts: { ...CLEAN, spam: 'GRAY' } }],
    ['that names no guest (Bcc)', { guestAliases: 0 }],
  ] as const)('gets in %s, and its sender hears of refusals', (_, facts) => {
    expect(judgeArrival(arrival(facts))).toEqual({ kind: 'go', notice: true });
  });
});

describe('a mail in doubt', () => {
  it.each([
    ['spam', { verdicts: { ...CLEAN, spam: 'FAIL' } }],
    ['sender-unverified', { verdicts: UNVERIFIED }],
    ['sender-unverified', { from: ['hanna@hosts.example', 'eve@hosts.example'] }],
    ['sender-unverified', { from: [] }],
    ['sender-unknown', STRANGER],
  ] as const)('is quarantined, silently: %s', (code, facts) => {
    expect(judgeArrival(arrival(facts))).toEqual(quarantine(code));
  });

  it('N2: that was only taken for spam is answered like any other once it is released', () => {
    const spam = { verdicts: { ...CLEAN, spam: 'FAIL' }, released: true } as const;
    expect(judgeArrival(arrival(spam))).toEqual({ kind: 'go', notice: true });
    expect(judgeArrival(arrival({ ...spam, guestAliases: 2 }))).toMatchObject({ kind: 'refuse', notice: true });
  });

  it.each([
    { verdicts: { ...UNVERIFIED, spam: 'FAIL' } },
    { ...STRANGER, verdicts: { ...CLEAN, spam: 'FAIL' } },
    { verdicts: UNVERIFIED },
    { from: ['eve@hosts.example'] },
    { from: [] },
  ] as const)('gets in once released, and nothing is sent back for it: %o', (facts) => {
    expect(judgeArrival(arrival({ ...facts, released: true }))).toEqual({ kind: 'go', notice: false });
  });

  it.each([
    ['a virus', { verdicts: { ...UNVERIFIED, virus: 'FAIL' } }, refuse('attachment-infected', false)],
    ['an unknown alias', { verdicts: UNVERIFIED, expected: undefined }, refuse('alias-unknown', false)],
    ['an automatic mail', { verdicts: UNVERIFIED, automatic: 'machine' }, refuse('automatic-mail', false)],
    ['a loop', { from: ['x@guest.foyer.test'] }, refuse('mail-loop', false)],
    [
      'several customers',
      { ...STRANGER, guestAliases: 2 },
      { kind: 'refuse', refusal: { code: 'several-recipients', count: 2 }, notice: false },
    ],
  ] as const)('is refused all the same when released with %s', (_, facts, expected) => {
    expect(judgeArrival(arrival({ ...facts, released: true }))).toEqual(expected);
  });
});

describe('a virus scan', () => {
  it.each(['FAIL', 'GRAY', 'PROCESSING_FAILED', 'DISABLED'] as const)('that says %s refuses the mail', (virus) => {
    expect(judgeArrival(arrival({ verdicts: { ...CLEAN, virus } }))).toEqual(refuse('attachment-infected', true));
  });

  it.each([
    ['an unverified sender', { verdicts: { ...UNVERIFIED, virus: 'FAIL' } }],
    ['a stranger', { ...STRANGER, verdicts: { ...CLEAN, virus: 'FAIL' } }],
    ['a spammer', { verdicts: { ...CLEAN, spam: 'FAIL', virus: 'FAIL' } }],
  ] as const)('is not told to %s', (_, facts) => {
    expect(judgeArrival(arrival(facts))).toEqual(refuse('attachment-infected', false));
  });
});

describe('an unknown alias', () => {
  it.each([
    ['told to a verified sender, though nobody knows who that is', STRANGER, true],
    ['not told to an unverified one', { verdicts: UNVERIFIED }, false],
    ['not told to spam', { verdicts: { ...CLEAN, spam: 'FAIL' } }, false],
  ] as const)('is refused, %s', (_, facts, notice) => {
    expect(judgeArrival(arrival({ ...facts, expected: undefined }))).toEqual(refuse('alias-unknown', notice));
  });
});

describe('several customers in To and Cc', () => {
  it('are refused with how many', () => {
    expect(judgeArrival(arrival({ guestAliases: 3 }))).toEqual({
      kind: 'refuse',
      refusal: { code: 'several-recipients', count: 3 },
      notice: true,
    });
  });

  it('named by a stranger are quarantined like everything of a stranger', () => {
    expect(judgeArrival(arrival({ ...STRANGER, guestAliases: 3 }))).toEqual(quarantine('sender-unknown'));
  });
});

describe('automatic mail', () => {
  it.each([{}, STRANGER, { verdicts: UNVERIFIED }, { expected: undefined }])(
    'is refused without notice: %o',
    (facts) => {
      expect(judgeArrival(arrival({ ...facts, automatic: 'machine' }))).toEqual(refuse('automatic-mail', false));
    },
  );

  const kept = {
    expected: { mailboxes: ['hanna@hosts.example'], automaticMail: 'quarantine' },
    automatic: 'machine',
  } as const;

  it('is quarantined where the program keeps it', () => {
    expect(judgeArrival(arrival(kept))).toEqual(quarantine('automatic-mail'));
  });

  it('gets in once released from there, and is never answered', () => {
    expect(judgeArrival(arrival({ ...kept, released: true }))).toEqual({ kind: 'go', notice: false });
    const virus = { ...CLEAN, virus: 'FAIL' } as const;
    const infected = arrival({ ...kept, released: true, verdicts: virus });
    expect(judgeArrival(infected)).toEqual(refuse('attachment-infected', false));
  });
});

describe('automatic mail where the program shows absence notices', () => {
  const shown = { mailboxes: ['hanna@hosts.example'], automaticMail: 'show' } as const;
  const absent = { expected: shown, automatic: 'out-of-office' } as const;

  it('gets in where it is one, of a verified and known sender, and is never answered', () => {
    expect(judgeArrival(arrival(absent))).toEqual({ kind: 'go', notice: false });
    expect(judgeArrival(arrival({ ...absent, verdicts: { ...CLEAN, virus: 'FAIL' } }))).toEqual(
      refuse('attachment-infected', false),
    );
    expect(judgeArrival(arrival({ ...absent, guestAliases: 2 }))).toMatchObject({ kind: 'refuse', notice: false });
  });

  it.each([
    ['a list, a bounce or a report', { automatic: 'machine' }],
    ['of nobody that is known', STRANGER],
    ['of nobody that is verified', { verdicts: UNVERIFIED }],
    ['of spammers', { verdicts: { ...CLEAN, spam: 'FAIL' } }],
    ['to nobody', { expected: undefined }],
    ['of nobody that is known, released', { ...STRANGER, released: true }],
  ] as const)('is refused without notice where it is %s', (_, facts) => {
    expect(judgeArrival(arrival({ ...absent, ...facts }))).toEqual(refuse('automatic-mail', false));
  });
});

describe('our own mail', () => {
  it.each([
    { from: ['x@guest.foyer.test'] },
    { from: ['x@Reply.Foyer.Test'] },
    { envelopeDomain: 'partner.foyer.test' },
    { from: ['x@guest.foyer.test'], automatic: 'machine' },
    { from: ['x@guest.foyer.test'], expected: undefined },
  ] as const)('that comes back is a loop, and not answered: %o', (facts) => {
    expect(judgeArrival(arrival(facts))).toEqual(refuse('mail-loop', false));
  });

  it('that a forwarding rule gave another sender is known by its mark', () => {
    expect(judgeArrival(arrival({ isOurs: true }))).toEqual(refuse('mail-loop', false));
  });

  it('is not that of a domain beside ours', () => {
    const expected = { mailboxes: ['hanna@foyer.test'], automaticMail: 'refuse' } as const;
    expect(judgeArrival(arrival({ from: ['hanna@foyer.test'], expected })).kind).toBe('go');
  });
});

describe('who is expected to write', () => {
  const context = aContext({ listing: aListing({ program: 'activity' }) });

  it("is any of the host's mailboxes, to the guest's alias", () => {
    const mailboxes = ['hanna@hosts.example', 'office@hosts.example'];
    expect(expectedBy({ side: 'guest', context })).toEqual({ mailboxes, automaticMail: 'refuse' });
  });

  it("is the guest, to the host's alias", () => {
    expect(expectedBy({ side: 'host', context }).mailboxes).toEqual(['gita@guests.example']);
  });
});
