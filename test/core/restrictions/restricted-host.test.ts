import { describe, expect, it } from 'vitest';
import type { ProposedAttachment } from '../../../core/attachments.ts';
import { type DecisionContext, decide, type Proposal } from '../../../core/decide.ts';
import { type Delivery, LEFT_OUT_REASONS, type Via } from '../../../core/model.ts';
import { isToBeHeld, isWithheld, keptSites, mayCarryLinks } from '../../../core/restrictions/link-carrier.ts';
import type { StandingRestriction } from '../../../core/restrictions/restriction.ts';
import { aContext, aHost, aListing } from '../../support/facts.ts';

const NOW = '2026-03-01T12:00:00.000Z';
const LINK = 'See https://pay.elsewhere.example/now';
const standing: StandingRestriction = { id: 'r-1', since: NOW, reason: 'Links to many guests.', cause: 'platform' };
const restrictions = { links: standing };
const RESTRICTED = aHost({ restrictions });
const VIAS: readonly Via[] = ['api', 'mail', 'template', 'schedule'];

const contextOf = (program = 'stay', host = RESTRICTED): DecisionContext => ({
  ...aContext({ host, listing: aListing({ program }) }),
  ...{ domain: 'foyer.test', ownLinkDomains: ['stays.example'], platformName: 'Foyer', limits: 'off' },
});
const file = (name: string, type: string, more: Partial<ProposedAttachment> = {}): ProposedAttachment => ({
  ...{ name, type, bytes: 10 },
  ...more,
});
const says = (text: string, more: Partial<Proposal> = {}): Proposal => ({
  ...{ side: 'host', via: 'api', text, attachments: [] },
  ...more,
});
const codeOf = (proposal: Proposal, context = contextOf()) => {
  const decision = decide(proposal, context, NOW);
  return decision.ok ? 'passes' : decision.error.code;
};

describe('B7: a message of a host who may not send links', () => {
  it.each(VIAS)('is refused with the reason where it links anywhere, by %s', (via) => {
    const decision = decide(says(LINK, { via }), contextOf(), NOW);
    expect(decision).toEqual({ ok: false, error: { code: 'links-disabled', reason: standing.reason } });
    expect(codeOf(says('The key is in the box.', { via }))).toBe('passes');
  });

  it('may link to the operator’s own domains, and what is below them', () => {
    expect(codeOf(says('See https://stays.example/a and help.stays.example'))).toBe('passes');
    expect(codeOf(says('See https://stays.example.elsewhere.example'))).toBe('links-disabled');
  });

  it('is refused where a picture’s name links: the guest reads it', () => {
    expect(codeOf(says('', { attachments: [file('go to www.elsewhere.example now.png', 'image/png')] }))).toBe(
      'links-disabled',
    );
    expect(codeOf(says('', { attachments: [file('sea.png', 'image/png')] }))).toBe('passes');
  });

  it('is not looked at for links where it is too long to pass, and refused for that', () => {
    expect(codeOf(says(`${LINK} ${'a'.repeat(100_000)}`))).toBe('message-too-long');
  });

  it('stands for the host alone: a guest may write links to it, and another host anything', () => {
    expect(codeOf(says(LINK, { side: 'guest' }))).toBe('passes');
    expect(codeOf(says(LINK), contextOf('stay', aHost()))).toBe('passes');
  });

  const plan = file('plan.pdf', 'application/pdf');

  it('is refused with a file that can hold a link where that would not be left out', () => {
    expect(codeOf(says('Hello', { attachments: [plan] }), contextOf('activity'))).toBe('links-disabled');
    expect(codeOf(says('Hello', { attachments: [plan] }), contextOf('activity', aHost()))).toBe('passes');
  });

  it('goes without such a file by mail, an attached mail or invite among them, and says why', () => {
    const attachments = [
      plan,
      file('old.eml', 'message/rfc822', { rewritten: true }),
      file('stay.ics', 'text/calendar', { rewritten: true }),
      file('a.svg', 'image/svg+xml'),
      file('sea.png', 'image/png'),
    ];
    const decision = decide(says('Hello', { via: 'mail', attachments }), contextOf('activity'), NOW);
    if (!decision.ok) throw new Error(decision.error.code);
    expect(decision.value.attachments.map(({ name }) => name)).toEqual(['sea.png']);
    expect(decision.value.leftOut.map(({ why }) => why)).toEqual(Array(4).fill('links'));
    expect(LEFT_OUT_REASONS).toContain('links');
  });

  it('is told what else is wrong with its files where that is no matter of links', () => {
    expect(codeOf(says('Hello', { attachments: [file('run.exe', 'application/x-msdownload')] }))).toBe(
      'attachment-type',
    );
  });
});

const message = { author: 'host', links: ['elsewhere.example'], attachments: [] } as const;
const pending: Delivery = { state: 'pending' };

describe('B7: a message that may hold links', () => {
  it.each([
    ['a host’s with a link', message, true],
    ['a host’s with a document', { ...message, links: undefined, attachments: [{ type: 'application/pdf' }] }, true],
    ['a host’s with a drawing', { ...message, links: [], attachments: [{ type: 'image/svg+xml' }] }, true],
    ['a host’s with a picture', { ...message, links: undefined, attachments: [{ type: 'image/png' }] }, false],
    ['a host’s without any', { ...message, links: [] }, false],
    ['a guest’s', { ...message, author: 'guest' }, false],
    ['the platform’s', { ...message, author: 'platform' }, false],
  ] as const)('is, or is not, %s', (_, carrier, may) => {
    expect(mayCarryLinks(carrier)).toBe(may);
    expect(isToBeHeld(carrier, pending, RESTRICTED)).toBe(may);
    expect(isWithheld(carrier, pending, RESTRICTED)).toBe(may);
  });

  it.each<[string, Delivery, boolean]>([
    ['waits', pending, true],
    ['is being sent', { state: 'sending', claimedAt: NOW }, true],
    ['was sent', { state: 'sent' }, false],
    ['arrived', { state: 'delivered' }, false],
    ['came back', { state: 'undeliverable', reason: 'mailbox-full' }, false],
    ['was released', { state: 'pending', released: { at: NOW, by: { role: 'platform', id: 'p' } } }, false],
    ['is held', { state: 'pending', reason: 'links-disabled', held: { at: NOW, links: [] } }, true],
    ['was refused', { state: 'undeliverable', reason: 'links-disabled' }, true],
  ])('is withheld from the guest, or not, while it %s and its host is restricted', (_, delivery, withheld) => {
    expect(isWithheld(message, delivery, RESTRICTED)).toBe(withheld);
  });

  it('is withheld also once the restriction is lifted where it was held, and else is not', () => {
    expect(isWithheld(message, { state: 'pending', reason: 'links-disabled' }, aHost())).toBe(true);
    expect(isWithheld(message, { state: 'undeliverable', reason: 'links-disabled' }, aHost())).toBe(true);
    expect(isWithheld(message, pending, aHost({ restrictions: {} }))).toBe(false);
    expect(isToBeHeld(message, {}, aHost())).toBe(false);
  });

  it('keeps fifty sites at most', () => {
    expect(keptSites([])).toBeUndefined();
    expect(keptSites(Array.from({ length: 60 }, (_, n) => `a${n}.example`))).toHaveLength(50);
  });
});
