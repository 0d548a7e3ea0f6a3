import { beforeAll, describe, expect, it } from 'vitest';
import { type As, guest, host, PLATFORM, useApi } from '../support/api.ts';
import { aBooking, aConversation, aGuest } from '../support/api-bodies.ts';

const api = useApi();
const HOST = host('host-1');
const MIA = { ...HOST, personId: 'p-mia', personName: 'Mia Berg' };
const OLE = { ...HOST, personId: 'p-ole' };
const GUEST = guest('guest-1');
let id = '';

beforeAll(async () => {
  id = await aConversation(api);
});

const minute = (n: number) => new Date(Date.parse('2026-03-01T12:00:00.000Z') + n * 60_000).toISOString();
const post = async (as: As, at: number, conversation = id) => {
  api.clock.now = minute(at);
  const got = await api.call('POST', `/conversations/${conversation}/messages`, as, { body: { text: 'Hello' } });
  expect(got.status).toBe(201);
  return got.text('id');
};
const read = (as: As, upTo: string) => api.call('PUT', `/conversations/${id}/read`, as, { body: { upTo } });
const seen = (as: As) => api.call('GET', `/conversations/${id}`, as);
const listed = (as: As, query: Record<string, string>) => api.call('GET', '/conversations', as, { query });
const counted = async (as: As) => (await api.call('GET', '/conversations/counts', as)).body;

describe('B2, B3: a host’s inbox', () => {
  it('marks and counts what waits for an answer, until the host answers', async () => {
    await post(GUEST, 1);
    const state = { state: 'awaiting-answer' };
    expect((await listed(HOST, state)).list('items', 'awaitingAnswerSince')).toEqual([minute(1)]);
    const one = { count: 1, atLeast: false };
    const none = { count: 0, atLeast: false };
    expect(await counted(HOST)).toEqual({ awaitingAnswer: one, unread: one });
    await post(HOST, 2);
    expect((await listed(HOST, state)).at('items')).toEqual([]);
    expect(await counted(HOST)).toEqual({ awaitingAnswer: none, unread: none });
    expect(await counted(GUEST)).toEqual({ awaitingAnswer: none, unread: one });
  });

  it('takes for read what was written before an answer by hand, and no more', async () => {
    await post(GUEST, 3);
    expect((await seen(HOST)).at('unread')).toBe(1);
    await post(HOST, 4);
    expect((await seen(HOST)).at('unread')).toBe(0);
    await post(GUEST, 5);
    expect((await seen(HOST)).at('unread')).toBe(1);
  });

  it('shows its people who of them read how far, and nobody else', async () => {
    const latest = await post(GUEST, 6);
    api.clock.now = minute(7);
    expect((await read(MIA, latest)).status).toBe(204);
    api.clock.now = minute(8);
    expect((await read(OLE, latest)).status).toBe(204);
    const readBy = [
      { person: 'p-ole', upTo: latest, at: minute(8) },
      { person: 'p-mia', name: 'Mia Berg', upTo: latest, at: minute(7) },
    ];
    expect((await seen(HOST)).at('readBy')).toEqual(readBy);
    expect((await listed(HOST, {})).at('items.0.readBy')).toEqual(readBy);
    for (const other of [await seen(GUEST), await listed(GUEST, {}), await seen(PLATFORM)])
      expect(JSON.stringify(other.body)).not.toMatch(/p-mia|p-ole|Mia Berg/);
    expect(JSON.stringify(api.logged)).not.toMatch(/p-mia|p-ole|Mia Berg/);
  });

  it('pages on past a conversation that gets a message meanwhile, and shows it still', async () => {
    const others: string[] = [];
    for (const name of ['b', 'c', 'd']) {
      const body = aBooking({ guest: aGuest({ id: `guest-${name}` }) });
      others.push((await api.call('PUT', `/bookings/${name}`, PLATFORM, { body })).text('conversationId'));
    }
    for (const [n, other] of others.entries()) await post(HOST, 60 + n, other);
    const first = await listed(HOST, { limit: '2' });
    await post(GUEST, 70);
    const second = await listed(HOST, { limit: '2', cursor: first.text('next') });
    const ids = [...first.list('items', 'id'), ...second.list('items', 'id')];
    expect(ids).toEqual([others[2], others[1], id, others[0]]);
    expect(second.at('next')).toBeNull();
  });
});
