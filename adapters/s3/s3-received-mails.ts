import type { S3Client } from '@aws-sdk/client-s3';
import type { ReceivedMails } from '../../core/ports/mails.ts';
import { readObject } from './read-object.ts';

/** Raw mail in the bucket that SES writes to. */
export const s3ReceivedMails = (client: S3Client, bucket: string): ReceivedMails => ({
  read: (objectKey) => readObject(client, bucket, objectKey),
});
