import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Media } from '../../core/ports/mails.ts';

/** Links to attachments. What a browser gets is a download under its name, never a page of the bucket's origin. */
export const s3MediaLinks = (client: S3Client, bucket: string): Pick<Media, 'link'> => ({
  link: (key, name, expires) =>
    getSignedUrl(
      client,
      new GetObjectCommand({ Bucket: bucket, Key: key, ResponseContentDisposition: dispositionOf(name) }),
      { expiresIn: expires },
    ),
});

/** RFC 6266: the name in UTF-8, with what RFC 5987 does not let stand for itself escaped. */
const dispositionOf = (name: string): string => {
  const escaped = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${escaped}`;
};
