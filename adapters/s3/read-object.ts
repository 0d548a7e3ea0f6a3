import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** The whole of an object. */
export async function readObject(client: S3Client, bucket: string, key: string): Promise<Uint8Array> {
  const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  if (!Body) throw new Error('an object without content');
  return Body.transformToByteArray();
}
