import { beforeAll, describe, expect, it } from 'vitest';
import { polledReply } from '../../../adapters/lambda/polled-reply.ts';
import { guest, host, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';

const api = useApi();
let id = '';
beforeAll(async () => {
  id = await aConversation(api);
});

const TAG = /^W\/"[\w-]{43}"$/;
const tagOf = (body: unknown): string => polledReply({ status: 200, body }, undefined).headers?.['ETag'] ?? '';

describe('a call that is made again and again', () => {
  it.each([['/conversations'], ['/conversations/ID'], ['/conversations/ID/messages']])(
    '%s is answered 304 without a body to who has the answer already, until it is another',
    async (place) => {
      const path = place.replace('ID', id);
      const ask = (tag: string) => api.call('GET', path, host('host-1'), { headers: { 'If-None-Match': tag } });
      const first = await api.call('GET', path, host('host-1'));
      const tag = first.headers['etag'] ?? '';
      expect(first).toMatchObject({ status: 200, headers: { 'cache-control': 'private, no-cache' } });
      expect(tag).toMatch(TAG);
      const again = await ask(`"other", ${tag}`);
      expect(again).toMatchObject({ status: 304, body: undefined });
      expect(again.headers).toMatchObject({ etag: tag, 'cache-control': 'private, no-cache' });
      expect(again.headers).not.toHaveProperty('content-type');
      await api.call('POST', `/conversations/${id}/messages`, guest('guest-1'), { body: { text: place } });
      expect((await ask(tag)).status).toBe(200);
    },
  );

  it("is not answered so for another's tag, and not where it is refused", async () => {
    const path = `/conversations/${id}`;
    const tag = (await api.call('GET', path, host('host-1'))).headers['etag'] ?? '';
    const asGuest = await api.call('GET', path, guest('guest-1'), { headers: { 'If-None-Match': tag } });
    expect(asGuest.status).toBe(200);
    const refused = await api.call('GET', path, guest('guest-2'), { headers: { 'If-None-Match': '*' } });
    expect(refused.status).toBe(404);
    expect(refused.headers).not.toHaveProperty('etag');
  });
});

describe('links to files in such an answer', () => {
  const link = (signedAt: string, key = 'c1/a1') => ({
    items: [
      { url: `https://media.example/${key}?X-Amz-Date=20260301T${signedAt}Z&X-Amz-Expires=300&X-Amz-Signature=ab` },
    ],
  });

  it('make it no other one while one that was given out before works for half of its life', () => {
    expect(tagOf(link('120000'))).toBe(tagOf(link('120229')));
    expect(tagOf(link('120000'))).not.toBe(tagOf(link('120230')));
    expect(tagOf(link('120000'))).not.toBe(tagOf(link('120000', 'c1/a2')));
  });

  it('make it another one where they are not signed, or where it is no link', () => {
    expect(tagOf({ url: 'https://media.example/a?1' })).not.toBe(tagOf({ url: 'https://media.example/a?2' }));
    expect(tagOf({ url: 'one' })).not.toBe(tagOf({ url: 'two' }));
    expect(tagOf({ url: 1 })).not.toBe(tagOf({ url: 2 }));
  });
});
