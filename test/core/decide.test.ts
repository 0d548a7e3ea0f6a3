import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionContext, decide, LONGEST_TEXT, type Proposal, showWords } from '../../core/decide.ts';
import type { Conversation, Payment } from '../../core/model.ts';
import { DEFAULT_LIMITS } from '../../core/writing.ts';
import { aBooking, aContext, aConversation, aListing, aPayment } from '../support/facts.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const photo = { name: 'photo.jpg', type: 'image/jpeg', bytes: 1000, key: 'k1' };
const pdf = { name: 'terms.pdf', type: 'application/pdf', bytes: 1000, key: 'k2' };

const contextOf = (program: string, facts: Partial<Conversation> = {}): DecisionContext => ({
  ...aContext({ conversation: aConversation(facts), listing: aListing({ program }) }),
  domain: 'foyer.test',
  ownLinkDomains: ['foyer.test'],
  platformName: 'Foyer',
  limits: DEFAULT_LIMITS,
});

const paid = (state: Payment['state']): Partial<Conversation> => ({
  subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state }) }) },
});

const says = (text: string, more: Partial<Proposal> = {}): Proposal => ({
  side: 'host',
  via: 'api',
  text,
  attachments: [],
  ...more,
});

const refusal = (error: object) => ({ ok: false, error });

describe('a message that the rules let through', () => {
  it('is accepted as it is where there is nothing to hide', () => {
    const proposal = { side: 'host', via: 'mail', text: 'The key is under the mat.', attachments: [photo] } as const;
    expect(decide(proposal, contextOf('stay'), NOW)).toEqual({
      ok: true,
      value: {
        ...{ text: proposal.text, original: undefined, notes: [], attachments: [photo], leftOut: [], links: [] },
        signs: { links: [], demandsPayment: false },
      },
    });
  });

  it('tells where a host links to, with the path where that can be told, and that it asks for payment elsewhere', () => {
    const text = 'See HTTPS://Pay.Example.Net/Now?x=1 and pay(dot)example(dot)org. Pay by bank transfer, not here.';
    const signsOf = (side: 'guest' | 'host', program: 'stay' | 'rental-subscription', words = text) => {
      const proposal = { side, via: 'mail', text: words, attachments: [] } as const;
      const decision = decide(proposal, contextOf(program), NOW);
      return decision.ok ? decision.value.signs : undefined;
    };
    const links = [
      { site: 'example.net', place: 'pay.example.net/now?x=1' },
      { site: 'example.org', place: 'pay.example.org' },
    ];
    for (const program of ['stay', 'rental-subscription'] as const)
      expect(signsOf('host', program)).toEqual({ links, demandsPayment: true });
    for (const program of ['stay', 'rental-subscription'] as const)
      expect(signsOf('guest', program)).toEqual({ links: [], demandsPayment: false });
    expect(signsOf('host', 'stay', `https://example.net/${'x'.repeat(500)}`)?.links[0]?.place).toHaveLength(192);
  });

  it('may be a picture without a word', () => {
    expect(decide(says('', { attachments: [photo] }), contextOf('stay'), NOW).ok).toBe(true);
  });

  it.each(['api', 'mail', 'template', 'schedule'] as const)('is masked the same by %s', (via) => {
    const text = 'Write to anna@example.com';
    const decision = decide(says(text, { via }), contextOf('stay'), NOW);
    expect(decision).toMatchObject({ ok: true, value: { original: text, notes: ['addresses-masked'] } });
    expect(decision.ok && decision.value.text).not.toContain('anna@example.com');
  });

  it('passes with its addresses from full payment on, where the program says so', () => {
    const text = 'Write to anna@example.com';
    const at = (state: Payment['state']) => decide(says(text), contextOf('rental-pay-per-booking', paid(state)), NOW);
    expect(at('part')).toMatchObject({ value: { original: text } });
    expect(at('full')).toMatchObject({ value: { text, original: undefined, notes: [] } });
  });

  it('is masked where it demands payment outside the platform before full payment, and only noted from then on', () => {
    const text = 'Hello! Please pay the rest by PayPal.';
    const at = (state: Payment['state']) => decide(says(text), contextOf('rental-pay-per-booking', paid(state)), NOW);
    const notes = ['payment-off-platform'];
    expect(at('part')).toMatchObject({ ok: true, value: { text: 'Hello! Please [•••].', original: text, notes } });
    expect(at('full')).toMatchObject({ ok: true, value: { text, original: undefined, notes } });
  });

  it('is masked with the addresses in it, noted as such', () => {
    const text = 'Pay by PayPal to anna@example.com please';
    const decision = decide(says(text, { side: 'guest' }), contextOf('rental-pay-per-booking', paid('none')), NOW);
    expect(decision).toMatchObject({ ok: true, value: { notes: ['addresses-masked', 'payment-off-platform'] } });
    expect(decision.ok && decision.value.text).not.toMatch(/PayPal|anna/);
  });

  it("hides addresses in its files' names and notes that once", () => {
    const attachments = ['anna@example.com.jpg', 'bo@example.com.jpg'].map((name) => ({ ...photo, name }));
    const decision = decide(says('Hello', { attachments }), contextOf('stay'), NOW);
    expect(decision).toMatchObject({ ok: true, value: { notes: ['addresses-masked'], original: undefined } });
    expect(JSON.stringify(decision)).not.toContain('@example.com');
  });

  it('says when something of it stays behind', () => {
    const signature = { ...pdf, name: 'smime.p7s', type: 'application/pkcs7-signature' };
    const decision = decide(says('Hello', { via: 'mail', attachments: [signature, photo] }), contextOf('stay'), NOW);
    expect(decision).toMatchObject({
      ok: true,
      value: {
        notes: ['attachments-left-out'],
        attachments: [photo],
        leftOut: [{ name: 'smime.p7s', why: 'signature' }],
      },
    });
  });
});

describe('a mail with a file that its program does not take', () => {
  const proposal = says('Hello', { via: 'mail', attachments: [photo, pdf] });

  it('is accepted without it, and says so', () => {
    expect(decide(proposal, contextOf('stay'), NOW)).toMatchObject({
      ok: true,
      value: {
        text: 'Hello',
        notes: ['attachments-left-out'],
        attachments: [photo],
        leftOut: [{ name: 'terms.pdf', why: 'type' }],
      },
    });
    expect(decide(proposal, contextOf('rental-subscription'), NOW)).toMatchObject({
      value: { leftOut: [], notes: [] },
    });
  });

  it("hides addresses in the file's name, which nobody is shown and is no reason for a note", () => {
    const attachments = [{ ...pdf, name: 'anna@example.com.pdf' }];
    const decision = decide({ ...proposal, attachments }, contextOf('stay'), NOW);
    expect(decision).toMatchObject({ ok: true, value: { notes: ['attachments-left-out'] } });
    expect(JSON.stringify(decision)).not.toContain('@example.com');
  });

  it('is refused where there is nothing else', () => {
    const error = { code: 'attachment-type', names: ['terms.pdf'], whys: ['type'] };
    expect(decide({ ...proposal, text: ' ', attachments: [pdf] }, contextOf('stay'), NOW)).toEqual(refusal(error));
  });
});

describe('a message that the rules do not let through', () => {
  it.each([
    [
      'before it opens',
      '2026-02-06T12:59:59.999Z',
      { code: 'conversation-not-open', rule: 'before-booking', opensAt: '2026-02-06T13:00:00.000Z' },
    ],
    [
      'once it closed',
      '2026-04-03T22:00:00.000Z',
      {
        ...{ code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: '2026-04-03T22:00:00.000Z' },
        reopening: { until: '2027-03-27T23:00:00.000Z', days: 14 },
      },
    ],
    [
      'past the cutoff',
      '2027-03-27T23:00:00.000Z',
      { code: 'conversation-unreadable', rule: 'read-cutoff', years: 1, closedAt: '2027-03-27T23:00:00.000Z' },
    ],
  ])('%s', (_, now, error) => expect(decide(says('Hello'), contextOf('stay'), now)).toEqual(refusal(error)));

  it.each(['', ' \n '])('is empty: %j', (text) => {
    expect(decide(says(text), contextOf('stay'), NOW)).toEqual(refusal({ code: 'empty-message' }));
  });

  it('is of a signature alone, which is nothing', () => {
    const attachments = [{ ...pdf, name: 'smime.p7s' }];
    expect(decide(says('', { attachments }), contextOf('stay'), NOW)).toEqual(refusal({ code: 'empty-message' }));
  });

  it.each([
    ['a letter each', 'x'],
    ['an emoji each', '🏡'],
  ])('is longer than 100,000 characters of %s', (_, character) => {
    const context = contextOf('rental-subscription');
    expect(decide(says(character.repeat(LONGEST_TEXT)), context, NOW).ok).toBe(true);
    const error = { code: 'message-too-long', limit: 100_000 };
    expect(decide(says(character.repeat(LONGEST_TEXT + 1)), context, NOW)).toEqual(refusal(error));
  });

  it('is far longer', () => {
    const decision = decide(says('x'.repeat(3 * LONGEST_TEXT)), contextOf('stay'), NOW);
    expect(decision).toEqual(refusal({ code: 'message-too-long', limit: 100_000 }));
  });

  it('has an attachment of a kind that the program does not take', () => {
    const error = { code: 'attachment-type', names: ['terms.pdf'], whys: ['type'] };
    const proposal = says('Hello', { via: 'api', attachments: [photo, pdf] });
    expect(decide(proposal, contextOf('stay'), NOW)).toEqual(refusal(error));
    expect(decide(proposal, contextOf('rental-subscription'), NOW).ok).toBe(true);
  });

  it.each(['encrypted', 'signed'] as const)('has words that are %s, whatever stands beside them', (sealed) => {
    const error = { code: 'attachment-type', names: ['sea.jpg'], sealed };
    const proposal = says('Sent from my phone', { via: 'mail', attachments: [{ ...photo, name: 'sea.jpg' }], sealed });
    expect(decide(proposal, contextOf('activity'), NOW)).toEqual(refusal(error));
  });

  it('has too much attached', () => {
    const attachments = [{ ...photo, bytes: 10 * 1024 * 1024 + 1 }];
    const error = { code: 'attachment-size', limit: 10 * 1024 * 1024 };
    expect(decide(says('', { attachments }), contextOf('activity'), NOW)).toEqual(refusal(error));
  });

  it('asks for a review elsewhere where the program wants none, as a host', () => {
    const text = 'Please rate us on Google.';
    expect(decide(says(text), contextOf('activity'), NOW)).toEqual(refusal({ code: 'review-elsewhere' }));
    expect(decide(says(text, { side: 'guest' }), contextOf('activity'), NOW)).toMatchObject({ value: { notes: [] } });
    expect(decide(says(text), contextOf('stay'), NOW)).toMatchObject({ value: { notes: [] } });
    expect(decide(says('Please rate us here on Foyer.'), contextOf('activity'), NOW).ok).toBe(true);
  });

  it('is one too many within the hour, for its side alone, unless limits are off', () => {
    const context = contextOf('stay', { rates: { host: { from: NOW, count: 60 } } });
    const error = { code: 'rate-limited', retryAfter: 3600 };
    expect(decide(says('Hello'), context, NOW)).toEqual(refusal(error));
    expect(decide(says('Hello', { side: 'guest' }), context, NOW).ok).toBe(true);
    expect(decide(says('Hello'), { ...context, limits: 'off' }, NOW).ok).toBe(true);
  });

  it('is told first that the conversation is closed, whatever else is wrong', () => {
    const proposal = says('', { attachments: [pdf] });
    expect(decide(proposal, contextOf('stay'), '2026-04-03T22:00:00.000Z')).toMatchObject({
      error: { code: 'conversation-closed' },
    });
  });
});

describe('whatever is written', () => {
  it('no real address of either side is in what is accepted, in a program that masks', () => {
    const address = fc.constantFrom('gita@guests.example', 'hanna@hosts.example', 'office@hosts.example');
    fc.assert(
      fc.property(fc.string(), address, fc.string(), (before, real, after) => {
        const decision = decide(says(`${before} ${real} ${after}`), contextOf('stay'), NOW);
        expect(decision.ok && decision.value.text.includes(real)).toBe(false);
      }),
    );
  });
});

describe('a mail that goes round in circles', () => {
  const text = 'I am away until Monday and read no mail.';
  const circled = (more: Partial<Proposal>) => {
    const digest = 'hMOTPtYWTM3dJKT_S9aOeg';
    const run = { side: 'guest', at: NOW, count: 8 } as const;
    const context = contextOf('stay', { loops: { texts: { host: { digest, at: NOW, answered: true } }, run } });
    return decide(says(text, more), context, NOW);
  };

  it('is refused by mail alone, before what it holds is looked at', () => {
    expect(circled({ via: 'mail' })).toEqual(refusal({ code: 'mail-loop' }));
    expect(circled({ via: 'mail', text: '' })).toEqual(refusal({ code: 'mail-loop' }));
    expect(circled({ via: 'api' }).ok).toBe(true);
  });
});

describe('N12: words that a host looks at before they are sent', () => {
  const restrictions = { links: { id: 'r', since: NOW, reason: 'Case 1', cause: 'platform' } } as const;

  it('read as the message would, with what would be noted of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('stay', 'rental-pay-per-booking'),
        fc.string({ unit: 'grapheme' }),
        (program, words) => {
          const text = `${words} anna@elsewhere.example +46701740605`;
          const sent = decide(says(text, { side: 'host', via: 'template' }), contextOf(program), NOW);
          const shown = showWords(text, contextOf(program));
          expect(sent).toMatchObject({ ok: true, value: { text: shown.text, notes: shown.notes } });
          expect(shown.text).not.toContain('anna@');
        },
      ),
      { numRuns: 20 },
    );
  });

  it('may be looked at also where nothing may be written, and say why they would not be let through', () => {
    const context = contextOf('stay', { subject: { kind: 'booking', booking: aBooking({ end: '2025-05-01' }) } });
    expect(showWords('Hello', context).refusal).toBeUndefined();
    expect(showWords(' ', context).refusal).toEqual({ code: 'empty-message' });
    const restricted = { ...context, host: { ...context.host, restrictions } };
    expect(showWords('See elsewhere.example', restricted).refusal?.code).toBe('links-disabled');
  });
});
