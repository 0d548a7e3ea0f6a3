import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { MESSAGE_PREFIX, messageKey, TABLE } from '../core/contract/table.ts';
import { expiryOf } from '../core/expiry.ts';
import type { Attachment, ConversationContext, Instant, Message } from '../core/model.ts';
import type { RecordReader } from '../core/ports/archive.ts';
import { type Attributes, text } from './dynamodb/attributes.ts';
import { deliveryItem } from './dynamodb/delivery-item.ts';
import { messageItem } from './dynamodb/message-item.ts';
import { putItem, queryItems } from './dynamodb/table.ts';
import { LONG_ARRIVED } from './dynamodb/thread.ts';
import { FREE } from './dynamodb/transact.ts';
import type { FileRestorer } from './s3/restore-file.ts';

export interface Restoring {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly record: Pick<RecordReader, 'read'>;
  readonly files: FileRestorer;
  /** Tells of each thing that is put back, by its ids. */
  readonly report: (line: string) => void;
}

/** How much was put back, or would be. */
export interface Restored {
  readonly messages: number;
  readonly files: number;
}

/** Nobody could read it again: it would go from the table at once. */
export class ExpiredStill extends Error {
  override readonly name = 'ExpiredStill';
}

/**
 * Puts back from the archive what of a conversation has left the table: messages, their states, their files.
 *
 * What is there stays as it is, so that it may be run again, also after it died half-way. Nothing follows from it: no mail,
 * no event. Messages go again by the time to live that today's facts give.
 *
 * @param write false: it only tells what it would do
 * @throws ExpiredStill where that time is over at `now`; MessageMissing where one is in neither
 */
export async function restoreConversation(
  { client, table, record, files, report }: Restoring,
  context: ConversationContext,
  now: Instant,
  write: boolean,
): Promise<Restored> {
  const { conversation } = context;
  const expiresAt = expiryOf(context);
  if (expiresAt * 1000 <= Date.parse(now)) throw new ExpiredStill('its time to live is over by the facts as they are');
  const present = await numbersPresent(client, table, conversation.id);
  let [messages, copies] = [0, 0];
  for await (const message of record.read(conversation)) {
    if (!present.has(message.seq)) {
      report(`message ${message.id} of ${message.at}`);
      if (write) await putBack(client, table, message, { restoredAt: now, expiresAt });
      messages++;
    }
    for (const file of await lacking(files, message)) {
      report(`file ${file.id} of message ${message.id}`);
      if (write) await files.restore(message, file);
      copies++;
    }
  }
  return { messages, files: copies };
}

/** The numbers of the messages that are in the table. */
async function numbersPresent(client: DynamoDBClient, table: string, id: string): Promise<ReadonlySet<number>> {
  const numbers = new Set<number>();
  for (let { pk, sk: after } = messageKey(id, 0), more = true; more; ) {
    const page = await queryItems(client, table, {
      expression: 'pk = :pk AND sk > :after',
      values: { pk, after },
      projection: 'sk',
    });
    const keys = page.items.map((item) => text(item, 'sk'));
    for (const sk of keys) numbers.add(Number(sk.slice(MESSAGE_PREFIX.length)));
    after = keys.at(-1) ?? after;
    more = page.more;
  }
  return numbers;
}

/** What tells the table's readers that nothing follows from it, and when it goes again. */
interface Marks {
  readonly restoredAt: Instant;
  readonly expiresAt: number;
}

/** The message first: while it is there, nobody takes its files away. */
async function putBack(client: DynamoDBClient, table: string, message: Message, marks: Marks): Promise<void> {
  const marked = (item: Attributes): Attributes => ({
    ...item,
    restoredAt: marks.restoredAt,
    [TABLE.timeToLive]: marks.expiresAt,
  });
  await putItem(client, table, marked(messageItem(message)), FREE);
  await putItem(client, table, marked(deliveryItem(message, LONG_ARRIVED)), FREE);
}

async function lacking(files: FileRestorer, { attachments }: Message): Promise<readonly Attachment[]> {
  const there = await Promise.all(attachments.map((file) => files.isThere(file)));
  return attachments.filter((_, index) => there[index] === false);
}
