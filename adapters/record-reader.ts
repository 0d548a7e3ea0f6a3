import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { messageKey } from '../core/contract/table.ts';
import type { Conversation, Message } from '../core/model.ts';
import { type Archive, MessageMissing, type RecordReader } from '../core/ports/archive.ts';
import type { Media } from '../core/ports/mails.ts';
import { readMessage } from './dynamodb/message-item.ts';
import { queryItems } from './dynamodb/table.ts';
import { isNotThere } from './s3/not-there.ts';

/** Messages that are read at once; one answer of the table holds 1 MB at most besides. */
const PAGE = 100;

export interface RecordSources {
  readonly archive: Pick<Archive, 'messages' | 'file'>;
  readonly media: Pick<Media, 'get'>;
}

/** Reads whole threads: from the table, and from the archive what went by its time to live. No more than a page is held. */
export const recordReader = (
  client: DynamoDBClient,
  table: string,
  { archive, media }: RecordSources,
): RecordReader => ({
  read: (conversation, after = 0) =>
    withoutGaps(livingMessages(client, table, conversation, after), archive, conversation, after),
  async file(message, attachmentId) {
    const key = message.attachments.find(({ id }) => id === attachmentId)?.key;
    if (key === undefined) throw new MessageMissing('a file that is none of its message');
    try {
      return await media.get(key);
    } catch (error) {
      if (!isNotThere(error)) throw error;
      return archive.file(message, attachmentId);
    }
  },
});

/** The messages of a thread that are in the table, up to the latest that the head knows. */
async function* livingMessages(
  client: DynamoDBClient,
  table: string,
  { id, seq: last }: Conversation,
  after: number,
): AsyncGenerator<Message> {
  for (let known = after; known < last; ) {
    const { items, more } = await queryItems(client, table, {
      expression: 'pk = :pk AND sk BETWEEN :first AND :last',
      values: { pk: messageKey(id, 0).pk, first: messageKey(id, known + 1).sk, last: messageKey(id, last).sk },
      limit: PAGE,
    });
    const page = items.map(readMessage);
    yield* page;
    if (!more) return;
    known = page.at(-1)?.seq ?? last;
  }
}

/** Puts in from the archive what is missing between messages, before them and after them. */
async function* withoutGaps(
  living: AsyncIterable<Message>,
  archive: RecordSources['archive'],
  conversation: Conversation,
  after: number,
): AsyncGenerator<Message> {
  let next = after + 1;
  for await (const message of living) {
    yield* archived(archive, conversation, next, message.seq - 1);
    yield message;
    next = message.seq + 1;
  }
  yield* archived(archive, conversation, next, conversation.seq);
}

/** @throws MessageMissing where one from number `from` to `to` is not in the archive */
async function* archived(
  archive: RecordSources['archive'],
  conversation: Conversation,
  from: number,
  to: number,
): AsyncGenerator<Message> {
  if (from > to) return;
  let next = from;
  for await (const message of archive.messages(conversation, from, to)) {
    if (message.seq !== next) break;
    yield message;
    next++;
  }
  if (next <= to) throw new MessageMissing('a message is neither in the table nor in the archive');
}
