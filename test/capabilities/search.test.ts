import { beforeAll, describe, expect, it } from 'vitest';
import { queueName } from '../../local/environment.ts';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();
const HOST = 'h-lake';
let lake: RegisteredBooking;
let hill: RegisteredBooking;

const mail = (from: string, to: string, text: string) =>
  stack.sendMail({ envelope: { from, to }, from, to, subject: 'Your stay', text });
const search = (api: ReturnType<typeof stack.api>, q: string) =>
  api.get(`/conversations/search?q=${encodeURIComponent(q)}`);
const found = async (api: ReturnType<typeof stack.api>, q: string) => (await search(api, q)).list('items').length;

beforeAll(async () => {
  lake = await registerBooking(stack, 'lake');
  hill = await registerBooking(stack, 'hill', { listing: { hostId: HOST } });
  await mail(lake.guest, lake.aliases.host, 'Könnten wir den Schlüssel schon um 14 Uhr abholen?');
  await mail(lake.host, hill.aliases.guest, 'The canoe is behind the house.\n\nAnna');
  await stack.idle();
});

describe('search', () => {
  it('B2: finds mails by their words, names and references by their beginnings, over all listings of a host', async () => {
    const host = stack.api('host', HOST);
    const key = await search(host, 'schlussel');
    expect(key.list('items')).toHaveLength(1);
    expect(key.text('items.0.id')).toBe(lake.conversationId);
    expect(key.text('items.0.matches.0.excerpt')).toContain('den Schlüssel schon um 14 Uhr');
    expect((await search(host, 'canoe')).text('items.0.id')).toBe(hill.conversationId);
    expect((await search(host, hill.bookingId)).text('items.0.matches.0.in')).toBe('booking');
    expect(await found(host, 'je')).toBe(2);
  });

  it('B2: finds for a guest what the guest may read, and nothing of others', async () => {
    const guest = stack.api('guest', lake.guestId);
    expect((await search(guest, 'Schlüssel')).text('items.0.id')).toBe(lake.conversationId);
    expect(await found(guest, 'canoe')).toBe(0);
  });

  it('B2: is the same once what is kept was made anew from the record', async () => {
    const { queues } = stack.stack.store;
    queues.send(queueName('searches'), { body: JSON.stringify({ kind: 'host', hostId: HOST }), attributes: {} });
    await stack.idle();
    expect((await search(stack.api('host', HOST), 'schlüssel abholen')).list('items')).toHaveLength(1);
  });
});
