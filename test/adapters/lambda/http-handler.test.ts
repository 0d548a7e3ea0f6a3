import { beforeAll, describe, expect, it } from 'vitest';
import { KeptChanging } from '../../../adapters/dynamodb/until-fresh.ts';
import { endpoint, publicEndpoint } from '../../../adapters/lambda/endpoint.ts';
import { httpHandler } from '../../../adapters/lambda/http-handler.ts';
import type { Log } from '../../../adapters/lambda/log.ts';
import { LARGEST_BODY } from '../../../adapters/lambda/read-body.ts';
import { REQUESTS } from '../../../core/schemas/requests.ts';
import { PLATFORM, useApi } from '../../support/api.ts';
import { aBooking, aGuest, aHost, aListing } from '../../support/api-bodies.ts';
import { type Given, httpCall } from '../../support/http-call.ts';

const api = useApi();
beforeAll(async () => {
  await api.call('PUT', '/hosts/host-1', PLATFORM, { body: aHost() });
  await api.call('PUT', '/listings/listing-1', PLATFORM, { body: aListing() });
});

const put = (path: string, body: unknown, given: Omit<Given, 'body' | 'claims'> = {}) =>
  api.call('PUT', path, PLATFORM, { body, ...given });

describe('a body that cannot be read', () => {
  it.each([
    '{"name":',
    '',
    '{"name": "Anna"',
    "{'name': 1}",
    'name=Anna',
    '\u0000',
    '{"a":1}}',
    '[',
    `${'['.repeat(500_000)}`,
  ])('%.20j is malformed', async (body) => {
    expect(await put('/hosts/h', body)).toMatchObject({ status: 400, body: { code: 'malformed-json' } });
  });

  it.each(['{"__proto__": {"name": "x"}}', '{"constructor": {"prototype": {}}}'])('%s is malformed', async (body) => {
    expect((await put('/hosts/h', body)).status).toBe(400);
  });

  it('is malformed where there is none at all', async () => {
    expect(await put('/hosts/h', undefined, { headers: { 'content-type': 'application/json' } })).toMatchObject({
      status: 400,
    });
    expect((await put('/hosts/h', undefined)).status).toBe(415);
  });

  it.each(['null', '[]', '"text"', '7', 'true'])('%s is no object', async (body) => {
    expect(await put('/hosts/h', body)).toMatchObject({
      status: 400,
      body: { code: 'invalid-request', errors: [{ pointer: '#' }] },
    });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data', ''])(
    'of type %j is 415',
    async (type) => {
      expect(await put('/hosts/h', aHost(), { headers: { 'content-type': type } })).toMatchObject({
        status: 415,
        body: { code: 'unsupported-media-type' },
      });
    },
  );

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/merge-patch+json'])(
    'of type %s is read',
    async (type) => {
      expect((await put('/hosts/h', aHost(), { headers: { 'Content-Type': type } })).status).toBe(200);
    },
  );

  it('is read from base64, as the gateway hands on what it takes for bytes', async () => {
    expect((await put('/hosts/h', aHost({ name: 'Åsa' }), { base64: true })).at('name')).toBe('Åsa');
  });

  it.each([false, true])('is 413 from 1 MB and a byte on (base64: %s)', async (base64) => {
    const sized = (bytes: number) => JSON.stringify({ x: '' }).replace('""', `"${'x'.repeat(bytes - 8)}"`);
    expect((await put('/hosts/h', sized(LARGEST_BODY), { base64 })).status).toBe(400);
    expect(await put('/hosts/h', sized(LARGEST_BODY + 1), { base64 })).toMatchObject({
      status: 413,
      body: { code: 'body-too-large' },
    });
  });
});

describe('a body that is not as described', () => {
  const pointers = async (path: string, body: unknown) => {
    const got = await put(path, body);
    expect(got).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    return got.list('errors', 'pointer');
  };

  it.each([
    ['/hosts/h', aHost({ nickname: 'x', vip: true }), ['#/nickname', '#/vip']],
    [
      '/hosts/h',
      aHost({ name: 7, mailboxes: 'anna@host.example', phones: [46], language: null }),
      ['#/name', '#/mailboxes', '#/phones/0', '#/language'],
    ],
    ['/hosts/h', {}, ['#/name', '#/mailboxes', '#/language']],
    ['/hosts/h', aHost({ mailboxes: [] }), ['#/mailboxes']],
    ['/hosts/h', aHost({ mailboxes: [{ address: 'a@h.example' }, { address: 'A@H.example' }] }), ['#/mailboxes']],
    [
      '/listings/l',
      aListing({ program: 'hotel', timeZone: 'Mars/Olympus', checkInTime: '25:00' }),
      ['#/program', '#/timeZone', '#/checkInTime'],
    ],
    ['/bookings/b', aBooking({ start: '2026-03-28' }), ['#/end']],
    [
      '/bookings/b',
      aBooking({ start: '2026-02-30', bookedAt: 'yesterday', status: 'paid' }),
      ['#/status', '#/start', '#/bookedAt'],
    ],
    ['/bookings/b', aBooking({ payment: { state: 'all' }, guests: 0.5 }), ['#/guests', '#/payment/state']],
    [
      '/bookings/b',
      aBooking({ guest: aGuest({ address: 'Bo <bo@guest.example>', phone: '070-123' }) }),
      ['#/guest/address', '#/guest/phone'],
    ],
  ])('%s %j names every place', async (path, body, places) => {
    expect(await pointers(path, body)).toEqual(places);
  });

  it.each([
    'Anna\r\nBcc: eve@evil.example',
    'Anna\nX: y',
    'Anna\u0000',
    'Anna\u2028',
    '\u202Eannă',
    ' ',
    'x'.repeat(201),
  ])('a name like %.30j is refused by its place, wherever names stand', async (name) => {
    expect(await pointers('/hosts/h', aHost({ name }))).toEqual(['#/name']);
    expect(await pointers('/hosts/h', aHost({ mailboxes: [{ address: 'a@h.example', name }] }))).toEqual([
      '#/mailboxes/0/name',
    ]);
    expect(await pointers('/listings/l', aListing({ name }))).toEqual(['#/name']);
    expect(await pointers('/bookings/b', aBooking({ guest: aGuest({ name }) }))).toEqual(['#/guest/name']);
  });

  it('is told without what it held', async () => {
    const got = await put('/hosts/h', aHost({ mailboxes: [{ address: 'secret words@x' }], phones: ['+secret'] }));
    expect(JSON.stringify(got.body)).not.toContain('secret');
  });

  it.each(['/hosts/%20', '/hosts/a%2Fb', `/hosts/${'x'.repeat(129)}`, '/hosts/-x'])('%.20s is no id', async (path) => {
    expect(await put(path, aHost())).toMatchObject({ status: 400, body: { errors: [{ parameter: 'hostId' }] } });
  });

  it('a query that is not described is refused by its name', async () => {
    expect(await api.call('GET', '/mail', PLATFORM, { query: { status: 'refused' } })).toMatchObject({
      status: 400,
      body: { errors: [{ parameter: 'status' }] },
    });
  });
});

describe('what all answers share', () => {
  it('is an id to find the call in the logs, and headers that keep it private', async () => {
    for (const got of [await put('/hosts/h', aHost()), await put('/hosts/h', {}), await put('/hosts/h', '{')]) {
      expect(got.headers).toMatchObject({
        'x-correlation-id': 'request-1',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'strict-transport-security': expect.stringContaining('max-age=31536000'),
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'referrer-policy': 'no-referrer',
        'x-frame-options': 'DENY',
      });
    }
  });

  it('is a log line of route and status, without what was said', async () => {
    api.logged.length = 0;
    await put('/hosts/secret-host', aHost({ name: 'Secret Name' }));
    expect(api.logged).toEqual([{ code: 'call-answered', route: 'PUT /hosts/{hostId}', status: 200 }]);
  });

  it('opens to the configured origins alone', async () => {
    const from = (origin: string) =>
      put('/hosts/h', aHost(), { headers: { 'content-type': 'application/json', origin } });
    const allowed = await from('https://inbox.example.com');
    expect(allowed.headers).toMatchObject({
      'access-control-allow-origin': 'https://inbox.example.com',
      vary: 'Origin',
    });
    expect((await from('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a handler', () => {
  const faults: unknown[] = [];
  const log: Log = {
    info: () => {},
    warn: () => {},
    fault: (code, error, details) => faults.push([code, String(error), details]),
    correlate: () => {},
  };
  const stub = (implement: () => Promise<never>) => ({
    getOpenapi: publicEndpoint(REQUESTS.getOpenapi, implement),
    getDocs: publicEndpoint(REQUESTS.getDocs, implement),
    getSupportPage: publicEndpoint(REQUESTS.getSupportPage, implement),
  });
  const failing = (error: unknown, corsOrigins: readonly string[] = []) =>
    httpHandler(
      'show-reference',
      stub(() => Promise.reject(error)),
      { log, corsOrigins },
    );

  it('answers a fault with 500 that shows nothing of its inside', async () => {
    const got = await httpCall(failing(new Error('secret inside')), 'GET', '/docs');
    expect(got).toMatchObject({ status: 500, body: { code: 'internal-fault', correlationId: 'request-1' } });
    expect(JSON.stringify(got)).not.toContain('secret');
    expect(faults).toEqual([['call-failed', 'Error: secret inside', { correlationId: 'request-1' }]]);
  });

  it.each(['text', null, undefined, { statusCode: 415 }])('answers %o when that is thrown, too', async (thrown) => {
    expect((await httpCall(failing(thrown), 'GET', '/docs')).status).toBe(500);
  });

  it('answers 503 with Retry-After where too many write at once', async () => {
    const got = await httpCall(failing(new KeptChanging()), 'GET', '/docs');
    expect(got).toMatchObject({ status: 503, body: { code: 'busy' } });
    expect(got.headers['retry-after']).toBe('1');
  });

  it('answers a preflight of a configured origin, and knows none where none is configured', async () => {
    const headers = { origin: 'https://inbox.example.com', 'access-control-request-method': 'POST' };
    const got = await httpCall(failing(0, ['https://inbox.example.com']), 'OPTIONS', '/docs', { headers });
    expect(got.status).toBe(204);
    expect(got.headers).toMatchObject({
      'access-control-allow-origin': 'https://inbox.example.com',
      'access-control-allow-headers': 'authorization,content-type,idempotency-key,if-none-match',
      'access-control-allow-methods': 'GET,PUT,POST,DELETE',
    });
    const without = await httpCall(failing(0), 'OPTIONS', '/docs', { headers });
    expect(without.status).toBe(405);
    expect(Object.keys(without.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('asks no endpoint of somebody where nobody calls', async () => {
    const asked = endpoint(REQUESTS.getHost, () => Promise.reject(new Error('was asked')));
    const nobody = {
      operation: 'getHost',
      caller: undefined,
      path: { hostId: 'h' },
      query: {},
      body: undefined,
      headers: {},
      idempotencyKey: undefined,
    };
    expect(await asked.answer(nobody)).toMatchObject({ status: 401 });
  });
});
