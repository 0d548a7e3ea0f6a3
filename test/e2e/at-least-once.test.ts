import { expect, it } from 'vitest';
import { ExportVerifier } from '../../core/record/verify/export-verifier.ts';
import { readKeys } from '../../core/record/verify/read-keys.ts';
import { verdictLines } from '../../core/record/verify/verdict-lines.ts';
import { NAMES } from '../../local/environment.ts';
import { registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

/** Every delivery of queue and stream may come again, and out of order. */
const stack = useStack({ disorder: 4711, rateLimits: 'off' });

/** Enough that some repeat, and some overtake others. */
const MANY = 12;
/** The numbers of so many messages. */
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1);
const later = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

it('stores and sends each message once, in order, though queues and stream repeat and reorder', async () => {
  const booking = await registerBooking(stack, 'disorder');
  const texts = Array.from({ length: MANY }, (_, n) => `Message number ${n}.`);
  for (const text of texts) await stack.sendMail({ from: booking.host, to: booking.aliases.guest, subject: 'x', text });
  await stack.idle();
  const thread = await stack
    .api('guest', booking.guestId)
    .get(`/conversations/${booking.conversationId}/messages?limit=100`);
  const stored = thread.list('items').map((item) => String(Object(item).text));
  expect(stored.toSorted()).toEqual(texts.toSorted());
  const received = (await stack.outbox(booking.guest)).map(({ mail }) =>
    texts.find((text) => mail.text?.includes(text)),
  );
  expect(received).toEqual(stored);
});

it('archives each message once, though its jobs come again and late', async () => {
  const booking = await registerBooking(stack, 'archive');
  const guest = stack.api('guest', booking.guestId);
  for (let n = 0; n < MANY; n++)
    await guest.post(`/conversations/${booking.conversationId}/messages`, { text: `${n}` });
  await stack.idle();
  const kept = stack.stack.store.objects
    .listVersions(NAMES.archiveBucket, 'messages/')
    .filter(({ key }) => key.includes(`/${booking.conversationId}/`));
  expect(kept.map(({ key }) => Number(/(\d+)\.jsonl$/.exec(key)?.[1]))).toEqual(numbers(MANY));
});

it.each(['json', 'html', 'mbox'] as const)(
  'makes one export that verifies, as %s, though its job comes again',
  async (format) => {
    const booking = await registerBooking(stack, `export-${format}`);
    const guest = stack.api('guest', booking.guestId);
    for (let n = 0; n < 3; n++)
      await guest.post(`/conversations/${booking.conversationId}/messages`, { text: `Said ${n}.` });
    const path = `/conversations/${booking.conversationId}/exports`;
    const exportId = (await guest.post(path, { for: 'guest', format })).text('exportId');
    await stack.idle();
    const made = await guest.get(`/exports/${exportId}`);
    expect(made.text('state')).toBe('ready');
    const keys = readKeys(JSON.stringify((await stack.anyone.get('/export-keys')).body)) ?? [];
    const verifier = new ExportVerifier(keys);
    verifier.push(await (await fetch(made.text('url'))).bytes());
    expect(verdictLines(verifier.finish(), true)).toEqual([expect.stringMatching(/^intact: 3 messages /)]);
    const { objects } = stack.stack.store;
    expect(objects.list(NAMES.exportBucket, booking.conversationId, '', 10)).toHaveLength(1);
  },
);

it('lets 16 writers at once into one conversation, each with a place of its own', async () => {
  const booking = await registerBooking(stack, 'crowd');
  const guest = stack.api('guest', booking.guestId);
  const path = `/conversations/${booking.conversationId}/messages`;
  const answers = await Promise.all(Array.from({ length: 16 }, (_, n) => guest.post(path, { text: `Post ${n}.` })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  const ids = (await guest.get(`${path}?limit=100`)).list('items').map((item) => Object(item).id);
  expect(ids).toEqual(answers.map((_, n) => `${booking.conversationId}-${n + 1}`));
  expect(new Set(answers.map((answer) => answer.text('id')))).toEqual(new Set(ids));
});

it('gives one booking one pair of aliases, though eight register it at once', async () => {
  await registerBooking(stack, 'template');
  const guest = { id: 'g', name: 'Jean', address: 'jean@guest.example', language: 'en' };
  const body = {
    ...{ listingId: 'l-template', status: 'confirmed', guest, start: '2030-01-01', end: '2030-01-05' },
    ...{ bookedAt: '2026-01-01T00:00:00Z', payment: { state: 'none', onPlatform: true } },
  };
  const platform = stack.api('platform', 'p');
  const answers = await Promise.all(Array.from({ length: 8 }, () => platform.put('/bookings/race', body)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(new Set(answers.map((answer) => JSON.stringify(answer.at('aliases')))).size).toBe(1);
});

it('waits when SES is too busy, holds up no other conversation, and sends once', async () => {
  const slow = await registerBooking(stack, 'slow');
  const other = await registerBooking(stack, 'other');
  stack.stack.faults.plan('ses', 'SendEmail', 'throttled', 1);
  await stack.sendMail({ from: slow.host, to: slow.aliases.guest, subject: 'x', text: 'Slow.' });
  await stack.sendMail({ from: other.host, to: other.aliases.guest, subject: 'x', text: 'Other.' });
  await stack.moveClock(later(30));
  await stack.idle();
  expect(await stack.outbox(slow.guest)).toHaveLength(1);
  expect(await stack.outbox(other.guest)).toHaveLength(1);
});

it('sends once more at most where SES took the mail and the answer was lost, and never loses it', async () => {
  const booking = await registerBooking(stack, 'lost');
  stack.stack.faults.plan('ses', 'SendEmail', 'lost', 1);
  await stack.sendMail({ from: booking.host, to: booking.aliases.guest, subject: 'x', text: 'Did it leave?' });
  await stack.moveClock(later(90));
  await stack.idle();
  expect(await stack.outbox(booking.guest)).toHaveLength(2);
  const thread = await stack.api('host', booking.hostId).get(`/conversations/${booking.conversationId}/messages`);
  expect(thread.at('items.0.delivery.state')).toBe('sent');
});
