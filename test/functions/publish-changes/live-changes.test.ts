import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { type NumberedRecord, publishChanges } from '../../../functions/publish-changes/publish-changes.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { memoryWork } from '../../support/memory-ports.ts';
import { useTable } from '../../support/table.ts';
import { tableChanges } from '../../support/table-changes.ts';

const table = useTable();
let changes: readonly NumberedRecord[] = [];
let conversationId = '';

beforeAll(async () => {
  const context = await aRegisteredConversation(table);
  conversationId = context.conversation.id;
  const conversations = dynamoConversations(table.client, table.tableName);
  const message = aDraft({ author: 'host', text: 'See https://elsewhere.example', links: ['elsewhere.example'] });
  await conversations.append({ context, message, delivery: { state: 'pending' } });
  await dynamoDeliveries(table.client, table.tableName).settle(conversationId, 1, { state: 'undeliverable' });
  const read = await conversations.byId(conversationId);
  if (read) await conversations.markRead(read, 'guest', 1);
  changes = await tableChanges(table.endpoint, table.tableName);
});

describe('what those who are connected are told of changes of the table', () => {
  it('is each thing once, by ids alone, to the side that it is for', async () => {
    const { work, bus, live } = memoryWork();
    await publishChanges({ work, events: bus })(changes);
    const told = live.taken.map(({ frame, ...job }) => [
      frame.type,
      'sides' in job ? job.sides : job.party,
      'doubtful' in job ? job.doubtful : undefined,
    ]);
    expect(told).toEqual([
      ['conversation', ['guest', 'host'], undefined],
      ['message', ['host'], undefined],
      ['message', ['guest'], 1],
      ['delivery', ['host'], undefined],
      ['read', ['guest'], undefined],
    ]);
    expect(JSON.stringify(live.taken)).not.toMatch(/elsewhere|@|Anna|Jean/);
  });

  it('holds up nothing where it is not taken', async () => {
    const { work, bus, deliveries } = memoryWork();
    const push = () => Promise.reject(new Error('no such queue'));
    const published = await publishChanges({ work: { ...work, push }, events: bus })(changes);
    expect(published.failed).toEqual([]);
    expect(published.faults).toHaveLength(1);
    expect(deliveries.taken).toHaveLength(1);
  });
});
