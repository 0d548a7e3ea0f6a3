import { expect, it } from 'vitest';
import { dynamoNotices } from '../../../adapters/dynamodb/dynamo-notices.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const NOW = '2026-03-10T12:00:00.000Z';
const LEASE = 30;

it.each([
  ['a mail', { mailId: 'm1', what: 'spam' }],
  ['a message', { conversationId: 'c1', what: 'late' }],
  ['a support request', { requestId: 's1', what: 'answer' }],
  ['a restriction', { restrictionId: 'r1', what: 'set' }],
  ['a question', { listingId: 'l1', questionId: 'q1', what: 'asked' }],
] as const)('a notice of %s is claimed by one, and once it ended by nobody', async (_, notice) => {
  const notices = dynamoNotices(table.client, table.tableName);
  expect(await notices.claim(notice, NOW, LEASE)).toBe('claimed');
  expect(await notices.claim(notice, NOW, LEASE)).toBe('busy');
  expect(await notices.claim({ ...notice, what: `${notice.what} too` }, NOW, LEASE)).toBe('claimed');
  await notices.end(notice);
  expect(await notices.claim(notice, '2026-03-11T12:00:00.000Z', LEASE)).toBe('ended');
});
