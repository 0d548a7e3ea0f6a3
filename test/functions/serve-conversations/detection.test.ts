import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { queryItems } from '../../../adapters/dynamodb/table.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { type As, host, PLATFORM, useApi } from '../../support/api.ts';
import { aBooking, aGuest, aHost, aListing } from '../../support/api-bodies.ts';
import { aDraft } from '../../support/conversations.ts';

const api = useApi();
const LINK = 'Please look at https://pay.elsewhere.example/now today.';
const PAYMENT = 'Please pay me by bank transfer outside the platform.';
let made = 0;

/** A host of its own with so many bookings. @returns their conversations */
async function bookings(count: number, listing: object = {}, facts: object = {}) {
  const name = `detected-${++made}`;
  const put = async (path: string, body: object) => {
    const got = await api.call('PUT', path, PLATFORM, { body });
    expect(got.status, JSON.stringify(got.body)).toBe(200);
    return got;
  };
  await put(`/hosts/${name}`, aHost({ language: 'en', ...facts }));
  await put(`/listings/${name}`, aListing({ hostId: name, ...listing }));
  const told = (n: number) => aBooking({ listingId: name, guest: aGuest({ id: `${name}-${n}` }) });
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push((await put(`/bookings/${name}-${n}`, told(n))).text('conversationId'));
  return { name, as: host(name), ids };
}

const post = (as: As, id: string, text = LINK, key?: string) =>
  api.call('POST', `/conversations/${id}/messages`, as, {
    body: { text },
    ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
  });

const standing = async (name: string) => (await api.call('GET', `/hosts/${name}`, PLATFORM)).at('restrictions');
const restrictions = (name: string) => api.call('GET', `/hosts/${name}/restrictions`, PLATFORM);
const lift = async (name: string) =>
  expect((await api.call('DELETE', `/hosts/${name}/restrictions/links`, PLATFORM)).status).toBe(204);
const later = (millis: number) => {
  api.clock.now = new Date(Date.parse(api.clock.now) + millis).toISOString();
};
const MINUTE = 60_000;
const DAY = 86_400_000;

/** One after the other. @returns their statuses */
async function postAll(as: As, ids: readonly string[], text = LINK): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (const id of ids) statuses.push((await post(as, id, text)).status);
  return statuses;
}

const times = (count: number, status: number): readonly number[] => Array(count).fill(status);

describe('N10: the same new link from one host', () => {
  it('never reaches more than nine of twelve conversations that it is posted to at once', async () => {
    const { name, as, ids } = await bookings(12);
    const answers = await Promise.all(ids.map((id) => post(as, id)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([...times(9, 201), ...times(3, 422)]);
    for (const answer of answers.filter(({ status }) => status === 422))
      expect(answer.at('code')).toBe('links-disabled');
    expect(await standing(name)).toHaveLength(1);
    expect((await restrictions(name)).list('items', 'cause')).toEqual(['detection']);
  });

  it('restricts its host in the request that crosses the threshold: with why, and what set it off', async () => {
    const { name, as, ids } = await bookings(10);
    expect(await postAll(as, ids.slice(0, 9))).toEqual(times(9, 201));
    expect(await standing(name)).toEqual([]);
    const crossing = await post(as, ids[9] ?? '');
    const reason =
      'A new link to the same website was sent in many conversations within a short time (conversations: 10, period: 10 min).';
    expect([crossing.status, crossing.at('code'), crossing.at('reason')]).toEqual([422, 'links-disabled', reason]);
    expect((await restrictions(name)).at('items.0')).toMatchObject({
      ...{ kind: 'links', reason, cause: 'detection', trigger: 'site:elsewhere.example' },
    });
    const own = await api.call('GET', `/hosts/${name}/restrictions`, as);
    expect(JSON.stringify(own.body)).not.toContain('elsewhere');
  });

  it('is counted once for each conversation, and once for a call that is made again under its key', async () => {
    const { as, ids } = await bookings(9);
    for (const id of ids) {
      const first = await post(as, id, LINK, `k-${id}`);
      expect((await post(as, id, LINK, `k-${id}`)).body).toEqual(first.body);
      expect((await post(as, id)).status).toBe(201);
    }
  });

  it('is counted by its site: not beside another, nor where it leads to a map or to the operator', async () => {
    const { name, as, ids } = await bookings(12);
    expect(await postAll(as, ids.slice(0, 9))).toEqual(times(9, 201));
    expect(await postAll(as, ids, 'See https://another.example/guide')).toEqual([...times(9, 201), ...times(3, 422)]);
    await lift(name);
    const innocent = 'https://www.google.com/maps/place/lake https://maps.app.goo.gl/abc https://help.foyer.test/keys';
    expect(await postAll(as, ids, innocent)).toEqual(times(12, 201));
  });

  it('may be hidden behind many others: who names many is counted for that', async () => {
    const { name, as, ids } = await bookings(10);
    const many = (n: number) => Array.from({ length: 9 }, (_, at) => `https://site${n}x${at}.example`).join(' ');
    const statuses: number[] = [];
    for (const [n, id] of ids.entries()) statuses.push((await post(as, id, many(n))).status);
    expect(statuses).toEqual([...times(9, 201), 422]);
    expect((await restrictions(name)).at('items.0.trigger')).toBe('many-sites');
  });

  it('is counted anew after a lift', async () => {
    const { name, as, ids } = await bookings(19);
    expect(await postAll(as, ids.slice(0, 10))).toEqual([...times(9, 201), 422]);
    later(1000);
    await lift(name);
    later(1000);
    expect(await postAll(as, ids.slice(9, 18))).toEqual(times(9, 201));
    expect((await post(as, ids[18] ?? '')).status).toBe(422);
  });

  it('passes everywhere once its host has used it for more than 30 days, and costs no write then', async () => {
    const { name, as, ids } = await bookings(12);
    expect((await post(as, ids[0] ?? '')).status).toBe(201);
    const kept = () =>
      queryItems(api.table.client, api.table.tableName, {
        expression: 'pk = :pk',
        values: { pk: `SIGHTINGS#${name}` },
      });
    const begun = api.clock.now;
    const before = (await kept()).items;
    expect(JSON.stringify(before)).not.toContain('elsewhere');
    later(30 * DAY - MINUTE);
    expect((await post(as, ids[0] ?? '')).status).toBe(201);
    later(2 * MINUTE);
    const renewed = (await kept()).items;
    expect(await postAll(as, ids.slice(0, 12))).toEqual(times(12, 201));
    expect((await kept()).items).toEqual(renewed);
    api.clock.now = begun;
  });
});

describe('N10: the same demand for payment from one host', () => {
  it.each(['rental-subscription', 'stay'])(
    'restricts it under %s, whatever the program makes of it',
    async (program) => {
      const { name, as, ids } = await bookings(10, { program });
      expect(await postAll(as, ids, PAYMENT)).toEqual([...times(9, 201), 422]);
      expect((await restrictions(name)).at('items.0.trigger')).toBe('payment');
      expect((await post(as, ids[0] ?? '', PAYMENT)).status).toBe(201);
    },
  );
});

describe('what stores a message', () => {
  const conversations = () => dynamoConversations(api.table.client, api.table.tableName);
  const signs = { links: [{ site: 'elsewhere.example', place: 'elsewhere.example' }], demandsPayment: false };
  async function append(id: string, more: object = {}, rules = DETECTION) {
    const context = await conversations().byId(id);
    if (!context) throw new Error('no conversation');
    const { now } = api.clock;
    const message = aDraft({ author: 'host', at: now, links: ['elsewhere.example'] });
    return conversations().append({
      context,
      message,
      delivery: { state: 'sent' },
      detection: { signs, rules, now },
      ...more,
    });
  }

  it('takes a mail that was taken in before for that one, also where it would cross the threshold', async () => {
    const { name, ids } = await bookings(10);
    const seen = { side: 'host', hash: 'h1' } as const;
    expect(await append(ids[0] ?? '', { seen })).toMatchObject({ kind: 'appended' });
    later(11 * MINUTE);
    for (const id of ids.slice(1)) expect(await append(id)).toMatchObject({ kind: 'appended' });
    expect(await append(ids[0] ?? '', { seen })).toMatchObject({ kind: 'seen' });
    expect(await standing(name)).toEqual([]);
    expect(await append(ids[0] ?? '', { seen: { side: 'host', hash: 'h2' } })).toMatchObject({ kind: 'refused' });
  });

  it('decides anew where a signal came between, or a lift', async () => {
    const { name, ids } = await bookings(1);
    const [one = ''] = ids;
    const old = await conversations().byId(one);
    await api.call('POST', `/hosts/${name}/signals`, PLATFORM, { body: { kind: 'unusual-login' } });
    expect(await append(one, { context: old })).toEqual({ kind: 'stale' });
    const watched = await conversations().byId(one);
    await api.call('POST', `/hosts/${name}/restrictions`, PLATFORM, { body: { kind: 'links', reason: 'Why' } });
    await lift(name);
    expect(await append(one, { context: watched })).toEqual({ kind: 'stale' });
    expect(await append(one)).toMatchObject({ kind: 'appended' });
  });

  it('counts nothing of a guest, nor where nobody asked for it', async () => {
    const { ids } = await bookings(3);
    const rules = { ...DETECTION, conversations: 2, minutes: 10 };
    for (const id of ids) expect(await append(id, { detection: undefined })).toMatchObject({ kind: 'appended' });
    const message = aDraft({ author: 'guest', at: api.clock.now });
    for (const id of ids) expect(await append(id, { message }, rules)).toMatchObject({ kind: 'appended' });
    expect([await append(ids[0] ?? '', {}, rules), await append(ids[1] ?? '', {}, rules)]).toMatchObject([
      { kind: 'appended' },
      { kind: 'refused' },
    ]);
  });
});
