import { DeleteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoQuestions } from '../../adapters/dynamodb/dynamo-questions.ts';
import { dynamoReadings } from '../../adapters/dynamodb/dynamo-readings.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoExpiries } from '../../adapters/dynamodb/expiry.ts';
import { getItem, toItem } from '../../adapters/dynamodb/table.ts';
import { recordReader } from '../../adapters/record-reader.ts';
import { archiveReads } from '../../adapters/s3/archive-reads.ts';
import { archiveWrites } from '../../adapters/s3/archive-writes.ts';
import { s3FileRestorer } from '../../adapters/s3/restore-file.ts';
import { s3Media } from '../../adapters/s3/s3-media.ts';
import { s3MediaCopies } from '../../adapters/s3/s3-media-copies.ts';
import { messageKey, stateKey } from '../../core/contract/table.ts';
import type { Booking, ConversationContext, Listing, Message, MessageDraft } from '../../core/model.ts';
import { type ArchiveMessagesDeps, archiveMessages } from '../../functions/archive-messages/archive-messages.ts';
import { NAMES } from '../../local/environment.ts';
import type { ClientConfig } from '../local/use-stand-ins.ts';
import { allOf } from './all-of.ts';
import { aDraft, aRegisteredConversation, type Registering } from './conversations.ts';
import { aBooking } from './facts.ts';
import { memoryWork } from './memory-ports.ts';

/** When it is in tests of the archive. */
const NOW = '2026-02-08T10:00:00.000Z';

export interface Places {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly aws: ClientConfig;
}

/** The archive's function and its readers, over the embedded database and the stand-in for S3. */
export function archiveWorld({ client, tableName, aws }: Places, replaced: Partial<ArchiveMessagesDeps> = {}) {
  const objects = new S3Client({ ...aws, forcePathStyle: true });
  const { archiveBucket, mediaBucket } = NAMES;
  const conversations = dynamoConversations(client, tableName);
  const media = { ...s3Media(objects, mediaBucket), ...s3MediaCopies(objects, mediaBucket) };
  const archive = { ...archiveReads(objects, archiveBucket), ...archiveWrites(objects, archiveBucket, mediaBucket) };
  const expiries = dynamoExpiries(client, tableName);
  const readings = dynamoReadings(client, tableName);
  const { work, archive: jobs } = memoryWork();
  const now = () => NOW;
  const questions = dynamoQuestions(client, tableName);
  const deps: ArchiveMessagesDeps = {
    ...{ conversations, archive, expiries, readings, questions, media, work, now },
    ...replaced,
  };
  return {
    ...{ conversations, archive, expiries, readings, questions, media, jobs, deps },
    run: archiveMessages(deps),
    record: recordReader(client, tableName, { archive, media }),
    files: s3FileRestorer(objects, archiveBucket, mediaBucket),
  };
}

/** A conversation in the table, and what tests do to it. */
export async function aStoredThread(
  places: Omit<Places, 'aws'>,
  drafts: readonly Partial<MessageDraft>[],
  facts: Registering = {},
) {
  const { client, tableName } = places;
  const conversations = dynamoConversations(client, tableName);
  let context = await aRegisteredConversation({ client, tableName }, facts);
  const { id } = context.conversation;
  const current = async (): Promise<ConversationContext> => {
    const now = await conversations.byId(id);
    if (!now) throw new Error('no conversation');
    return now;
  };
  const append = async (draft: Partial<MessageDraft>): Promise<void> => {
    const outcome = await conversations.append({ context, message: aDraft(draft), delivery: { state: 'pending' } });
    if (outcome.kind !== 'appended') throw new Error(outcome.kind);
    context = { ...context, conversation: outcome.conversation };
  };
  for (const draft of drafts) await append(draft);
  const registry = dynamoRegistry(client, tableName);
  return {
    ...{ id, current, append },
    messages: (): Promise<readonly Message[]> => allOf(messagesIn(conversations, id)),
    /** The times to live of a message and of its state. */
    expiry: async (seq: number): Promise<readonly unknown[]> => {
      const keys = [messageKey(id, seq), stateKey(id, seq)];
      const items = await Promise.all(keys.map((key) => getItem(client, tableName, key)));
      return items.map((item) => item?.['expiresAt']);
    },
    /** What DynamoDB does with what has expired. */
    sweep: async (...numbers: readonly number[]): Promise<void> => {
      for (const key of numbers.flatMap((seq) => [messageKey(id, seq), stateKey(id, seq)]))
        await client.send(new DeleteItemCommand({ TableName: tableName, Key: toItem({ ...key }) }));
    },
    rebook: async (booking: Partial<Booking>): Promise<void> => {
      const { conversation } = await current();
      const known = conversation.subject.kind === 'booking' ? conversation.subject.booking : aBooking();
      const fresh = () => ({ conversationId: id, aliases: conversation.aliases });
      const changed = { ...known, ...booking };
      await registry.putBooking(conversation.listingId, conversation.guest, changed, fresh, NOW);
    },
    relist: async (listing: Partial<Listing>): Promise<void> => {
      await registry.putListing({ ...(await current()).listing, ...listing });
    },
  };
}

async function* messagesIn(conversations: ReturnType<typeof dynamoConversations>, id: string) {
  for (let cursor: string | undefined | null; cursor !== null; ) {
    const { items, next }: Awaited<ReturnType<typeof conversations.messages>> = await conversations.messages(id, {
      limit: 100,
      cursor,
    });
    for (const { message } of items) yield message;
    cursor = next;
  }
}
