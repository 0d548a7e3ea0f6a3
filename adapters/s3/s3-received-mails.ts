import { HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { KeptMails, ReceivedMails } from '../../core/ports/mails.ts';
import { isNotThere } from './not-there.ts';
import { readObject } from './read-object.ts';

/** Raw mail in the bucket that SES writes to. */
export const s3ReceivedMails = (client: S3Client, bucket: string): ReceivedMails => ({
  read: (objectKey) => readObject(client, bucket, objectKey),
});

/** Which of it has not expired yet. */
export const s3KeptMails = (client: S3Client, bucket: string): KeptMails => ({
  async holds(objectKey) {
    try {
      await client.send(new HeadObjectCommand({ Bucket: bucket, Key: objectKey }));
      return true;
    } catch (error) {
      if (isNotThere(error)) return false;
      throw error;
    }
  },
});
