import { paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3';
import { archivedBefore, archivedFile, archivedSeq, archivedThreads } from '../../core/contract/archive.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { Conversation, Message } from '../../core/model.ts';
import type { Archive } from '../../core/ports/archive.ts';
import { readArchiveLine } from '../../core/record/archive-line.ts';
import { downloadLink } from './download-link.ts';
import { readObject } from './read-object.ts';

/** Lines that are read at once, and so the most that are held in memory. */
const AT_ONCE = 20;

/** Reads the archive bucket: needs to list it, since a message's place is named by the month it was written in. */
export const archiveReads = (client: S3Client, bucket: string): Pick<Archive, 'messages' | 'file' | 'link'> => ({
  messages: (conversation, from, to) => readMessages(client, bucket, conversation, { from, to }),
  file: (message, attachmentId) => readObject(client, bucket, placeOf(message, attachmentId)),
  link(message, attachmentId, expires) {
    const name = message.attachments.find(({ id }) => id === attachmentId)?.name ?? attachmentId;
    return downloadLink(client, { bucket, key: placeOf(message, attachmentId) }, name, expires);
  },
});

const placeOf = ({ conversationId, at }: Message, attachmentId: string): string =>
  archivedFile(conversationId, at, attachmentId);

/** Numbers of messages, both included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

async function* readMessages(
  client: S3Client,
  bucket: string,
  { id, createdAt, activityAt }: Conversation,
  range: Range,
): AsyncGenerator<Message> {
  const months = archivedThreads(id, createdAt, activityAt);
  const found = await Promise.all(months.map((prefix) => listMessages(client, bucket, { prefix, ...range })));
  // a mail that waited is numbered after what was written later, in another month maybe
  const inOrder = found.flat().sort((one, other) => one.seq - other.seq);
  for (const keys of inBatches(inOrder, AT_ONCE)) {
    yield* await Promise.all(keys.map(({ key }) => readLine(client, bucket, key)));
  }
}

interface Place {
  readonly seq: number;
  readonly key: string;
}

/** The messages of a range that were written in one month. */
async function listMessages(
  client: S3Client,
  bucket: string,
  { prefix, from, to }: Range & { readonly prefix: string },
): Promise<readonly Place[]> {
  const places: Place[] = [];
  const request = { Bucket: bucket, Prefix: prefix, StartAfter: archivedBefore(prefix, from) };
  for await (const { Contents = [] } of paginateListObjectsV2({ client }, request)) {
    for (const { Key: key = '' } of Contents) {
      const seq = archivedSeq(key);
      if (seq === undefined || seq < from) continue;
      if (seq > to) return places;
      places.push({ seq, key });
    }
  }
  return places;
}

async function readLine(client: S3Client, bucket: string, key: string): Promise<Message> {
  return readArchiveLine(Buffer.from(await readObject(client, bucket, key)).toString('utf8'));
}
