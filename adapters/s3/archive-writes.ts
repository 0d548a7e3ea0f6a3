import { CopyObjectCommand, HeadObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { archivedEntry, archivedFile, archivedMessage, archivedReading } from '../../core/contract/archive.ts';
import type { Attachment, Message } from '../../core/model.ts';
import { type Archive, ArchiveDiffers } from '../../core/ports/archive.ts';
import { archiveLine, entryLine, readArchiveLine, readingLine } from '../../core/record/archive-line.ts';
import { copySource } from './copy-source.ts';
import { isNotThere, isThereAlready } from './not-there.ts';
import { readObject } from './read-object.ts';

/** Writes the archive bucket. Files are copied from the media bucket without passing through here. */
export const archiveWrites = (
  client: S3Client,
  bucket: string,
  mediaBucket: string,
): Pick<Archive, 'keep' | 'keepReading' | 'keepEntry' | 'holds'> => ({
  async keep(message, context) {
    // files first: a line that is there tells that all of it is
    for (const file of message.attachments)
      await keepFile(client, bucket, copySource(mediaBucket, file.key), message, file);
    const key = archivedMessage(message.conversationId, message.at, message.seq);
    const kept = await putOnce(client, bucket, key, archiveLine(message, context));
    if (!kept) await expectSame(client, bucket, key, message);
  },
  async keepReading(reading) {
    await putOnce(client, bucket, archivedReading(reading.at, reading.id), readingLine(reading));
  },
  async keepEntry(entry) {
    await putOnce(client, bucket, archivedEntry(entry.questionId, entry.at, entry.seq), entryLine(entry));
  },
  holds: ({ conversationId, at }, attachmentId) =>
    isHeld(client, bucket, archivedFile(conversationId, at, attachmentId)),
});

/** One that is there already is the same: its id names one content. Its working copy may have been taken back since. */
async function keepFile(
  client: S3Client,
  bucket: string,
  source: string,
  { conversationId, at }: Message,
  { id }: Attachment,
): Promise<void> {
  const Key = archivedFile(conversationId, at, id);
  const copy = new CopyObjectCommand({
    Bucket: bucket,
    Key,
    CopySource: source,
    IfNoneMatch: '*',
    // tags say what a scanner found in a working copy, and reading them would take another permission
    TaggingDirective: 'REPLACE',
  });
  try {
    await client.send(copy);
  } catch (error) {
    const isKept = isThereAlready(error) || (isNotThere(error) && (await isHeld(client, bucket, Key)));
    if (!isKept) throw error;
  }
}

const isHeld = (client: S3Client, bucket: string, Key: string): Promise<boolean> =>
  doneUnless(() => client.send(new HeadObjectCommand({ Bucket: bucket, Key })), isNotThere);

/**
 * Writes an object that nobody writes twice.
 *
 * @returns false where it is there already
 * @throws also where another writes it just now (409): to be tried again
 */
const putOnce = (client: S3Client, bucket: string, key: string, line: string): Promise<boolean> => {
  const put = new PutObjectCommand({
    ...{ Bucket: bucket, Key: key, Body: line, ContentType: 'application/jsonl' },
    IfNoneMatch: '*',
  });
  return doneUnless(() => client.send(put), isThereAlready);
};

/** @returns false where `act` failed for the reason that is asked about */
async function doneUnless(act: () => Promise<unknown>, isReason: (error: unknown) => boolean): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!isReason(error)) throw error;
    return false;
  }
}

/** @throws ArchiveDiffers where the line that is there holds another message */
async function expectSame(client: S3Client, bucket: string, key: string, message: Message): Promise<void> {
  const line = Buffer.from(await readObject(client, bucket, key)).toString('utf8');
  if (readArchiveLine(line).proof.hash !== message.proof.hash) {
    throw new ArchiveDiffers('another message lies in its place');
  }
}
