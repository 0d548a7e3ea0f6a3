import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

/** A link to an object until `expires` seconds from now. A browser gets a download under `name`, never a page of the bucket's origin. */
export const downloadLink = (
  client: S3Client,
  place: { readonly bucket: string; readonly key: string },
  name: string,
  expires: number,
): Promise<string> =>
  getSignedUrl(
    client,
    new GetObjectCommand({ Bucket: place.bucket, Key: place.key, ResponseContentDisposition: dispositionOf(name) }),
    { expiresIn: expires },
  );

/** RFC 6266: the name in UTF-8, with what RFC 5987 does not let stand for itself escaped. */
const dispositionOf = (name: string): string => {
  const escaped = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${escaped}`;
};
