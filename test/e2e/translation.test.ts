import { expect, it } from 'vitest';
import { registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ now: '2026-03-02T08:00:00.000Z' });
const ENGLISH = 'Hello Anna, at what time can we arrive on Saturday? See https://example.org/way for 80 EUR.';

it('readers on both sides have a message in their language, by whom it says, for one call of the service', async () => {
  const { conversationId, hostId, guestId } = await registerBooking(stack, 'read', {
    host: { language: 'de-AT' },
    booking: { guest: { id: 'g-read', name: 'Anna Lind', address: 'anna@guests.example', language: 'fr' } },
  });
  const [host, guest] = [stack.api('host', hostId), stack.api('guest', guestId)];
  const thread = `/conversations/${conversationId}/messages`;
  const one = `${thread}/${(await guest.post(thread, { text: ENGLISH })).text('id')}/translation`;

  stack.stack.store.translations.fault = 'throttled';
  const busy = await host.get(one);
  expect(busy.body).toMatchObject({ state: 'failed', reason: 'throttled', language: 'en', text: ENGLISH });
  expect(Number(busy.headers.get('retry-after'))).toBeGreaterThan(0);
  stack.stack.store.translations.fault = 'none';
  await stack.moveClock(busy.text('retryAt'));

  const german = await host.get(one);
  expect(german.body).toMatchObject({ language: 'de', state: 'translated', from: 'en' });
  expect(german.text('by')).not.toMatch(/amazon/i);
  for (const kept of ['Anna', 'https://example.org/way', '80']) expect(german.text('text')).toContain(kept);
  expect((await host.get(`${thread}?translateTo=own`)).at('items.0')).toMatchObject({
    text: ENGLISH,
    language: 'en',
    translation: german.body,
  });
  expect((await guest.get(`${one}?to=fr-CA`)).at('language')).toBe('fr');
  expect((await host.get(`${one}?to=en`)).body).toMatchObject({ state: 'original', text: ENGLISH });

  const calls = stack.stack.store.translations.list().map(({ to }) => to);
  expect(calls.filter((to) => to === 'fr')).toHaveLength(1);
});
