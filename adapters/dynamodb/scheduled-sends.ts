import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headKey, SEND_PREFIX, sendKey } from '../../core/contract/table.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { Conversation } from '../../core/model.ts';
import type { ScheduledSends, SendChanged, SendPlan } from '../../core/ports/schedules.ts';
import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';
import { unchangedSince } from './append-message.ts';
import { text } from './attributes.ts';
import { keptWrite } from './kept-answer-item.ts';
import { readSend } from './send-item.ts';
import { sendWrite } from './send-write.ts';
import { getItem, queryItems } from './table.ts';
import { transact, type Write } from './transact.ts';

/** Sends that are written at once: a transaction takes 100 writes, and what is planned with a booking goes with six others. */
export const MOST_SENDS_AT_ONCE = 90;

/** What is sent by itself, in the one table. */
export const dynamoScheduledSends = (client: DynamoDBClient, table: string): ScheduledSends => ({
  of: (conversationId) => sendsOf(client, table, conversationId),
  async find(conversationId, sendId) {
    const item = await getItem(client, table, sendKey(conversationId, sendId));
    return item && readSend(item);
  },
  plan: (plan) => storePlan(client, table, plan),
  async settle(send, { conversation }, now) {
    const outcome = await transact(client, table, [headCheck(conversation), sendWrite(send, now)]);
    return outcome.done;
  },
  async change(send, now, keep): Promise<SendChanged> {
    const outcome = await transact(client, table, [sendWrite(send, now), ...keptWrite(keep, now)]);
    if (outcome.done) return 'changed';
    return outcome.against.has('kept') ? 'kept' : 'stale';
  },
});

/** All sends of a conversation, as last written, in the order of their ids. */
export async function sendsOf(
  client: DynamoDBClient,
  table: string,
  conversationId: string,
): Promise<readonly ScheduledSend[]> {
  const sends: ScheduledSend[] = [];
  const { pk, sk } = sendKey(conversationId, '');
  for (let after: string | undefined = sk; after !== undefined; ) {
    const page = await queryItems(client, table, {
      expression: 'pk = :pk AND sk BETWEEN :after AND :end',
      values: { pk, after, end: `${SEND_PREFIX}~` },
    });
    sends.push(...page.items.map(readSend));
    const last = page.items.at(-1);
    after = page.more && last ? `${text(last, 'sk')} ` : undefined;
  }
  return sends;
}

const headCheck = (head: Conversation): Write<'head'> => ({
  name: 'head',
  check: headKey(head.id),
  condition: unchangedSince(head),
});

/** More than fit into one transaction go into several, each on the same conditions: what was stored is not planned again. */
async function storePlan(client: DynamoDBClient, table: string, plan: SendPlan): Promise<boolean> {
  const { conversation } = plan.context;
  for (const sends of inBatches(plan.sends, MOST_SENDS_AT_ONCE)) {
    const outcome = await transact(client, table, [
      headCheck(conversation),
      ...sends.map((send) => sendWrite(send, plan.now)),
    ]);
    if (!outcome.done) return false;
  }
  return true;
}
