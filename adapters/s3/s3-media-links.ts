import type { S3Client } from '@aws-sdk/client-s3';
import type { Media } from '../../core/ports/mails.ts';
import { downloadLink } from './download-link.ts';

/** Links to attachments in the media bucket. */
export const s3MediaLinks = (client: S3Client, bucket: string): Pick<Media, 'link'> => ({
  link: (key, name, expires) => downloadLink(client, { bucket, key }, name, expires),
});
