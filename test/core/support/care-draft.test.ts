import { describe, expect, it } from 'vitest';
import { HIDDEN_ADDRESS, HIDDEN_PHONE } from '../../../core/masking/mask-text.ts';
import type { ConversationContext, Side } from '../../../core/model.ts';
import { careDraft } from '../../../core/support/care-draft.ts';
import { maskForMailbox } from '../../../core/support/mask-answer.ts';
import type { CareDraft } from '../../../core/support/support-request.ts';
import { aBooking, aContext, aConversation, aGuest, aListing, aPayment } from '../../support/facts.ts';

const CONTACTS =
  'gita@guests.example +46 70 123 45 67, hanna@hosts.example 070-765 43 21, agency@other.example 06 12 34 56 78';

const answer = (text: string, to: Side, context?: ConversationContext, facts: Partial<CareDraft> = {}): CareDraft =>
  careDraft(
    { at: '2026-03-01T12:00:00.000Z', author: 'support', via: 'api', text, notes: [], ...facts },
    { request: { by: { role: to, id: 'x' } }, context },
    'foyer.test',
  );

const free = (guest = aGuest()) =>
  aContext({
    listing: aListing({ program: 'rental-subscription' }),
    conversation: aConversation({
      guest,
      subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state: 'full' }) }) },
    }),
  });

describe('what the care team writes (B18)', () => {
  it('has no mail address, and none of the other side’s numbers', () => {
    expect(answer(CONTACTS, 'guest', aContext())).toMatchObject({
      text: `${HIDDEN_ADDRESS} +46 70 123 45 67, ${HIDDEN_ADDRESS} ${HIDDEN_PHONE}, ${HIDDEN_ADDRESS} 06 12 34 56 78`,
      original: CONTACTS,
      notes: ['addresses-masked', 'phones-masked', 'phones-present'],
    });
  });

  it('never holds the other side’s address or number, also where the program lets them pass', () => {
    expect(answer(CONTACTS, 'host', free()).text).toBe(
      `${HIDDEN_ADDRESS} ${HIDDEN_PHONE}, ${HIDDEN_ADDRESS} 070-765 43 21, ${HIDDEN_ADDRESS} 06 12 34 56 78`,
    );
    const unlisted = free({ ...aGuest(), phone: undefined });
    expect(answer(CONTACTS, 'host', unlisted).text).toContain('+46 70 123 45 67');
  });

  it('holds no address of the care team’s own, whichever program: nobody learns who wrote', () => {
    const signed = 'Gladly.\n\nLisa <lisa@agents.example>, Lodgings support [support@lodgings.example]';
    for (const context of [undefined, aContext(), free()])
      expect(answer(signed, 'host', context).text).not.toMatch(/agents|lodgings\.example/);
  });

  it('is masked as in a stay where it is about no conversation', () => {
    expect(answer('a@b.example, 06 12 34 56 78', 'guest')).toMatchObject({
      text: `${HIDDEN_ADDRESS}, 06 12 34 56 78`,
      notes: ['addresses-masked', 'phones-present'],
    });
  });

  it('lets aliases of ours pass, and has no original where nothing was hidden', () => {
    const text = 'Write to support-12ab3456cd78@reply.foyer.test';
    for (const context of [undefined, aContext()]) {
      expect(answer(text, 'guest', context, { notes: ['attachments-left-out'] })).toMatchObject({
        text,
        original: undefined,
        notes: ['attachments-left-out'],
      });
    }
  });
});

it('what a requester writes stands as it was written', () => {
  const draft: CareDraft = { at: '2026-03-01T12:00:00.000Z', author: 'host', via: 'mail', text: CONTACTS, notes: [] };
  expect(answer(CONTACTS, 'host', aContext(), draft)).toEqual(draft);
});

it('a shared mailbox gets neither addresses nor numbers', () => {
  expect(maskForMailbox('a@b.example, 06 12 34 56 78, x@reply.foyer.test', 'foyer.test')).toBe(
    `${HIDDEN_ADDRESS}, ${HIDDEN_PHONE}, x@reply.foyer.test`,
  );
});
