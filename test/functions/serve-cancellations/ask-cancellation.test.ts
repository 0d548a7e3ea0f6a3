import { describe, expect, it } from 'vitest';
import { guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aBooking, aConversation, aGuest } from '../../support/api-bodies.ts';
import { cancellationToken } from '../../support/cancellations.ts';

const api = useApi();
const NOON = '2026-03-01T12:00:00.000Z';
const HOUR = 3_600_000;
let made = 0;

/** A booking of its own, and the ways to ask about it. */
async function aWorld() {
  api.clock.now = NOON;
  const ids = `ask-${++made}`;
  const conversationId = await aConversation(api, { ids });
  const place = `/bookings/booking-${ids}/cancellation-requests`;
  const as = host(`host-${ids}`);
  return {
    ids,
    conversationId,
    place,
    as,
    ask: (more: object = {}, headers: Record<string, string> = {}) =>
      api.call('POST', place, as, { body: { reason: 'customer-asked', ...more }, headers }),
    list: (who = as) => api.call('GET', place, who),
    async answer(request: { id: string; expiresAt: string }, answer: 'yes' | 'no') {
      const token = await cancellationToken(api.signer, request);
      return api.call('POST', `/cancellation-requests/${token}`, undefined, { body: { answer } });
    },
    tell: (booking: object) =>
      api.call('PUT', `/bookings/booking-${ids}`, PLATFORM, {
        body: aBooking({ listingId: `listing-${ids}`, guest: aGuest({ id: `guest-${ids}` }), ...booking }),
      }),
    later: (hours: number) => {
      api.clock.now = new Date(Date.parse(api.clock.now) + hours * HOUR).toISOString();
    },
  };
}

const requestOf = (got: { text(place: string): string }) => ({
  id: got.text('id'),
  expiresAt: got.text('expiresAt'),
});

describe('G18: a host’s report', () => {
  it('is answered with the question that the customer is asked, open for 72 hours', async () => {
    const { ask, place, ids, conversationId } = await aWorld();
    const got = await ask({ note: 'They called.' });
    expect(got).toMatchObject({
      status: 202,
      body: {
        bookingId: `booking-${ids}`,
        conversationId,
        state: 'asked',
        askedAt: NOON,
        expiresAt: '2026-03-04T12:00:00.000Z',
      },
    });
    expect(got.headers['location']).toBe(place);
    expect(got.body).not.toHaveProperty('note');
  });

  it('leads to the open question where there is one, also when several come at once', async () => {
    const { ask, list } = await aWorld();
    const all = await Promise.all([ask(), ask(), ask()]);
    const again = await ask({ note: 'Other words' });
    expect(new Set([...all, again].map((got) => got.text('id'))).size).toBe(1);
    expect((await list()).list('items', 'id')).toEqual([again.text('id')]);
  });

  it('has one effect for one Idempotency-Key, also where it leads to an open question', async () => {
    const { ask } = await aWorld();
    const first = await ask({}, { 'idempotency-key': 'k1' });
    expect((await ask({}, { 'idempotency-key': 'k1' })).body).toEqual(first.body);
    expect(await ask({ note: 'x' }, { 'idempotency-key': 'k1' })).toMatchObject({
      status: 409,
      body: { code: 'idempotency-key-reused' },
    });
    expect((await ask({}, { 'idempotency-key': 'k2' })).body).toEqual(first.body);
    expect(await ask({ note: 'x' }, { 'idempotency-key': 'k2' })).toMatchObject({ status: 409 });
  });

  it('is refused about a booking that is cancelled, or over', async () => {
    const { ask, tell } = await aWorld();
    await tell({ status: 'cancelled', cancelledAt: NOON });
    expect(await ask()).toMatchObject({ status: 422, body: { code: 'booking-cancelled' } });
    await tell({ start: '2026-02-20', end: '2026-02-28' });
    const over = await ask();
    expect(over).toMatchObject({ status: 422, body: { code: 'booking-over', closedAt: '2026-02-28T23:00:00.000Z' } });
    expect(over.text('remedy')).not.toBe('');
  });

  it('is refused for 24 hours after a no, then taken, three times in all', async () => {
    const { ask, answer, later } = await aWorld();
    for (let time = 1; time <= 3; time++) {
      const got = await ask();
      expect(got.status).toBe(202);
      await answer(requestOf(got), 'no');
      if (time === 3) break;
      later(23.99);
      const refused = await ask();
      expect(refused).toMatchObject({ status: 422, body: { code: 'customer-declined' } });
      api.clock.now = refused.text('againAt');
    }
    later(48);
    expect(await ask()).toMatchObject({ status: 422, body: { code: 'customer-asked-enough' } });
  });

  it('is refused after a yes, and taken at once after a question that nobody answered', async () => {
    const { ask, answer, later } = await aWorld();
    const first = await ask();
    later(72);
    const second = await ask();
    expect([second.status, second.text('id') === first.text('id')]).toEqual([202, false]);
    await answer(requestOf(second), 'yes');
    expect(await ask()).toMatchObject({ status: 422, body: { code: 'customer-confirmed' } });
  });

  it('is unknown about another’s booking, and gone past the read cutoff', async () => {
    const { ask, place } = await aWorld();
    const body = { reason: 'customer-asked' };
    expect((await api.call('POST', place, host('host-other'), { body })).status).toBe(404);
    expect((await api.call('POST', '/bookings/none/cancellation-requests', host('h'), { body })).status).toBe(404);
    api.clock.now = '2027-03-27T23:00:00.000Z';
    expect(await ask()).toMatchObject({ status: 410, body: { code: 'conversation-unreadable' } });
  });

  it.each([
    [{ reason: 'host-wants' }, '#/reason'],
    [{ reason: 'customer-asked', note: 'x'.repeat(2001) }, '#/note'],
    [{ reason: 'customer-asked', answer: 'yes' }, '#/answer'],
  ])('is told what is wrong with it: %j', async (body, pointer) => {
    const { place, as } = await aWorld();
    const got = await api.call('POST', place, as, { body });
    expect([got.status, got.list('errors', 'pointer')]).toEqual([400, [pointer]]);
  });
});

describe('the lists', () => {
  it('of a booking: for its host without the note, for the platform with it, newest first', async () => {
    const { ask, list, later } = await aWorld();
    const first = await ask({ note: 'First words.' });
    later(73);
    const second = await ask();
    const own = await list();
    expect(own.list('items', 'id')).toEqual([second.text('id'), first.text('id')]);
    expect(own.list('items', 'state')).toEqual(['asked', 'expired']);
    expect(JSON.stringify(own.body)).not.toContain('First words.');
    expect((await list(PLATFORM)).list('items', 'note')).toEqual([undefined, 'First words.']);
  });

  it('by state: as each is now, without a job having ended it', async () => {
    const worlds = [await aWorld(), await aWorld(), await aWorld(), await aWorld(), await aWorld()];
    const [confirmed, declined, superseded, expired] = worlds;
    const requests: { readonly id: string; readonly expiresAt: string }[] = [];
    for (const world of worlds) requests.push(requestOf(await world.ask({ note: 'For you.' })));
    const [yes, no, late, old, open] = requests;
    if (!confirmed || !declined || !superseded || !expired || !yes || !no || !late || !old || !open)
      throw new Error('five worlds');
    await confirmed.answer(yes, 'yes');
    await declined.answer(no, 'no');
    await superseded.tell({ status: 'cancelled', cancelledAt: NOON });
    await expired.tell({ start: '2026-02-20', end: '2026-02-28' });
    const listed = async (state: string, as = PLATFORM) => {
      const query: Record<string, string> = state === '' ? { limit: '100' } : { state, limit: '100' };
      const got = await api.call('GET', '/cancellation-requests', as, { query });
      const ids = got.list('items', 'id');
      return requests.map(({ id }) => id).filter((id) => ids.includes(id));
    };
    expect(await listed('confirmed')).toEqual([yes.id]);
    expect(await listed('declined')).toEqual([no.id]);
    expect(await listed('superseded')).toEqual([late.id]);
    expect(await listed('expired')).toEqual([old.id]);
    expect(await listed('asked')).toEqual([open.id]);
    expect(await listed('')).toEqual(requests.map(({ id }) => id));
    expect(await listed('confirmed', SUPPORT)).toEqual([yes.id]);
    api.clock.now = open.expiresAt;
    expect(await listed('asked')).toEqual([]);
    expect(await listed('expired')).toEqual([old.id, open.id]);
  });

  it('go on from page to page where a filter lets little through', async () => {
    for (let n = 0; n < 4; n++) await (await aWorld()).ask();
    api.clock.now = '2026-03-10T12:00:00.000Z';
    const seen: unknown[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < 50; pages++) {
      const query = { state: 'expired', limit: '1', ...(cursor !== undefined && { cursor }) };
      const got = await api.call('GET', '/cancellation-requests', PLATFORM, { query });
      seen.push(...got.list('items', 'id'));
      const next = got.at('next');
      if (typeof next !== 'string') break;
      cursor = next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThanOrEqual(4);
  });

  it('show nothing to a guest', async () => {
    const { ids, list } = await aWorld();
    expect((await list(guest(`guest-${ids}`))).status).toBe(403);
    expect((await api.call('GET', '/cancellation-requests', guest(`guest-${ids}`))).status).toBe(403);
  });
});
