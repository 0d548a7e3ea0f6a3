import { describe, expect, it } from 'vitest';
import { useScheduling } from '../support/scheduling.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ rateLimits: 'off', now: '2026-01-05T08:00:00.000Z' });
const at = useScheduling(stack);

describe('a template that goes out by itself (B11)', () => {
  it('goes out three days before check-in at nine in the morning, there, and is marked automatic', async () => {
    const stay = await at.stay();
    const id = await at.template(stay, { send: { on: 'check-in', days: -3, at: '09:00' } });
    await at.book(stay, { start: '2026-03-30', end: '2026-04-02' });
    // the clocks change on 29 March, after it is sent
    expect(await at.scheduled(stay)).toMatchObject([
      { id, templateId: id, state: 'planned', at: '2026-03-27T08:00:00.000Z', on: 'check-in' },
    ]);
    await at.clock('2026-03-27T07:59:30.000Z');
    expect(await at.thread(stay)).toEqual([]);
    await at.clock('2026-03-27T08:00:30.000Z');
    const sent = { author: 'host', via: 'schedule', text: 'Hello Bo', language: 'en', notes: ['automatic'] };
    expect(await at.thread(stay)).toMatchObject([{ ...sent, id: `${stay.conversationId}-1` }]);
    expect(await at.scheduled(stay)).toMatchObject([{ id, state: 'sent', messageId: `${stay.conversationId}-1` }]);
    const [mail] = await stack.outbox(stay.guest);
    expect(mail?.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  });

  it('moves with its booking, is dropped with it, and never goes twice', async () => {
    const stay = await at.stay();
    await at.template(stay, { send: { on: 'check-in', days: -1, at: '10:00' } });
    await at.template(stay, { send: { on: 'booked', minutes: 10 } });
    await at.book(stay, { start: '2026-04-10', end: '2026-04-12' });
    await at.clock('2026-03-28T09:00:00.000Z');
    await at.book(stay, { start: '2026-04-20', end: '2026-04-22' });
    expect(await at.scheduled(stay)).toMatchObject([
      { on: 'booked', state: 'sent' },
      { on: 'check-in', state: 'planned', at: '2026-04-19T08:00:00.000Z' },
    ]);
    await at.book(stay, { status: 'cancelled', start: '2026-04-20', end: '2026-04-22' });
    await at.clock('2026-04-21T00:00:00.000Z');
    expect(await at.thread(stay)).toHaveLength(1);
    expect(await at.scheduled(stay)).toMatchObject([
      { on: 'booked', state: 'sent' },
      { on: 'check-in', state: 'dropped', reason: 'booking-cancelled' },
    ]);
  });

  it('is planned for bookings that were there before the template, and moves with the clock of its listing', async () => {
    const stay = await at.stay();
    await at.book(stay, { start: '2026-05-10', end: '2026-05-12' });
    const id = await at.template(stay, { send: { on: 'check-in', days: -1, at: '10:00' } });
    expect(await at.scheduled(stay)).toMatchObject([{ id, at: '2026-05-09T08:00:00.000Z' }]);
    await at.change(stay, id, { send: { on: 'check-in', days: -2, at: '10:00' } });
    expect(await at.scheduled(stay)).toMatchObject([{ id, at: '2026-05-08T08:00:00.000Z' }]);
    await at.listing(stay, { timeZone: 'America/New_York', quietHours: { from: '09:00', to: '11:30' } });
    await stack.idle();
    expect(await at.scheduled(stay)).toMatchObject([{ id, at: '2026-05-08T15:30:00.000Z' }]);
    await at.hostOf(stay).delete(`/hosts/${stay.hostId}/templates/${id}`);
    await stack.idle();
    expect(await at.scheduled(stay)).toMatchObject([{ id, state: 'dropped', reason: 'template-removed' }]);
  });

  it('goes out at once for a booking that comes late, or not at all, as the template says', async () => {
    const stay = await at.stay();
    const send = { on: 'check-in', days: -30, at: '10:00' };
    const [sent, skipped] = [await at.template(stay, { send }), await at.template(stay, { send, late: 'skip' })];
    const now = Date.now();
    await at.book(stay, { start: '2026-05-01', end: '2026-05-02' });
    expect(await at.scheduled(stay)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: sent, state: 'planned' }),
        expect.objectContaining({ id: skipped, state: 'dropped', reason: 'late' }),
      ]),
    );
    await at.clock(new Date(now + 4 * 60_000).toISOString());
    expect(await at.thread(stay)).toHaveLength(1);
  });
});

describe('what is asked of a host who sends by itself', () => {
  it('drops one, and sends one now, once however often it asks', async () => {
    const stay = await at.stay();
    const dropped = await at.template(stay, { send: { on: 'check-out', days: 1 } });
    const hastened = await at.template(stay, { send: { on: 'check-out', days: 2 } });
    await at.book(stay);
    const place = `/conversations/${stay.conversationId}/scheduled`;
    const host = at.hostOf(stay);
    for (const _ of [1, 2]) expect((await host.delete(`${place}/${dropped}`)).status).toBe(204);
    const now = () => host.post(`${place}/${hastened}/send`, undefined, { 'idempotency-key': 'now' });
    const answer = await now();
    expect(answer).toMatchObject({ status: 202, body: { id: hastened, state: 'planned' } });
    expect((await now()).body).toEqual(answer.body);
    await at.clock(new Date(Date.now() + 61_000).toISOString());
    expect(await at.thread(stay)).toMatchObject([{ text: 'Hello Bo' }]);
    expect((await now()).body).toEqual(answer.body);
    expect(await host.delete(`${place}/${hastened}`)).toMatchObject({
      status: 409,
      body: { code: 'scheduled-settled' },
    });
    expect((await host.post(`${place}/${dropped}/send`)).status).toBe(409);
    await at.clock('2026-06-08T00:00:00.000Z');
    expect(await at.thread(stay)).toHaveLength(1);
    expect((await host.get(`${place}?limit=1`)).at('next')).not.toBeNull();
  });
});

describe('a scheduled send never goes out stale (N11)', () => {
  it('waits for a fact that is missing, tells the host once, and goes once it is there', async () => {
    const stay = await at.stay({}, { language: 'de' });
    const texts = { en: 'Get here: {{listing.directions}}. Park: {{listing.parking}}.' };
    const id = await at.template(stay, { texts, send: { on: 'check-in', days: -2, at: '12:00' } });
    await at.book(stay, { start: '2026-06-20', end: '2026-06-22' });
    await at.clock('2026-06-18T10:01:00.000Z');
    const waiting = { id, state: 'held', reason: 'facts-missing' };
    expect(await at.scheduled(stay)).toMatchObject([
      { ...waiting, missing: ['listing.directions', 'listing.parking'] },
    ]);
    const told = await stack.outbox(stay.host);
    expect(told.map(({ subject }) => subject)).toEqual(['Eine geplante Nachricht wartet – Foyer']);
    expect(told[0]?.mail.text).toContain('Diese Angaben fehlen: Anfahrt und Parken.');
    expect(told[0]?.raw).not.toContain('Bo Ek');
    expect(await at.events('ScheduledSendHeld', stay)).toEqual([
      { conversationId: stay.conversationId, scheduledId: id, templateId: id, reason: 'facts-missing' },
    ]);
    const early = await at.hostOf(stay).post(`/conversations/${stay.conversationId}/scheduled/${id}/send`);
    expect(early).toMatchObject({
      status: 422,
      body: { code: 'template-facts-missing', missing: ['listing.directions', 'listing.parking'] },
    });
    await at.listing(stay, { directions: 'left', parking: 'behind' });
    await stack.idle();
    await at.clock('2026-06-18T10:05:00.000Z');
    expect(await at.thread(stay)).toMatchObject([{ text: 'Get here: left. Park: behind.' }]);
    expect(await stack.outbox(stay.host)).toHaveLength(1);
  });

  it('is dropped where what was missing comes too late to make sense', async () => {
    const stay = await at.stay();
    await at.template(stay, { texts: { en: '{{listing.directions}}' }, send: { on: 'check-in', days: -2 } });
    await at.book(stay, { start: '2026-07-20', end: '2026-07-25' });
    await at.clock('2026-07-21T10:00:00.000Z');
    await at.listing(stay, { directions: 'left' });
    await stack.idle();
    expect(await at.scheduled(stay)).toMatchObject([{ state: 'dropped', reason: 'pointless' }]);
    expect(await at.thread(stay)).toEqual([]);
  });

  it('waits with its link while the host may send none, and goes once it may (B7)', async () => {
    const stay = await at.stay();
    const texts = { en: 'See https://guide.elsewhere.example/' };
    const id = await at.template(stay, { texts, send: { on: 'check-in', days: -2, at: '12:00' } });
    await at.book(stay, { start: '2026-08-20', end: '2026-08-22' });
    const restrictions = `/hosts/${stay.hostId}/restrictions`;
    await at.platform().post(restrictions, { kind: 'links', reason: 'The same foreign link went to many guests.' });
    await at.clock('2026-08-18T10:01:00.000Z');
    expect(await at.scheduled(stay)).toMatchObject([{ state: 'held', reason: 'links-disabled' }]);
    const hastened = await at.hostOf(stay).post(`/conversations/${stay.conversationId}/scheduled/${id}/send`);
    expect(hastened).toMatchObject({ status: 422, body: { code: 'links-disabled' } });
    await at.platform().delete(`${restrictions}/links`);
    await stack.idle();
    await at.clock('2026-08-18T10:03:00.000Z');
    expect(await at.thread(stay)).toMatchObject([{ via: 'schedule' }]);
  });
});

describe('an automatic answer (B10)', () => {
  const answering = { on: 'guest-message', minutes: 5, when: { keywords: ['Schlüssel', 'key'] } };
  const askedBy = (key: string) => stack.api('guest', `guest-${key}`);

  it('goes out after its delay where the guest asks for it, and leaves the guest waiting for the host (N7)', async () => {
    const stay = await at.stay();
    await at.template(stay, { texts: { en: 'The key is in the box.' }, send: answering });
    await at.book(stay, { start: '2026-12-20', end: '2026-12-25' });
    const messages = `/conversations/${stay.conversationId}/messages`;
    await askedBy(stay.key).post(messages, { text: 'Is there parking?' });
    await askedBy(stay.key).post(messages, { text: 'And where is the KEY?' });
    await stack.idle();
    expect(await at.scheduled(stay)).toMatchObject([{ on: 'guest-message', state: 'planned' }]);
    await at.clock(new Date(Date.now() + 7 * 60_000).toISOString());
    expect(await at.thread(stay)).toMatchObject([{}, {}, { text: 'The key is in the box.', via: 'schedule' }]);
    const shown = await at.hostOf(stay).get(`/conversations/${stay.conversationId}`);
    expect(shown.text('awaitingAnswerSince')).toBeTruthy();
  });

  it('does not go out once the host answered by hand', async () => {
    const stay = await at.stay();
    await at.template(stay, { texts: { en: 'The key is in the box.' }, send: answering });
    await at.book(stay, { start: '2026-12-20', end: '2026-12-25' });
    const messages = `/conversations/${stay.conversationId}/messages`;
    await askedBy(stay.key).post(messages, { text: 'The key?' });
    await stack.idle();
    await at.hostOf(stay).post(messages, { text: 'With me.' });
    await at.clock(new Date(Date.now() + 7 * 60_000).toISOString());
    expect(await at.thread(stay)).toHaveLength(2);
    expect(await at.scheduled(stay)).toMatchObject([{ state: 'dropped', reason: 'answered' }]);
  });
});
