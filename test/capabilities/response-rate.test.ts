import { beforeAll, describe, expect, it } from 'vitest';
import { type BookingOptions, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { type Happening, type History, modelledDays, modelledRate } from '../support/response-model.ts';
import { useStack } from '../support/stack.ts';

const BEGIN = '2026-01-05T08:00:00.000Z';
const stack = useStack({ rateLimits: 'off', now: BEGIN });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const HOST = 'h-mailed';
const RATE = `/hosts/${HOST}/response-rate`;
const FAR = Date.parse('2027-01-01T00:00:00.000Z');

/** One booking for each thing that may become of a message, all of one host. */
const NAMES = [
  'mailed',
  'scheduled',
  'by-hand',
  'unasked',
  'unasked-late',
  'bounced',
  'closing',
  'just',
  'late',
] as const;
type Name = (typeof NAMES)[number];
const booked = new Map<Name, RegisteredBooking>();
const happened = new Map<Name, Happening[]>();

const own = (name: Name): RegisteredBooking => {
  const found = booked.get(name);
  if (!found) throw new Error(`${name} is not booked`);
  return found;
};
const placeOf = (name: Name): string => `/conversations/${own(name).conversationId}`;
const firstOf = (name: Name): string => `${own(name).conversationId}-1`;
const host = () => stack.api('host', HOST);
const after = (minutes: number) => stack.moveClock(new Date(Date.parse(BEGIN) + minutes * MINUTE).toISOString());
const asDone = async (call: Promise<{ readonly status: number }>) => expect((await call).status).toBeLessThan(300);

/** Both write until the end of the day: seven days after the activity. */
const CLOSING: BookingOptions = {
  ...{ program: 'activity', timeZone: 'UTC' },
  booking: { start: '2025-12-29', end: '2025-12-29', bookedAt: '2025-12-01T08:00:00.000Z' },
};

const mailFrom = (from: string, to: string, text: string, headers: Record<string, string> = {}) =>
  stack.sendMail({ envelope: { from, to }, from, to, subject: 'Your stay', text, headers });

const noAnswerNeeded = async (name: Name): Promise<void> => {
  const at = Date.now();
  await asDone(host().put(`${placeOf(name)}/no-answer-needed`, { messageId: firstOf(name) }));
  happened.get(name)?.push({ kind: 'unasked', id: firstOf(name), at });
};

beforeAll(async () => {
  for (const name of NAMES) {
    const options = name === 'closing' ? CLOSING : {};
    booked.set(name, await registerBooking(stack, name, { ...options, listing: { hostId: HOST } }));
    happened.set(name, []);
  }
  const words = { name: 'Soon', texts: { en: 'We answer soon.' }, listingIds: ['l-scheduled'] };
  await asDone(host().post(`/hosts/${HOST}/templates`, { ...words, send: { on: 'guest-message', minutes: 0 } }));
  for (const name of NAMES)
    await asDone(stack.api('guest', own(name).guestId).post(`${placeOf(name)}/messages`, { text: `I am ${name}.` }));
  // neither is a message: one is refused, one is quarantined
  const { guest, aliases } = own('mailed');
  await mailFrom(guest, aliases.host, 'I am away.', { 'Auto-Submitted': 'auto-replied' });
  await mailFrom('stranger@elsewhere.example', aliases.host, 'Let me in.');
  await stack.idle();
  await answerInTime();
  await bounce();
  await after(24 * 60 - 5);
  await asDone(host().post(`${placeOf('just')}/messages`, { text: 'Just in time.' }));
  await after(24 * 60 + 5);
  await asDone(host().post(`${placeOf('late')}/messages`, { text: 'Too late.' }));
  await noAnswerNeeded('unasked-late');
  await stack.idle();
});

async function answerInTime(): Promise<void> {
  await after(10);
  await mailFrom(own('mailed').host, own('mailed').aliases.guest, 'Welcome.');
  await after(20);
  const made = await host().post(`/hosts/${HOST}/templates`, { name: 'Hi', texts: { en: 'Hello.' } });
  await asDone(host().post(`${placeOf('by-hand')}/messages`, { templateId: made.text('id') }));
  await noAnswerNeeded('unasked');
}

/** The mail that brought the message to the host comes back. */
async function bounce(): Promise<void> {
  const sent = (await stack.outbox(own('mailed').host)).find(({ mail }) => mail.text?.includes('I am bounced.'));
  await asDone(stack.anyone.post('/local/ses-events', { mailId: sent?.id, kind: 'bounce', bounceType: 'Permanent' }));
  happened.get('bounced')?.push({ kind: 'bounced', id: firstOf('bounced'), at: Date.now() });
  await stack.idle();
}

/** What happened in a conversation, from its messages as the API gives them. */
async function historyOf(name: Name): Promise<History> {
  const messages = await host().get(`${placeOf(name)}/messages`);
  const written = messages.list('items').map((_, n): Happening => {
    const of = (field: string) => messages.text(`items.${n}.${field}`);
    const isMachine = messages.list(`items.${n}.notes`).includes('automatic');
    const via = (['api', 'mail', 'template'] as const).find((each) => each === of('via')) ?? 'schedule';
    const at = Date.parse(of('at'));
    return of('author') === 'guest'
      ? { kind: 'guest', id: of('id'), at }
      : { kind: 'host', at, by: isMachine ? 'machine' : via };
  });
  const happenings = [...written, ...(happened.get(name) ?? [])].toSorted((one, other) => one.at - other.at);
  const closesAt = name === 'closing' ? Date.parse('2026-01-06T00:00:00.000Z') : FAR;
  return { listingId: `l-${name}`, closesAt, happenings };
}

describe('the response rate', () => {
  it('B12: is of those who wrote and could be answered, as a plain recomputation from the messages gives it', async () => {
    const rate = await host().get(`${RATE}?detail=true`);
    const { days, messages, ...figures } = modelledRate(await Promise.all(NAMES.map(historyOf)), Date.now());
    expect(rate.body).toMatchObject({ ...figures, counted: 6, answered: 3, rate: 0.5, next: null });
    const window = Date.parse(rate.text('window.to')) - Date.parse(rate.text('window.from'));
    expect(window).toBe(days * 24 * HOUR);
    const told = rate
      .list('messages')
      .map((_, n): readonly [string, string] => [
        rate.text(`messages.${n}.messageId`),
        rate.text(`messages.${n}.reason`),
      ]);
    expect(new Map(told)).toEqual(messages);
  });

  it('N7: says of each message why it counts or does not, and of nothing that is no message', async () => {
    const rate = await host().get(`${RATE}?detail=true`);
    const reasons = rate
      .list('messages')
      .map((_, n) => [
        NAMES.find((name) => rate.text(`messages.${n}.messageId`) === firstOf(name)),
        rate.text(`messages.${n}.reason`),
      ]);
    expect(Object.fromEntries(reasons)).toEqual({
      ...{ mailed: 'answered', 'by-hand': 'answered', just: 'answered', late: 'answered-late' },
      // what answered by itself is no answer
      ...{ scheduled: 'not-answered', 'unasked-late': 'not-answered' },
      ...{ unasked: 'no-answer-needed', bounced: 'undeliverable', closing: 'closed' },
    });
    expect((await host().get(`${placeOf('scheduled')}/messages`)).list('items')).toHaveLength(2);
  });

  it('B12: is that of one listing where one is named, and day by day', async () => {
    expect(await host().get(`${RATE}?listingId=l-just`)).toMatchObject({ body: { rate: 1, counted: 1 } });
    const days = await host().get(`${RATE}/days?from=2026-01-05&to=2026-01-06`);
    const histories = await Promise.all(NAMES.map(historyOf));
    expect(days.list('items')).toEqual(modelledDays(histories, Date.parse('2026-01-05T00:00:00.000Z'), 2, Date.now()));
  });
});
