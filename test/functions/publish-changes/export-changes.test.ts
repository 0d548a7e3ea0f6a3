import { expect, it } from 'vitest';
import { dynamoExports } from '../../../adapters/dynamodb/dynamo-exports.ts';
import { publishChanges } from '../../../functions/publish-changes/publish-changes.ts';
import { anExport } from '../../support/exported.ts';
import { memoryWork } from '../../support/memory-ports.ts';
import { useTable } from '../../support/table.ts';
import { tableChanges } from '../../support/table-changes.ts';

const table = useTable();

it('N9: an export that was asked for is handed on once, as the stream tells of it, and what becomes of it is not', async () => {
  const exports = dynamoExports(table.client, table.tableName);
  const asked = anExport();
  const rate = { before: undefined, after: { from: asked.askedAt, count: 1 } };
  await exports.ask({ asked, rate, reading: undefined, keep: undefined });
  await exports.fail(asked.id, 'internal-fault');
  await exports.ready(asked.id);
  const memory = memoryWork();
  const publish = publishChanges({ work: memory.work, events: memory.bus });
  expect(await publish(await tableChanges(table.endpoint, table.tableName))).toEqual({ failed: [], faults: [] });
  expect(memory.exports.taken).toEqual([{ exportId: asked.id }]);
  expect([memory.archive.taken, memory.events.taken]).toEqual([[], []]);
});
