import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3UploadLinks } from '../../../adapters/s3/s3-upload-links.ts';
import { s3Uploads } from '../../../adapters/s3/s3-uploads.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';
import { anUpload } from '../../support/an-upload.ts';
import { EICAR } from '../../support/uploads.ts';

const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };

describe('a link to upload by', () => {
  it('binds the type, the length and that it is the first, and no checksum of bytes that nobody has yet', async () => {
    const client = new S3Client({
      region: 'eu-west-1',
      credentials: CREDENTIALS,
      requestChecksumCalculation: 'WHEN_REQUIRED',
    });
    const link = await s3UploadLinks(client, 'uploads').link(anUpload());
    const { pathname, searchParams } = new URL(link.url);
    expect(pathname).toBe('/uploads/u1');
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;if-none-match');
    expect(searchParams.get('X-Amz-Expires')).toBe('900');
    expect([...searchParams.keys()].filter((name) => name.includes('checksum'))).toEqual([]);
    expect(link.headers).toEqual({ 'content-type': 'image/png', 'if-none-match': '*' });
  });
});

describe('what was uploaded', () => {
  const aws = useStandIns();
  const client = () => new S3Client({ ...aws.config, forcePathStyle: true });
  const uploads = () => s3Uploads(client(), NAMES.uploadBucket);
  const put = async (Body: Uint8Array) => {
    const object = { Bucket: NAMES.uploadBucket, Key: 'uploads/u1', Body };
    return (await client().send(new PutObjectCommand(object))).VersionId ?? '';
  };
  const announced = (bytes: number) => anUpload({ declared: { name: 'a', type: 'image/png', bytes } });

  it('is read in the version that was scanned, whatever was put over it', async () => {
    const first = await put(Buffer.from('first'));
    await put(Buffer.from('other'));
    expect(Buffer.from((await uploads().read(announced(5), first)) ?? []).toString()).toBe('first');
  });

  it('is nothing where it is shorter or longer than announced', async () => {
    const version = await put(Buffer.from('first'));
    expect(await uploads().read(announced(4), version)).toBeUndefined();
    expect(await uploads().read(announced(6), version)).toBeUndefined();
  });

  it('is not readable yet where its scan did not pass, nor at all where there is none', async () => {
    const version = await put(EICAR.content);
    await expect(uploads().read(announced(68), version)).rejects.toMatchObject({ name: 'NotReadableYet' });
    await expect(uploads().read(announced(5), '999999')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
