import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { uploadPlace } from '../../core/contract/uploads.ts';
import type { UploadStore } from '../../core/ports/uploads.ts';
import { linkEndsAt, UPLOAD_LINK_LIFE } from '../../core/uploads/upload.ts';

/** The presigner leaves the type out of what it signs unless it is told to take it. */
const SIGNED = ['content-type', 'content-length', 'if-none-match'];

/**
 * A client to sign uploads with.
 *
 * By default the SDK signs a checksum as well, of the body that it does not have: no upload would ever match it.
 */
export const presigningClient = (): S3Client => new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });

/**
 * Links by which a file is put into the upload bucket: of that type, of exactly that many bytes, and once.
 *
 * What is signed has to be sent: S3 refuses another type, another length, and a second file over the first.
 */
export const s3UploadLinks = (client: S3Client, bucket: string): Pick<UploadStore, 'link'> => ({
  async link(upload) {
    const { type: ContentType, bytes: ContentLength } = upload.declared;
    const object = { Bucket: bucket, Key: uploadPlace(upload.id), ContentType, ContentLength, IfNoneMatch: '*' };
    const url = await getSignedUrl(client, new PutObjectCommand(object), {
      expiresIn: UPLOAD_LINK_LIFE,
      signableHeaders: new Set(SIGNED),
    });
    return { url, headers: { 'content-type': ContentType, 'if-none-match': '*' }, expiresAt: linkEndsAt(upload) };
  },
});
