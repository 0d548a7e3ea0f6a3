import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Archive } from '../../core/ports/archive.ts';
import type { FileLinks } from '../../core/ports/readings.ts';
import { downloadLink } from './download-link.ts';
import { isNotThere } from './not-there.ts';

/** Links to attachments: to the working copy, or to the archive's where that has gone with its message. */
export const s3FileLinks = (client: S3Client, bucket: string, archive: Pick<Archive, 'link'>): FileLinks => ({
  async link(message, attachmentId, expires) {
    const file = message.attachments.find(({ id }) => id === attachmentId);
    if (!file || !(await isThere(client, bucket, file.key))) return archive.link(message, attachmentId, expires);
    return downloadLink(client, { bucket, key: file.key }, file.name, expires);
  },
});

async function isThere(client: S3Client, bucket: string, key: string): Promise<boolean> {
  try {
    await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }));
    return true;
  } catch (error) {
    if (isNotThere(error)) return false;
    throw error;
  }
}
