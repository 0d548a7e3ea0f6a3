import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  HeadObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { beforeAll, describe, expect, it } from 'vitest';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../use-stand-ins.ts';

const aws = useStandIns();
const Bucket = NAMES.exportBucket;
const PART = 5 * 1024 * 1024;
let s3: S3Client;

beforeAll(() => {
  s3 = new S3Client(aws.config);
});

const read = async (Key: string) => {
  const { Body, ...facts } = await s3.send(new GetObjectCommand({ Bucket, Key }));
  return { ...facts, bytes: Buffer.from((await Body?.transformToByteArray()) ?? []) };
};

const begin = async (Key: string) => {
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'text/plain' }));
  return { Bucket, Key, UploadId };
};
type Begun = Awaited<ReturnType<typeof begin>>;

const put = async (upload: Begun, PartNumber: number, Body: Uint8Array) => {
  const { ETag, ChecksumCRC32 } = await s3.send(new UploadPartCommand({ ...upload, PartNumber, Body }));
  return { PartNumber, ETag, ChecksumCRC32 };
};

const complete = (upload: Begun, Parts: readonly Awaited<ReturnType<typeof put>>[], IfNoneMatch?: string) =>
  s3.send(
    new CompleteMultipartUploadCommand({
      ...upload,
      MultipartUpload: { Parts: [...Parts] },
      ...(IfNoneMatch !== undefined && { IfNoneMatch }),
    }),
  );

describe('an upload in parts', () => {
  it('of a stream of unknown length becomes one object, checked as the SDK does it', async () => {
    const bytes = randomBytes(2 * PART + 12_345);
    const pieces = Array.from({ length: 40 }, (_, n) =>
      bytes.subarray((n * bytes.length) / 40, ((n + 1) * bytes.length) / 40),
    );
    const params = { Bucket, Key: 'stream', Body: Readable.from(pieces), ContentType: 'application/json' };
    const answer = await new Upload({ client: s3, params, queueSize: 2 }).done();
    const found = await read('stream');
    expect(Buffer.compare(found.bytes, bytes)).toBe(0);
    expect(found).toMatchObject({ ContentType: 'application/json', ContentLength: bytes.length });
    const md5s = [0, 1, 2].map((n) =>
      createHash('md5')
        .update(bytes.subarray(n * PART, (n + 1) * PART))
        .digest(),
    );
    expect(answer.ETag).toBe(`"${createHash('md5').update(Buffer.concat(md5s)).digest('hex')}-3"`);
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'stream', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ ETag: answer.ETag, ChecksumType: 'COMPOSITE', ChecksumCRC32: answer.ChecksumCRC32 });
    expect(head.ChecksumCRC32).toMatch(/^[\w+/]{6}==-3$/);
  });

  it('takes its parts in any order, a part again in place of the first, and leaves out those that are not named', async () => {
    const upload = await begin('parts');
    const second = await put(upload, 7, Buffer.from('the end'));
    await put(upload, 2, Buffer.alloc(PART, 'x'));
    const first = await put(upload, 2, Buffer.alloc(PART, 'a'));
    await put(upload, 9, Buffer.from('not named'));
    await complete(upload, [first, second]);
    const found = await read('parts');
    expect(found.bytes.toString()).toBe(`${'a'.repeat(PART)}the end`);
    expect(found.ContentType).toBe('text/plain');
  });

  it('is nothing that can be read before it is complete, nor after it was given up', async () => {
    const upload = await begin('given-up');
    const part = await put(upload, 1, Buffer.from('x'));
    await expect(read('given-up')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await s3.send(new AbortMultipartUploadCommand(upload));
    await expect(put(upload, 2, Buffer.from('y'))).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(complete(upload, [part])).rejects.toMatchObject({ name: 'NoSuchUpload' });
    await expect(read('given-up')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('is refused with parts that are unknown, other than they were, out of order or too small', async () => {
    const upload = await begin('refused');
    const [first, second] = [await put(upload, 1, Buffer.alloc(PART)), await put(upload, 2, Buffer.from('b'))];
    const third = await put(upload, 3, Buffer.from('c'));
    const cases = [
      ['InvalidPart', [first, { ...second, PartNumber: 4 }]],
      ['InvalidPart', [first, { ...second, ETag: first.ETag }]],
      ['InvalidPart', [first, { ...second, ChecksumCRC32: first.ChecksumCRC32 }]],
      ['InvalidPartOrder', [second, first]],
      ['EntityTooSmall', [first, second, third]],
      ['MalformedXML', []],
    ] as const;
    for (const [name, parts] of cases) await expect(complete(upload, parts)).rejects.toMatchObject({ name });
    await complete(upload, [first, second]);
    expect((await read('refused')).bytes).toHaveLength(PART + 1);
  });

  it('is refused with a part whose checksum is wrong, or whose number is none', async () => {
    const upload = await begin('wrong');
    const wrong = new UploadPartCommand({ ...upload, PartNumber: 1, Body: 'x', ChecksumCRC32: 'AAAAAA==' });
    await expect(s3.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(put(upload, 10_001, Buffer.from('x'))).rejects.toMatchObject({ name: 'InvalidArgument' });
  });

  it('does not overwrite what is there where the writer asks for that', async () => {
    const once = await begin('once');
    await complete(once, [await put(once, 1, Buffer.from('first'))], '*');
    const again = await begin('once');
    const parts = [await put(again, 1, Buffer.from('second'))];
    await expect(complete(again, parts, '*')).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect((await read('once')).bytes.toString()).toBe('first');
  });
});
