import { describe, expect, it } from 'vitest';
import { dynamoSignals } from '../../../adapters/dynamodb/dynamo-signals.ts';
import type { AccountSignal } from '../../../core/detection/account-signal.ts';
import { readSignalEvent } from '../../../functions/take-signal/signal-event.ts';
import { takeSignal } from '../../../functions/take-signal/take-signal.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { type As, PLATFORM, useApi } from '../../support/api.ts';
import { aHost } from '../../support/api-bodies.ts';

const api = useApi();
const NOBODY: As = { role: 'platform', id: '' };
const AT = '2026-03-01T11:00:00.000Z';
let made = 0;

const aHostNow = async (): Promise<string> => {
  const id = `signalled-${++made}`;
  await api.call('PUT', `/hosts/${id}`, PLATFORM, { body: aHost() });
  return id;
};
const signal = (id: string, body: object, key?: string) =>
  api.call('POST', `/hosts/${id}/signals`, PLATFORM, {
    body,
    ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
  });
const standing = async (id: string) => (await api.call('GET', `/hosts/${id}`, PLATFORM)).at('restrictions');
const listed = (id: string, query: Record<string, string> = {}) =>
  api.call('GET', `/hosts/${id}/signals`, PLATFORM, { query });

describe('a signal over the API', () => {
  it('of a takeover restricts the host at once, with the cause and the signal that set it off', async () => {
    const id = await aHostNow();
    const got = await signal(id, { kind: 'account-takeover', at: AT, note: 'Case 4711' });
    expect([got.status, got.headers['location']]).toEqual([201, `/hosts/${id}/signals`]);
    expect(got.body).toMatchObject({ hostId: id, kind: 'account-takeover', at: AT, effect: 'restricted' });
    expect(await standing(id)).toEqual([
      expect.objectContaining({ kind: 'links', cause: 'signal', since: api.clock.now }),
    ]);
    const history = await api.call('GET', `/hosts/${id}/restrictions`, PLATFORM);
    expect(history.list('items', 'trigger')).toEqual([got.text('id')]);
    expect(history.at('items.0')).not.toHaveProperty('by');
  });

  it('of anything else lowers the threshold for a day, and restricts nobody', async () => {
    const id = await aHostNow();
    const got = await signal(id, { kind: 'unusual-login', at: AT });
    expect(got.body).toMatchObject({ effect: 'watched', watchedUntil: '2026-03-02T11:00:00.000Z' });
    expect((await signal(id, { kind: 'payout-change', at: AT })).at('effect')).toBe('none');
    expect((await signal(id, { kind: 'payout-change' })).at('effect')).toBe('watched');
    expect(await standing(id)).toEqual([]);
  });

  it('counts once under one key, at once or later, and not with another body', async () => {
    const id = await aHostNow();
    const [one, other] = await Promise.all([signal(id, { kind: 'other' }, 'k'), signal(id, { kind: 'other' }, 'k')]);
    expect([one.status, other.body]).toEqual([201, one.body]);
    expect((await signal(id, { kind: 'other' }, 'k')).body).toEqual(one.body);
    expect((await signal(id, { kind: 'guest-report' }, 'k')).status).toBe(409);
    expect((await listed(id)).list('items', 'id')).toEqual([one.text('id')]);
  });

  it('stays on record where the host is restricted already, and stands with the host when it is registered anew', async () => {
    const id = await aHostNow();
    await signal(id, { kind: 'credential-change' });
    await api.call('PUT', `/hosts/${id}`, PLATFORM, { body: aHost({ name: 'Anna Lind-Berg' }) });
    expect((await signal(id, { kind: 'credential-change' })).at('effect')).toBe('none');
    await signal(id, { kind: 'account-takeover' });
    expect((await signal(id, { kind: 'account-takeover' })).at('effect')).toBe('none');
    expect((await listed(id)).list('items', 'effect').toSorted()).toEqual(['none', 'none', 'restricted', 'watched']);
  });

  it('is listed newest first, page by page', async () => {
    const id = await aHostNow();
    const begun = api.clock.now;
    for (const note of ['a', 'b', 'c']) {
      await signal(id, { kind: 'other', note });
      api.clock.now = new Date(Date.parse(api.clock.now) + 1000).toISOString();
    }
    const first = await listed(id, { limit: '2' });
    const second = await listed(id, { limit: '2', cursor: first.text('next') });
    expect([...first.list('items', 'note'), ...second.list('items', 'note'), second.at('next')]).toEqual([
      ...['c', 'b', 'a', null],
    ]);
    api.clock.now = begun;
  });

  it('takes a host that is registered, a kind that there is, and a token that says who tells', async () => {
    const id = await aHostNow();
    expect((await signal('nobody', { kind: 'other' })).at('code')).toBe('host-unknown');
    expect((await listed('nobody')).status).toBe(404);
    for (const body of [{}, { kind: 'mood' }, { kind: 'other', at: 'today' }, { kind: 'other', by: 'me' }])
      expect((await signal(id, body)).status).toBe(400);
    expect((await api.call('POST', `/hosts/${id}/signals`, NOBODY, { body: { kind: 'other' } })).status).toBe(403);
    expect((await listed(id)).at('items')).toEqual([]);
  });
});

describe('a signal on the bus', () => {
  const take = (told: AccountSignal) =>
    takeSignal({
      signals: dynamoSignals(api.table.client, api.table.tableName),
      rules: DETECTION,
      fresh: () => 'r1',
      now: () => api.clock.now,
    })(told);
  const event = (detail: object, more: object = {}) =>
    JSON.stringify({
      ...{ version: '0', id: 'event-1', source: 'marketplace.accounts', account: '123456789012', resources: [] },
      ...{ 'detail-type': 'HostAccountSignal', time: '2026-03-01T11:00:00Z', region: 'eu-west-1', detail },
      ...more,
    });

  it('is told by the event’s id and time where it has none of its own', () => {
    expect(readSignalEvent(event({ hostId: 'h-1', kind: 'other', score: 9 }))).toEqual({
      ...{ id: 'event-1', hostId: 'h-1', kind: 'other', at: AT },
    });
    const own = { signalId: 's-1', at: '2026-03-01T09:00:00+01:00' };
    expect(readSignalEvent(event({ hostId: 'h-1', kind: 'other', ...own }))).toMatchObject({
      ...{ id: 's-1', at: '2026-03-01T08:00:00.000Z' },
    });
  });

  it.each([
    ['of a kind that there is not', event({ hostId: 'h-1', kind: 'mood' })],
    ['of no host', event({ kind: 'other' })],
    ['of an impossible instant', event({ hostId: 'h-1', kind: 'other', at: '2026-02-30T00:00:00Z' })],
    ['of another type', event({ hostId: 'h-1', kind: 'other' }, { 'detail-type': 'MessageAccepted' })],
    ['that has no time', event({ hostId: 'h-1', kind: 'other' }, { time: 'now' })],
  ])('is set aside where it is one %s, without telling what stood there', (_, body) => {
    expect(() => readSignalEvent(body)).toThrow(/^not a signal of a host’s account$/);
  });

  it('is taken once, however often it comes, and also by two at once', async () => {
    const id = await aHostNow();
    const told = { id: 'event-1', hostId: id, kind: 'account-takeover', at: AT } as const;
    expect((await Promise.all([take(told), take(told)])).toSorted()).toEqual(['known', 'restricted']);
    await api.call('DELETE', `/hosts/${id}/restrictions/links`, PLATFORM);
    expect(await take(told)).toBe('known');
    expect(await take({ ...told, id: 'event-2' })).toBe('none');
    expect(await standing(id)).toEqual([]);
  });

  it('is of nobody where the host is not registered', async () => {
    expect(await take({ id: 'event-1', hostId: 'nobody', kind: 'account-takeover', at: AT })).toBe('host-unknown');
  });
});
