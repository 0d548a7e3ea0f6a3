import { expect, it } from 'vitest';
import { dynamoCancellations } from '../../../adapters/dynamodb/dynamo-cancellations.ts';
import { publishChanges } from '../../../functions/publish-changes/publish-changes.ts';
import { aCancellation } from '../../support/cancellations.ts';
import { memoryWork } from '../../support/memory-ports.ts';
import { useTable } from '../../support/table.ts';
import { tableChanges } from '../../support/table-changes.ts';

const table = useTable();

it('G18: a question and its answer are each handed on once, by ids alone, as the stream tells of them', async () => {
  const cancellations = dynamoCancellations(table.client, table.tableName);
  const request = aCancellation({ note: 'secret words' });
  await cancellations.ask(request, []);
  await cancellations.answer(request.id, 'confirmed', '2026-03-02T12:00:00.000Z');
  const { work, bus, notices, events } = memoryWork();
  const publish = publishChanges({ work, events: bus });
  expect(await publish(await tableChanges(table.endpoint, table.tableName))).toEqual({ failed: [], faults: [] });
  const { id: requestId, bookingId, conversationId } = request;
  const detail = { requestId, bookingId, conversationId };
  expect(notices.taken).toEqual([
    { kind: 'cancellation', requestId, about: 'asked' },
    { kind: 'cancellation', requestId, about: 'confirmed' },
  ]);
  expect(events.taken).toEqual([
    { type: 'CancellationRequested', detail },
    { type: 'CancellationConfirmed', detail },
  ]);
  expect(JSON.stringify([notices.taken, events.taken])).not.toContain('secret');
});
