import { beforeAll, expect, it } from 'vitest';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';

const api = useApi();
const PAGE = '/listings/listing-1/questions';
const FRAUD = { purpose: 'fraud', note: 'Guests were asked to call, case 4712.' };
const WRITTEN = 'Can I call you at 0707654321?';
let path = '';

beforeAll(async () => {
  await aConversation(api, {});
  const id = (await api.call('POST', PAGE, guest('guest-1'), { body: { text: WRITTEN } })).text('id');
  await api.call('PUT', `${PAGE}/${id}/answer`, host('host-1'), { body: { text: 'Yes: hanna@hosts.example' } });
  await api.call('DELETE', `${PAGE}/${id}`, host('host-1'));
  path = `${PAGE}/${id}/readings`;
});

const read = (as: As, query: Record<string, string> = {}, headers: Record<string, string> = {}) =>
  api.call('POST', path, as, { body: FRAUD, query, headers });

it('what was hidden in a question is read for a stated reason, also once it is taken off, and that is recorded first', async () => {
  const got = await read(PLATFORM);
  expect([got.status, got.headers['location']]).toEqual([201, path]);
  expect(got.body).toMatchObject({ ...FRAUD, listingId: 'listing-1', entries: { from: 1, to: 3 }, next: null });
  expect(got.at('items.0')).toMatchObject({ kind: 'asked', text: 'Can I call you at [☎•••]?', original: WRITTEN });
  expect(got.at('items.1')).toMatchObject({ kind: 'answered', original: 'Yes: hanna@hosts.example' });
  expect(got.at('items.2')).toMatchObject({ kind: 'taken-off' });
  const log = await api.call('GET', path, PLATFORM);
  expect(log.at('items.0')).toMatchObject({
    ...FRAUD,
    id: got.text('id'),
    questionId: path.split('/')[4],
    by: { role: 'platform' },
  });
  expect((await api.call('GET', '/readings', PLATFORM)).list('items', 'id')).toContain(got.text('id'));
  expect(JSON.stringify((await api.call('GET', path.replace('readings', 'record'), PLATFORM)).body)).not.toContain(
    '0707',
  );
});

it('in parts each is a reading of its own, and the same call again records nothing more', async () => {
  const first = await read(SUPPORT, { limit: '2' }, { 'idempotency-key': 'parts' });
  expect(first.at('entries')).toEqual({ from: 1, to: 2 });
  const rest = await read(SUPPORT, { cursor: first.text('next') });
  expect(rest.at('entries')).toEqual({ from: 3, to: 3 });
  const count = async () => (await api.call('GET', path, PLATFORM)).list('items', 'id').length;
  const before = await count();
  expect((await read(SUPPORT, { limit: '2' }, { 'idempotency-key': 'parts' })).body).toEqual(first.body);
  expect(await count()).toBe(before);
});

it('is of a question that there is, and for nobody else', async () => {
  const nothing = path.replace(/questions\/[^/]+/, 'questions/none');
  expect((await api.call('POST', nothing, PLATFORM, { body: FRAUD })).status).toBe(404);
  expect((await api.call('GET', nothing, PLATFORM)).status).toBe(404);
  for (const as of [host('host-1'), guest('guest-1')]) expect((await read(as)).status).toBe(403);
});
