import { expect, it } from 'vitest';
import { guest, host, PLATFORM, useApi } from '../../support/api.ts';

const api = useApi();
const ask = (as = host('host-1'), headers = {}) => api.call('POST', '/live-tickets', as, { headers });

it('is another one each time, for a minute, with the address to connect at', async () => {
  const first = await ask();
  expect(first).toMatchObject({ status: 201, body: { expiresAt: '2026-03-01T12:01:00.000Z' } });
  const ticket = first.text('ticket');
  expect(Buffer.from(ticket, 'base64url')).toHaveLength(32);
  expect(first.text('url')).toBe(`wss://live.example.com/live?ticket=${ticket}`);
  expect(first.headers['cache-control']).toBe('no-store');
  const key = { 'Idempotency-Key': 'k-1' };
  expect((await ask(host('host-1'), key)).text('ticket')).not.toBe((await ask(host('host-1'), key)).text('ticket'));
});

it('is the ticket of who asked, and of nobody who shows but its id', async () => {
  const got = await ask(guest('guest-1'));
  expect(await api.tickets().take(got.text('id'), api.clock.now)).toBeUndefined();
  expect(await api.tickets().take(got.text('ticket'), api.clock.now)).toEqual({ role: 'guest', id: 'guest-1' });
  expect(await api.tickets().take(got.text('ticket'), api.clock.now)).toBeUndefined();
});

it('is for hosts and guests alone', async () => {
  expect((await ask(PLATFORM)).status).toBe(403);
});
