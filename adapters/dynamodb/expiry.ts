import { ConditionalCheckFailedException, type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Key, messageKey, stateKey, TABLE } from '../../core/contract/table.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { Expiries, Moved } from '../../core/ports/expiries.ts';
import type { MessageRange } from '../../core/readings.ts';
import { type Attributes, optionalNumber, text } from './attributes.ts';
import { hostPage } from './listing-conversations.ts';
import { pastTransactions } from './past-transactions.ts';
import { queryItems, toItem } from './table.ts';

/** Updates at once; the partition of one conversation takes 1,000 a second. */
const AT_ONCE = 40;

/** Times to live in the one table. */
export const dynamoExpiries = (client: DynamoDBClient, table: string): Expiries => ({
  async set(conversationId, seq, expiresAt) {
    const keys = [messageKey(conversationId, seq), stateKey(conversationId, seq)];
    await Promise.all(keys.map((key) => writeExpiry(client, table, key, expiresAt, 'attribute_exists(pk)')));
  },
  async move(conversationId, range, expiresAt) {
    const messages = await moveAll(client, table, (seq) => messageKey(conversationId, seq), range, expiresAt);
    const states = await moveAll(client, table, (seq) => stateKey(conversationId, seq), range, expiresAt);
    return { moved: messages.moved + states.moved, present: messages.present };
  },
  conversations: (listing, after) => hostPage(client, table, listing, after),
});

/** Moves the times to live of what lies under the keys of a range. */
async function moveAll(
  client: DynamoDBClient,
  table: string,
  keyOf: (seq: number) => Key,
  range: MessageRange,
  expiresAt: number,
): Promise<Moved> {
  let [moved, present] = [0, 0];
  for (let { from } = range, more = true; more; ) {
    const page = await queryItems(client, table, {
      expression: 'pk = :pk AND sk BETWEEN :first AND :last',
      values: { pk: keyOf(from).pk, first: keyOf(from).sk, last: keyOf(range.to).sk },
      projection: `pk, sk, ${TABLE.timeToLive}`,
    });
    const others = page.items.filter((item) => differs(item, expiresAt));
    for (const batch of inBatches(others, AT_ONCE)) {
      await Promise.all(batch.map((item) => moveExpiry(client, table, item, expiresAt)));
    }
    moved += others.length;
    present += page.items.length;
    const last = page.items.at(-1);
    more = page.more && last !== undefined;
    from = last ? seqIn(last) + 1 : from;
  }
  return { moved, present };
}

/** `MSG#00000007` and `STATE#00000007` are number 7. */
const seqIn = (item: Attributes): number => Number(text(item, 'sk').split('#')[1]);

/** What has no time to live is not archived yet, and gets none before. */
function differs(item: Attributes, expiresAt: number): boolean {
  const set = optionalNumber(item, TABLE.timeToLive);
  return set !== undefined && set !== expiresAt;
}

const moveExpiry = (client: DynamoDBClient, table: string, item: Attributes, expiresAt: number): Promise<void> =>
  writeExpiry(
    client,
    table,
    { pk: text(item, 'pk'), sk: text(item, 'sk') },
    expiresAt,
    `attribute_exists(pk) AND attribute_exists(${TABLE.timeToLive})`,
  );

/**
 * Sets when an item goes. What has gone already stays so.
 *
 * Names no attribute of it but its keys and the time to live, and asks for nothing back: all that the role may (ADR 0001).
 */
async function writeExpiry(
  client: DynamoDBClient,
  table: string,
  key: Key,
  expiresAt: number,
  condition: string,
): Promise<void> {
  const update = new UpdateItemCommand({
    TableName: table,
    Key: toItem({ ...key }),
    UpdateExpression: `SET ${TABLE.timeToLive} = :expiresAt`,
    ConditionExpression: condition,
    ExpressionAttributeValues: { ':expiresAt': { N: String(expiresAt) } },
  });
  try {
    // a state is given its time to live just when its delivery is recorded
    await pastTransactions(() => client.send(update));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}
