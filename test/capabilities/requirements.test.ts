import { expect, it } from 'vitest';
import { dateIn, registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack();
const platform = () => stack.api('platform', 'backend');
const AT = '2026-02-06T12:58:10.000Z';

it('B19: what a guest must confirm is public; that it was confirmed is recorded, as it was then, shown to both and exported', async () => {
  const options = {
    listing: { requirements: ['No pets', 'No parties'] },
    booking: { start: dateIn(3), end: dateIn(4) },
  };
  const booking = await registerBooking(stack, 'asks', options);
  const asked = (await stack.anyone.get('/listings/l-asks')).at('requirements');
  expect(asked).toEqual(['No pets', 'No parties']);
  const path = `/bookings/${booking.bookingId}/requirements-confirmation`;

  const stale = await platform().put(path, { confirmedAt: AT, requirements: ['No pets'] });
  expect(stale).toMatchObject({ status: 409, body: { code: 'requirements-changed', requirements: asked } });
  expect((await platform().put(path, { confirmedAt: AT, requirements: asked })).status).toBe(200);

  await registerBooking(stack, 'asks', {
    ...options,
    listing: { requirements: ['No pets', 'No parties', 'No smoking'] },
  });
  const confirmed = { confirmedAt: AT, texts: ['No pets', 'No parties'] };
  const [host, guest] = [stack.api('host', booking.hostId), stack.api('guest', booking.guestId)];
  const conversation = `/conversations/${booking.conversationId}`;
  for (const api of [host, guest]) {
    expect((await api.get(conversation)).at('requirements')).toEqual(confirmed);
    expect((await api.get(path)).body).toMatchObject({
      requirements: confirmed.texts,
      confirmedAt: AT,
      current: false,
    });
  }
  expect((await platform().get(`/bookings/${booking.bookingId}`)).at('requirements')).toEqual(confirmed);
  for (const [api, reader] of [
    [host, 'host'],
    [guest, 'guest'],
  ] as const) {
    const exportId = (await api.post(`${conversation}/exports`, { for: reader, format: 'html' })).text('exportId');
    await stack.idle();
    const page = await (await fetch((await api.get(`/exports/${exportId}`)).text('url'))).text();
    expect(page).toMatch(/Confirmed by the guest before booking.*No parties/);
    expect(page).not.toContain('No smoking');
  }
});

it('B19: another guest, another host, and whoever has no token learn nothing of it, and nobody but the platform tells it', async () => {
  const { bookingId, hostId, guestId } = await registerBooking(stack, 'closed', {
    listing: { requirements: ['No pets'] },
  });
  const path = `/bookings/${bookingId}/requirements-confirmation`;
  const told = { confirmedAt: AT, requirements: ['No pets'] };
  await platform().put(path, told);
  for (const api of [stack.api('guest', 'g-other'), stack.api('host', 'h-other')])
    expect((await api.get(path)).status).toBe(404);
  expect((await stack.anyone.get(path)).status).toBe(401);
  for (const api of [stack.api('guest', guestId), stack.api('host', hostId), stack.api('support', 'care')])
    expect((await api.put(path, told)).status).toBe(403);
});
