import { describe, expect, it } from 'vitest';
import { aBooking, type BookingOptions, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

/** What the platform changes counts from that moment on, for API and mail alike. */
const stack = useStack({ now: '2026-06-01T12:00:00.000Z', rateLimits: 'off' });

type Side = 'host' | 'guest';
const PAST = { start: '2026-05-15', end: '2026-05-20', bookedAt: '2026-02-01T10:00:00Z' };
const LATER = { ...PAST, end: '2026-06-10' };

/** What a side gets when it posts and when it mails now: `sent`, or the refusal's code. */
async function writing(booking: RegisteredBooking, side: Side): Promise<readonly unknown[]> {
  const caller = side === 'host' ? booking.hostId : booking.guestId;
  const path = `/conversations/${booking.conversationId}`;
  const api = stack.api(side, caller);
  const posted = await api.post(`${path}/messages`, { text: 'Hello.' });
  const seen = await api.get(path);
  const to = booking.aliases[side === 'host' ? 'guest' : 'host'];
  const id = await stack.sendMail({ from: booking[side], to, subject: 'Hello', text: 'Hello.' });
  await stack.idle();
  const [row] = (await stack.mailRows(id)).map(Object);
  const permitted = seen.status === 410 ? seen.at('code') : seen.at('permissions.refusal.code');
  return [
    posted.status === 201 ? 'sent' : posted.at('code'),
    permitted ?? 'sent',
    row.state === 'delivered' ? 'sent' : row.reason,
  ];
}

const always = (code: string) => [code, code, code];

interface Case {
  readonly what: string;
  readonly side: Side;
  readonly shut: string;
  /** Facts that keep the side from writing, and those that let it. */
  readonly from: BookingOptions;
  readonly to: BookingOptions;
}

const CASES: readonly Case[] = [
  {
    what: 'dates',
    ...{ side: 'host', shut: 'conversation-closed' },
    ...{ from: { booking: PAST }, to: { booking: LATER } },
  },
  {
    what: 'dates past the read cutoff',
    ...{ side: 'guest', shut: 'conversation-unreadable' },
    ...{ from: { booking: { ...PAST, start: '2025-05-15', end: '2025-05-20' } }, to: { booking: LATER } },
  },
  {
    what: 'state, taking a cancellation back',
    ...{ side: 'host', shut: 'conversation-closed' },
    from: { booking: { ...LATER, status: 'cancelled', cancelledAt: '2026-05-10T09:00:00Z' } },
    to: { booking: LATER },
  },
  {
    what: 'state, confirming an activity',
    ...{ side: 'guest', shut: 'conversation-not-open' },
    from: { program: 'activity', booking: { ...LATER, status: 'requested' } },
    to: { program: 'activity', booking: LATER },
  },
  {
    what: 'program',
    ...{ side: 'guest', shut: 'conversation-closed' },
    ...{ from: { program: 'activity', booking: PAST }, to: { program: 'rental-subscription', booking: PAST } },
  },
  {
    what: 'time zone',
    ...{ side: 'host', shut: 'conversation-closed' },
    from: { booking: { ...PAST, end: '2026-05-25' }, timeZone: 'Pacific/Kiritimati' },
    to: { booking: { ...PAST, end: '2026-05-25' }, timeZone: 'Europe/Stockholm' },
  },
];

describe.each(CASES)('N1: a change of $what', ({ what, side, shut, from, to }) => {
  const name = what.replaceAll(/\W+/g, '-');

  it('opens what had closed, closes what was open, and leaves the aliases', async () => {
    const booking = await registerBooking(stack, name, from);
    expect(await writing(booking, side)).toEqual(always(shut));
    expect(await registerBooking(stack, name, to)).toEqual(booking);
    expect(await writing(booking, side)).toEqual(always('sent'));
    expect(await registerBooking(stack, name, from)).toEqual(booking);
    expect(await writing(booking, side)).toEqual(always(shut));
  });
});

it('N1: a change of payment moves no window', async () => {
  const booking = await registerBooking(stack, 'paid', { program: 'rental-pay-per-booking', booking: PAST });
  const put = (state: string, onPlatform: boolean) =>
    stack
      .api('platform', 'p')
      .put('/bookings/b-paid', aBooking('paid', booking.guest, { ...PAST, payment: { state, onPlatform } }));
  const windows: unknown[] = [];
  for (const [state, onPlatform] of [
    ['none', true],
    ['part', true],
    ['full', true],
    ['full', false],
  ] as const) {
    windows.push((await put(state, onPlatform)).at('windows'));
    expect(await writing(booking, 'host')).toEqual(always('conversation-closed'));
  }
  expect(windows).toEqual(windows.map(() => windows[0]));
});

it('B17: what was said before the cutoff moved is there again, and in the lists', async () => {
  const booking = await registerBooking(stack, 'back', { booking: LATER });
  const guest = stack.api('guest', booking.guestId);
  const path = `/conversations/${booking.conversationId}/messages`;
  await guest.post(path, { text: 'When can we come?' });
  await stack.idle();
  await registerBooking(stack, 'back', { booking: { ...PAST, start: '2025-05-15', end: '2025-05-20' } });
  expect((await guest.get(path)).status).toBe(410);
  expect((await guest.get('/conversations')).list('items')).toEqual([]);
  await registerBooking(stack, 'back', { booking: LATER });
  expect((await guest.get(path)).at('items.0.text')).toBe('When can we come?');
  expect((await guest.get('/conversations')).list('items')).toHaveLength(1);
});
