import { createServer, type RequestListener, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { httpEndpoint } from '../../../adapters/webhooks/http-endpoint.ts';
import { listen } from '../../../local/listen.ts';

const servers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of servers.splice(0)) await stop();
});

/** @returns where it listens */
async function serving(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  const { port, stop } = await listen(server, 0);
  servers.push(stop);
  return `http://127.0.0.1:${port}/hook?of=us`;
}

const post = (url: string, { isLocal = true, patience = 5_000 } = {}) =>
  httpEndpoint(patience).post({ url, headers: { 'webhook-id': 'e-1' }, body: '{"é":1}', isLocal });

describe('a post', () => {
  it('carries headers and body as they are, and brings back the status', async () => {
    const got: unknown[] = [];
    const url = await serving(async (request, response) => {
      const { 'webhook-id': id, 'content-type': type, 'content-length': length } = request.headers;
      got.push([request.method, request.url, id, type, length, await text(request)]);
      response.writeHead(503, { 'retry-after': '7' }).end('busy');
    });
    expect(await post(url)).toEqual({ kind: 'answered', status: 503, retryAfter: '7' });
    expect(got).toEqual([['POST', '/hook?of=us', 'e-1', 'application/json', '8', '{"é":1}']]);
  });

  it('follows no redirect', async () => {
    const asked: unknown[] = [];
    const url = await serving((request, response) => {
      asked.push(request.url);
      response.writeHead(307, { location: '/elsewhere' }).end();
    });
    expect(await post(url)).toMatchObject({ kind: 'answered', status: 307 });
    expect(asked).toEqual(['/hook?of=us']);
  });

  it('takes the status of an answer that never ends, and cuts it off', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const url = await serving((_, response) => {
      response.on('close', resolve).writeHead(200);
      const more = () => void (response.writable && response.write('x'.repeat(8_192), () => setImmediate(more)));
      more();
    });
    expect(await post(url)).toMatchObject({ kind: 'answered', status: 200 });
    await promise;
  });

  it('gives up on an endpoint that does not answer in time', async () => {
    const url = await serving(() => {});
    expect(await post(url, { patience: 20 })).toEqual({ kind: 'failed', reason: 'timed-out' });
  });
});

describe('a post that reaches nobody', () => {
  it('says so where nothing listens, the connection breaks, or its name is nobody’s', async () => {
    expect(await post('http://127.0.0.1:1/')).toEqual({ kind: 'failed', reason: 'not-reached' });
    const breaking = await serving((request) => request.socket.destroy());
    expect(await post(breaking)).toEqual({ kind: 'failed', reason: 'not-reached' });
    expect(await post('https://nobody.invalid/', { isLocal: false })).toEqual({
      kind: 'failed',
      reason: 'name-unknown',
    });
  });

  it('is not sent to an address that is not public, be it named or looked up', async () => {
    let asked = 0;
    const url = await serving((_, response) => void response.end(String(asked++)));
    const { port } = new URL(url);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'])
      expect([host, await post(`https://${host}:${port}/`, { isLocal: false })]).toEqual([
        host,
        { kind: 'failed', reason: 'address-not-public' },
      ]);
    expect(asked).toBe(0);
  });

  it('is not sent without TLS where it is not local', async () => {
    const url = await serving((_, response) => void response.end());
    expect(await post(url, { isLocal: false })).toMatchObject({ kind: 'failed' });
  });
});
