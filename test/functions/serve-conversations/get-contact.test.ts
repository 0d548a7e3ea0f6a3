import { expect, it } from 'vitest';
import type { Disclosure } from '../../../core/disclosures.ts';
import type { ConversationContext } from '../../../core/model.ts';
import { getContact } from '../../../functions/serve-conversations/get-contact.ts';
import { aBooking, aContext, aConversation, aListing, aPayment } from '../../support/facts.ts';

const NOON = '2026-03-01T12:00:00.000Z';

const rental = (state: 'none' | 'full'): ConversationContext =>
  aContext({
    conversation: aConversation({
      subject: { kind: 'booking', booking: aBooking({ payment: aPayment({ state }) }) },
    }),
    listing: aListing({ program: 'rental-pay-per-booking' }),
  });

function ask(context: ConversationContext, record: (disclosure: Disclosure) => Promise<void>, now = NOON) {
  const endpoint = getContact({
    conversations: { byId: async () => context },
    disclosures: { record },
    now: () => now,
  });
  return endpoint.answer({
    operation: 'getContact',
    caller: { role: 'host', id: 'h-1' },
    path: { conversationId: 'c1' },
    query: {},
    body: undefined,
    headers: {},
    idempotencyKey: undefined,
  });
}

it('records what it gives out, before it does', async () => {
  const recorded: Disclosure[] = [];
  const reply = await ask(rental('full'), async (disclosure) => void recorded.push(disclosure));
  expect(reply).toMatchObject({ status: 200, body: { address: 'gita@guests.example' } });
  expect(recorded).toMatchObject([{ at: NOON, to: 'host', by: 'contact', payment: 'full' }]);
});

it('gives out nothing that could not be recorded', async () => {
  await expect(ask(rental('full'), () => Promise.reject(new Error('no table')))).rejects.toThrow('no table');
});

it('records nothing where it gives out nothing, and says where to turn: to the conversation while it is open, then to support', async () => {
  const never = () => Promise.reject(new Error('nothing to record'));
  const open = await ask(rental('none'), never);
  expect(open).toMatchObject({
    status: 403,
    body: { code: 'contact-hidden', remedy: expect.stringContaining('write in the conversation') },
  });
  const closed = await ask(rental('none'), never, '2026-05-01T12:00:00.000Z');
  expect(closed).toMatchObject({ status: 403, body: { remedy: expect.stringContaining('POST /support-requests') } });
});
