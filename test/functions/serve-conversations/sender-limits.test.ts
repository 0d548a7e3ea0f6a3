import { expect, it } from 'vitest';
import { putItem } from '../../../adapters/dynamodb/table.ts';
import { rateKey } from '../../../core/contract/table.ts';
import { guest, host, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';

const api = useApi();

it('a host who wrote 600 messages in a clock hour is told by 429 when it may go on; one who wrote 599 writes one more', async () => {
  const id = await aConversation(api);
  api.clock.now = '2026-03-01T12:45:00.000Z';
  const key = rateKey('host', 'host-1', '2026-03-01T12');
  await putItem(api.table.client, api.table.tableName, { ...key, total: 599 });
  const write = (as = host('host-1'), headers = {}) =>
    api.call('POST', `/conversations/${id}/messages`, as, { body: { text: 'Hello' }, headers });
  expect((await write(undefined, { 'idempotency-key': 'last' })).status).toBe(201);
  expect(await write()).toMatchObject({
    status: 429,
    headers: { 'retry-after': '900' },
    body: { code: 'rate-limited', remedy: expect.any(String) },
  });
  expect((await write(undefined, { 'idempotency-key': 'last' })).status).toBe(201);
  expect((await write(guest('guest-1'))).status).toBe(201);
  api.clock.now = '2026-03-01T13:00:00.000Z';
  expect((await write()).status).toBe(201);
});
