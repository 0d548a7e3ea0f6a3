import { expect, it } from 'vitest';
import { registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ now: '2026-03-01T12:00:00.000Z', rateLimits: 'off' });

const DATES = { start: '2026-03-20', end: '2026-03-27', bookedAt: '2026-02-01T10:00:00Z' };

/** What a side gets when it posts a message now: the status, or the refusal's code. */
async function posting(side: 'host' | 'guest', id: string, conversationId: string): Promise<string> {
  const answer = await stack.api(side, id).post(`/conversations/${conversationId}/messages`, { text: 'Hello.' });
  return answer.status === 201 ? 'sent' : answer.text('code');
}

it('B15 B16 B17 N1: a stay closes for the host a week after the end, or 14 days after the guest’s word, and a year after it can’t be read', async () => {
  const stay = await registerBooking(stack, 'stay', { program: 'stay', booking: DATES });
  const fresh = await registerBooking(stack, 'fresh', { program: 'stay', booking: DATES });
  const windows = (await stack.api('platform', 'p').get(`/bookings/${stay.bookingId}`)).at('windows');
  expect(windows).toEqual({
    opensAt: '2026-02-01T10:00:00.000Z',
    hostWritableUntil: '2026-04-03T22:00:00.000Z',
    guestWritableUntil: '2027-03-27T23:00:00.000Z',
    readableUntil: '2027-03-27T23:00:00.000Z',
  });

  await stack.moveClock('2026-04-03T21:59:00.000Z');
  expect(await posting('host', stay.hostId, stay.conversationId)).toBe('sent');
  await stack.moveClock('2026-04-03T22:00:00.000Z');
  const closed = await stack
    .api('host', stay.hostId)
    .post(`/conversations/${stay.conversationId}/messages`, { text: 'Late.' });
  expect(closed.status).toBe(422);
  expect(closed.body).toMatchObject({
    code: 'conversation-closed',
    closedAt: '2026-04-03T22:00:00.000Z',
    remedy: expect.any(String),
  });
  const permissions = await stack.api('host', stay.hostId).get(`/conversations/${stay.conversationId}`);
  expect(permissions.at('permissions')).toMatchObject({ canWrite: false, refusal: { code: 'conversation-closed' } });

  expect(await posting('guest', stay.guestId, stay.conversationId)).toBe('sent');
  expect(await posting('host', stay.hostId, stay.conversationId)).toBe('sent');
  expect(await posting('host', fresh.hostId, fresh.conversationId)).toBe('conversation-closed');
  await stack.moveClock('2026-04-18T22:00:00.000Z');
  expect(await posting('host', stay.hostId, stay.conversationId)).toBe('conversation-closed');

  await stack.moveClock('2027-03-27T22:59:00.000Z');
  const thread = `/conversations/${stay.conversationId}/messages`;
  expect((await stack.api('guest', stay.guestId).get(thread)).list('items')).toHaveLength(3);
  await stack.moveClock('2027-03-27T23:00:00.000Z');
  for (const [side, id] of [
    ['guest', stay.guestId],
    ['host', stay.hostId],
  ] as const) {
    for (const path of [
      thread,
      `/conversations/${stay.conversationId}`,
      `/conversations/${stay.conversationId}/contact`,
    ]) {
      const gone = await stack.api(side, id).get(path);
      expect(gone.status).toBe(410);
      expect(gone.at('code')).toBe('conversation-unreadable');
    }
    expect((await stack.api(side, id).get('/conversations')).list('items')).toEqual([]);
  }
});

it('G1 G9 G16: an activity takes mail from the confirmation to seven days after the date, and tells the date after', async () => {
  const dates = { start: '2027-05-10', end: '2027-05-10', bookedAt: '2027-03-20T10:00:00Z' };
  const requested = { ...dates, status: 'requested' };
  const tour = await registerBooking(stack, 'tour', {
    program: 'activity',
    booking: requested,
    timeZone: 'Asia/Tokyo',
  });
  const mail = (text: string) => stack.sendMail({ from: tour.guest, to: tour.aliases.host, subject: 'Tour', text });
  await mail('Before.');
  await stack.idle();
  expect(await lastMail()).toMatchObject({ state: 'refused', reason: 'conversation-not-open' });
  expect(await stack.outbox(tour.host)).toEqual([]);

  const again = await registerBooking(stack, 'tour', { program: 'activity', booking: dates, timeZone: 'Asia/Tokyo' });
  expect(again.aliases).toEqual(tour.aliases);
  expect(tour.aliases.guest).toMatch(/^customer-[0-9a-z]{12}@reply\.foyer\.test$/);
  expect(tour.aliases.host).toMatch(/^supplier-[0-9a-z]{12}@reply\.foyer\.test$/);
  await mail('After the confirmation.');
  await stack.idle();
  expect(await stack.outbox(tour.host)).toHaveLength(1);

  await stack.moveClock('2027-05-17T14:59:00.000Z');
  await mail('On the seventh day.');
  await stack.idle();
  expect(await stack.outbox(tour.host)).toHaveLength(2);
  await stack.moveClock('2027-05-17T15:00:00.000Z');
  await mail('On the eighth.');
  await stack.idle();
  expect(await stack.outbox(tour.host)).toHaveLength(2);
  expect(await lastMail()).toMatchObject({ state: 'refused', reason: 'conversation-closed' });
  const notice = (await stack.outbox(tour.guest)).at(-1);
  expect(notice?.raw).toContain('5.2.1');
  expect(notice?.mail.text).toContain('18 May 2027 at 00:00');
  expect(notice?.mail.text).toContain('/support');
});

const lastMail = async () => (await stack.api('platform', 'p').get('/mail?limit=1')).at('items.0');
