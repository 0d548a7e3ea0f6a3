import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Media } from '../../core/ports/mails.ts';
import { readObject } from './read-object.ts';

/** Decoded attachments in the media bucket. */
export const s3Media = (client: S3Client, bucket: string): Pick<Media, 'put' | 'get'> => ({
  async put(key, type, bytes) {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: type, Body: bytes }));
  },
  get: (key) => readObject(client, bucket, key),
});
