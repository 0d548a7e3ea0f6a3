import { describe, expect, it } from 'vitest';
import { type As, guest, host, PLATFORM, useApi } from '../../support/api.ts';
import { aConversation, aHost } from '../../support/api-bodies.ts';

/** What is to happen once, between what is read for a message and its being stored. */
let meanwhile: (() => Promise<unknown>) | undefined;
const api = useApi({
  conversations: (real) => ({
    ...real,
    append: async (entry) => {
      const act = meanwhile;
      meanwhile = undefined;
      await act?.();
      return real.append(entry);
    },
  }),
});
const NOBODY: As = { role: 'platform', id: '' };
const LINK = { body: { text: 'See https://elsewhere.example/now' } };
const WISH = { kind: 'links', reason: 'Links to many guests.' };
let made = 0;

const aHostNow = async (): Promise<string> => {
  const id = `restricted-${++made}`;
  await api.call('PUT', `/hosts/${id}`, PLATFORM, { body: aHost() });
  return id;
};
const restrict = (id: string, key?: string) =>
  api.call('POST', `/hosts/${id}/restrictions`, PLATFORM, {
    body: WISH,
    ...(key !== undefined && { headers: { 'Idempotency-Key': key } }),
  });
const lift = (id: string) => api.call('DELETE', `/hosts/${id}/restrictions/links`, PLATFORM);
const standing = async (id: string) => (await api.call('GET', `/hosts/${id}`, PLATFORM)).at('restrictions');

describe('B7: restricting a host', () => {
  it('happens once where it is asked for twice at once', async () => {
    const id = await aHostNow();
    const answers = await Promise.all([restrict(id), restrict(id), restrict(id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect(await standing(id)).toHaveLength(1);
    expect((await api.call('GET', `/hosts/${id}/restrictions`, PLATFORM)).at('items')).toHaveLength(1);
  });

  it('gives the same call at once the same answer, and 409 to its key with another body', async () => {
    const id = await aHostNow();
    const [one, other] = await Promise.all([restrict(id, 'k'), restrict(id, 'k')]);
    expect([one.status, other.body]).toEqual([201, one.body]);
    const reused = await api.call('POST', `/hosts/${id}/restrictions`, PLATFORM, {
      ...{ body: { ...WISH, reason: 'Another.' }, headers: { 'Idempotency-Key': 'k' } },
    });
    expect([reused.status, reused.at('code')]).toEqual([409, 'idempotency-key-reused']);
  });

  it('stays while the host is registered anew at the same time', async () => {
    const id = await aHostNow();
    const puts = Array.from({ length: 5 }, (_, n) =>
      api.call('PUT', `/hosts/${id}`, PLATFORM, { body: aHost({ name: `Anna ${n}` }) }),
    );
    const [set] = await Promise.all([restrict(id), ...puts]);
    expect([set.status, await standing(id)]).toEqual([201, [expect.objectContaining({ reason: WISH.reason })]]);
  });

  it('takes a host that is registered, a reason, and a token that says who decides', async () => {
    const id = await aHostNow();
    const path = `/hosts/${id}/restrictions`;
    expect((await restrict('nobody')).at('code')).toBe('host-unknown');
    for (const body of [{ kind: 'links' }, { ...WISH, reason: '' }, { ...WISH, kind: 'all' }, { ...WISH, by: 'me' }])
      expect((await api.call('POST', path, PLATFORM, { body })).status).toBe(400);
    expect((await api.call('POST', path, NOBODY, { body: WISH })).status).toBe(403);
    expect((await api.call('DELETE', `${path}/links`, NOBODY)).status).toBe(403);
    expect(await standing(id)).toEqual([]);
    for (const unknown of ['/hosts/nobody/restrictions', '/hosts/nobody/held-messages'])
      expect((await api.call('GET', unknown, PLATFORM)).status).toBe(404);
  });

  it('is lifted once where that is asked for twice at once, and can be set again', async () => {
    const id = await aHostNow();
    await restrict(id);
    const answers = await Promise.all([lift(id), lift(id)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
    expect([(await restrict(id)).status, (await lift('nobody')).status]).toEqual([201, 404]);
  });

  it('that is set between what a message is decided on and its being stored refuses it, and lets words through', async () => {
    const id = await aConversation(api);
    meanwhile = () => restrict('host-1');
    const path = `/conversations/${id}/messages`;
    const refused = await api.call('POST', path, host('host-1'), LINK);
    expect(meanwhile).toBeUndefined();
    expect([refused.status, refused.at('code'), refused.at('reason')]).toEqual([422, 'links-disabled', WISH.reason]);
    expect((await api.call('POST', path, host('host-1'), { body: { text: 'Hello' } })).status).toBe(201);
    expect((await api.call('POST', path, guest('guest-1'), LINK)).status).toBe(201);
  });
});

it('B7: nothing is released or refused that is not held, or is no message, or by nobody', async () => {
  const id = await aConversation(api);
  await api.call('POST', `/conversations/${id}/messages`, guest('guest-1'), { body: { text: 'Hello' } });
  const end = (message: string, what: string, as = PLATFORM) =>
    api.call('POST', `/conversations/${id}/messages/${message}/${what}`, as);
  for (const what of ['release', 'refuse']) {
    expect((await end(`${id}-1`, what)).at('code')).toBe('message-not-held');
    expect((await end(`${id}-9999`, what)).status).toBe(404);
    expect((await end('other-1', what)).status).toBe(404);
  }
  expect((await end(`${id}-1`, 'release', NOBODY)).status).toBe(403);
});
