import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { uploadPlace } from '../../core/contract/uploads.ts';
import { NotReadableYet, type UploadStore } from '../../core/ports/uploads.ts';
import { isDenied } from './not-there.ts';

/** What was uploaded, once its scan is over: until then the bucket denies reading it. */
export const s3Uploads = (client: S3Client, bucket: string): Pick<UploadStore, 'read'> => ({
  async read({ id, declared }, version) {
    // one byte more than announced tells that it is another file, whatever its size
    const object = { Bucket: bucket, Key: uploadPlace(id), VersionId: version, Range: `bytes=0-${declared.bytes}` };
    const { Body } = await allowed(() => client.send(new GetObjectCommand(object)));
    if (!Body) throw new Error('an object without content');
    const bytes = await Body.transformToByteArray();
    return bytes.length === declared.bytes ? bytes : undefined;
  },
});

async function allowed<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw isDenied(error) ? new NotReadableYet('not tagged as clean', { cause: error }) : error;
  }
}
