import { afterEach, describe, expect, it } from 'vitest';
import { type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { connectAt, connectLive, type LiveClient } from '../support/live-client.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();
const MINUTE = 60_000;
const clients: LiveClient[] = [];
const SECRETS = ['Anna', 'Jean', 'Lake House', 'secret', '@', 'host.example', 'guest.example', 'foyer.test'];
/** Names that frames may hold, all of ids and codes. */
const FIELDS = ['type', 'conversationId', 'messageId', 'seq', 'at', 'scheduledId', 'attachmentId', 'requestId'];

afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

const sides = (booking: RegisteredBooking) => ({
  host: stack.api('host', booking.hostId),
  guest: stack.api('guest', booking.guestId),
  thread: `/conversations/${booking.conversationId}/messages`,
});

async function connected(role: 'host' | 'guest', id: string): Promise<LiveClient> {
  const client = await connectLive(stack.api(role, id));
  clients.push(client);
  return client;
}

/** Both sides of a booking, connected. */
async function bothOf(booking: RegisteredBooking) {
  return { asHost: await connected('host', booking.hostId), asGuest: await connected('guest', booking.guestId) };
}

/** What came of all that happened so far, with nothing under way any more. */
async function typesOf(client: LiveClient): Promise<readonly string[]> {
  await stack.idle();
  client.say('{"type":"ping"}');
  await client.next('pong');
  return client.frames.map(({ type }) => type).filter((type) => type !== 'pong');
}

describe('those who are connected', () => {
  it('are told of a message that came by mail, by ids alone, and find it', async () => {
    const booking = await registerBooking(stack, 'told');
    const { guest, thread } = sides(booking);
    const { asHost, asGuest } = await bothOf(booking);
    const text = 'My secret words.';
    await stack.sendMail({ from: booking.host, to: booking.aliases.guest, subject: 'secret', text });
    const { frame } = await asGuest.next('message');
    const messageId = `${booking.conversationId}-1`;
    expect(frame).toEqual({
      ...{ type: 'message', conversationId: booking.conversationId, messageId, seq: 1 },
      at: expect.stringMatching(/Z$/),
    });
    expect((await asHost.next('message')).frame).toEqual(frame);
    expect((await guest.get(thread)).text('items.0.id')).toBe(messageId);

    await guest.put(`/conversations/${booking.conversationId}/read`, { upTo: messageId });
    expect((await asGuest.next('read')).frame).toMatchObject({ seq: 1 });
    expect((await asHost.next('delivery')).frame).toMatchObject({ messageId });
    await stack.api('platform', 'backend').put(`/bookings/${booking.bookingId}`, {
      ...{ listingId: 'l-told', status: 'cancelled', start: '2026-04-01', end: '2026-04-05' },
      guest: { id: booking.guestId, name: 'Jean Martin', address: booking.guest, language: 'en' },
      ...{ bookedAt: '2026-01-01T00:00:00Z', cancelledAt: new Date().toISOString() },
      payment: { state: 'full', onPlatform: true },
    });
    await asGuest.next('conversation');
    expect(await typesOf(asGuest)).not.toContain('delivery');
    expect(await typesOf(asHost)).not.toContain('read');
    for (const each of [...asGuest.frames, ...asHost.frames]) {
      expect(SECRETS.filter((secret) => each.text.includes(secret))).toEqual([]);
      expect(Object.keys(each.frame).filter((name) => !FIELDS.includes(name))).toEqual([]);
    }
  });

  it('are not told what is another’s', async () => {
    const mine = await registerBooking(stack, 'mine');
    const other = await connected('host', 'h-another');
    await sides(mine).guest.post(sides(mine).thread, { text: 'Hello' });
    expect(await typesOf(other)).toEqual([]);
  });

  it('are told of a held message as the host, and as the guest only once it is let go', async () => {
    const booking = await registerBooking(stack, 'held');
    const { host, guest, thread } = sides(booking);
    const { asHost, asGuest } = await bothOf(booking);
    stack.stack.faults.plan('ses', 'SendEmail', 'throttled', 9);
    await host.post(thread, { text: 'See https://elsewhere.example/here' });
    await asGuest.next('message');
    const platform = stack.api('platform', 'backend');
    await platform.post(`/hosts/${booking.hostId}/restrictions`, { kind: 'links', reason: 'Links to many guests.' });
    await asHost.next('restriction');
    await asHost.next('delivery');
    stack.stack.faults.clear();
    expect(await typesOf(asGuest)).toEqual(['message']);
    expect((await guest.get(thread)).list('items')).toEqual([]);
    await platform.post(`${thread}/${booking.conversationId}-1/release`);
    expect((await asGuest.next('message')).frame).toMatchObject({ messageId: `${booking.conversationId}-1` });
    expect((await guest.get(thread)).list('items')).toHaveLength(1);
  });
});

describe('a connection', () => {
  it('is opened with a ticket once, within a minute, and with nothing else', async () => {
    const host = stack.api('host', 'h-ticket');
    const ticket = await host.post('/live-tickets');
    expect([ticket.status, ticket.text('url').endsWith(`?ticket=${ticket.text('ticket')}`)]).toEqual([201, true]);
    const client = await connectAt(ticket.text('url'));
    await expect(connectAt(ticket.text('url'))).rejects.toThrow('not let in');
    const base = ticket.text('url').split('?')[0] ?? '';
    for (const query of ['', '?ticket=', `?ticket=${ticket.text('id')}`, '?ticket=guessed'])
      await expect(connectAt(base + query)).rejects.toThrow('not let in');
    await client.close();
    const late = await host.post('/live-tickets');
    await stack.moveClock(new Date(Date.now() + MINUTE).toISOString());
    await expect(connectAt(late.text('url'))).rejects.toThrow('not let in');
  });

  it('is the oldest of more than twenty that ends, and is told so', async () => {
    const all: LiveClient[] = [];
    for (let n = 0; n <= 20; n++) all.push(await connected('host', 'h-many'));
    await all[0]?.next('replaced');
    await all[0]?.ended;
    expect(all[1]?.frames).toEqual([]);
  });

  it('ends when it is silent for ten minutes, and after two hours whatever is said', async () => {
    const silent = await connected('host', 'h-silent');
    const talking = await connected('host', 'h-talking');
    for (let n = 0; n < 12; n++) {
      talking.say('{"type":"ping"}');
      await talking.next('pong');
      await stack.moveClock(new Date(Date.now() + 9.9 * MINUTE).toISOString());
    }
    await silent.ended;
    talking.say('{"type":"ping"}');
    await talking.next('pong');
    await stack.moveClock(new Date(Date.now() + 9 * MINUTE).toISOString());
    await talking.ended;
  });
});
