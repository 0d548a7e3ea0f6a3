import { afterEach, describe, expect, it, vi } from 'vitest';
import { ROUTES } from '../../core/contract/routes.ts';
import { useStack } from '../support/stack.ts';
import { smallHandlers } from './small-handlers.ts';

const { handlers, recorded } = smallHandlers();
const ORIGIN = 'https://www.example.com';
const foyer = useStack({ handlers, corsOrigins: [ORIGIN] });

afterEach(() => vi.restoreAllMocks());

const url = (path: string) => foyer.stack.url + path;
const token = async () => (await foyer.anyone.post('/local/tokens', { role: 'platform', id: 'p1' })).text('token');
const authorized = async () => ({ authorization: `Bearer ${await token()}` });

describe('a function is called as API Gateway calls it', () => {
  it('with the route, decoded parameters, query, headers and the verified claims', async () => {
    const headers = { ...(await authorized()), 'content-type': 'application/json', cookie: 'a=1; b=2', 'X-Own': 'yes' };
    await fetch(url('/hosts/h%2F1%20%C3%A9?x=1&x=2&y=a%20b'), { method: 'PUT', headers, body: '{"name":"é"}' });
    expect(recorded.calls.at(-1)).toMatchObject({
      version: '2.0',
      routeKey: 'PUT /hosts/{hostId}',
      rawQueryString: 'x=1&x=2&y=a%20b',
      queryStringParameters: { x: '1,2', y: 'a b' },
      pathParameters: { hostId: 'h/1 é' },
      cookies: ['a=1', 'b=2'],
      headers: { 'x-own': 'yes', 'content-type': 'application/json' },
      body: '{"name":"é"}',
      isBase64Encoded: false,
      requestContext: {
        http: { method: 'PUT', sourceIp: expect.stringContaining('127.0.0.1') },
        authorizer: { jwt: { claims: { role: 'platform', sub: 'p1', exp: expect.any(String) } } },
      },
    });
  });

  it('with a body that is no text in base64', async () => {
    const headers = { ...(await authorized()), 'content-type': 'application/octet-stream' };
    await fetch(url('/hosts/h1'), { method: 'PUT', headers, body: Buffer.from([0xff, 0x00]) });
    expect(recorded.calls.at(-1)).toMatchObject({ body: '/wA=', isBase64Encoded: true });
  });

  it('with what a form sends in base64, as with any body that is no text', async () => {
    const body = new URLSearchParams({ answer: 'yes' });
    await fetch(url('/hosts/h1'), { method: 'PUT', headers: await authorized(), body });
    expect(recorded.calls.at(-1)).toMatchObject({
      headers: { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8' },
      body: Buffer.from('answer=yes').toString('base64'),
      isBase64Encoded: true,
    });
  });

  it('without claims where the route is public, whatever the token', async () => {
    const answer = await fetch(url('/listings/l1'), { headers: { authorization: 'Bearer nonsense' } });
    expect(answer.status).toBe(200);
    expect(recorded.calls.at(-1)).not.toHaveProperty('requestContext.authorizer');
  });
});

it('what no route takes goes to one function all the same, without a token', async () => {
  for (const path of ['/nothing', '/hosts/a/b', '/hosts/', '/hosts/%zz']) {
    expect((await fetch(url(path))).status).toBe(404);
    expect(recorded.calls.at(-1)).toMatchObject({ routeKey: '$default', rawPath: path });
  }
  expect((await fetch(url('/hosts/h1'), { method: 'PATCH' })).status).toBe(404);
  expect((await fetch(url('/listings/l1'), { method: 'HEAD' })).status).toBe(404);
  expect(recorded.calls.at(-1)).toMatchObject({ routeKey: '$default', rawPath: '/listings/l1' });
});

describe('what API Gateway answers by itself', () => {
  const answerOf = async (response: Response) => {
    const body: unknown = await response.json();
    return { status: response.status, type: response.headers.get('content-type'), body };
  };
  const problem = (status: number, code: string, message: string) => ({
    status,
    type: 'application/problem+json',
    body: expect.objectContaining({ status, code, message, type: expect.any(String), title: expect.any(String) }),
  });

  it('is 401 without a token, with one that was tampered with, and with another scheme; no function hears of it', async () => {
    const calls = recorded.calls.length;
    const [head = '', , signature = ''] = (await token()).split('.');
    const forged = `${head}.${Buffer.from('{"role":"platform","sub":"x"}').toString('base64url')}.${signature}`;
    for (const authorization of ['', `Bearer ${forged}`, 'Basic eDp4', 'Bearer']) {
      const answer = await fetch(url('/hosts/h1'), { headers: { authorization } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(await answerOf(answer)).toEqual(problem(401, 'unauthenticated', 'Unauthorized'));
    }
    expect(recorded.calls).toHaveLength(calls);
  });

  it.each(ROUTES.filter(({ roles }) => roles !== 'public'))(
    'is 401 without a token for $method $path',
    async (route) => {
      const path = route.path.replaceAll(/\{\w+\}/g, 'x');
      expect((await fetch(url(path), { method: route.method })).status).toBe(401);
    },
  );

  it('is 413 beyond 10 MB', async () => {
    const put = async (size: number) =>
      fetch(url('/hosts/h1'), { method: 'PUT', headers: await authorized(), body: Buffer.alloc(size, 'x') });
    expect((await put(10 * 1024 * 1024)).status).toBe(200);
    expect(await answerOf(await put(10 * 1024 * 1024 + 1))).toEqual(
      problem(413, 'body-too-large', 'Request Entity Too Large'),
    );
  });

  it('is 500 where the function fails, and neither answer nor log tells what it said', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await fetch(url('/conversations'), { headers: await authorized() });
    expect(await answerOf(answer)).toEqual(problem(500, 'internal-fault', 'Internal Server Error'));
    expect(log.mock.calls.join()).toMatch(/^function serve-conversations failed: Error\n\s+at /);
    expect(log.mock.calls.join()).not.toContain('secret');
  });

  it('is the answer to a preflight, for the configured origins only', async () => {
    const ask = (origin: string) =>
      fetch(url('/conversations'), { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await ask(ORIGIN);
    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, ORIGIN]);
    expect(allowed.headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('gives tokens for the four roles only', async () => {
  expect((await foyer.anyone.post('/local/tokens', { role: 'admin', id: 'x' })).status).toBe(400);
  expect((await foyer.anyone.post('/local/tokens', 'no object')).status).toBe(400);
});
