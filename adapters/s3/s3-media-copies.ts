import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Media } from '../../core/ports/mails.ts';

/** Working copies in the media bucket that nobody needs any more; one that is gone is no fault. */
export const s3MediaCopies = (client: S3Client, bucket: string): Pick<Media, 'remove'> => ({
  async remove(key) {
    await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }));
  },
});
