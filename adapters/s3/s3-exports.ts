import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import type { ExportStore } from '../../core/ports/exports.ts';
import { downloadLink } from './download-link.ts';

/** A part, in bytes: with those on their way it bounds what is held. S3 takes 10,000 parts, and none but the last under 5 MB. */
const PART = 8 * 1024 * 1024;
/** Parts on their way at once. */
const AT_ONCE = 2;

/** Exports in their bucket, written in parts as they come. What is left half-way is given up. */
export const s3Exports = (client: S3Client, bucket: string): Pick<ExportStore, 'write'> => ({
  async write({ key, type }, chunks) {
    // not in object mode, where sixteen chunks would be read ahead, whatever they weigh
    const Body = Readable.from(chunks, { objectMode: false });
    const params = { Bucket: bucket, Key: key, ContentType: type, Body };
    await new Upload({ client, params, partSize: PART, queueSize: AT_ONCE }).done();
  },
});

/** Links to exports: a browser gets a download, never a page of the bucket's origin. */
export const s3ExportLinks = (client: S3Client, bucket: string): Pick<ExportStore, 'link'> => ({
  link: ({ key, name }, expires) => downloadLink(client, { bucket, key }, name, expires),
});
