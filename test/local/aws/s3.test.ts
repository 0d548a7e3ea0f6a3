import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../use-stand-ins.ts';

const aws = useStandIns();
const Bucket = NAMES.mediaBucket;
let s3: S3Client;

beforeAll(() => {
  s3 = new S3Client(aws.config);
});

const read = async (Key: string, more: { readonly Range?: string } = {}) => {
  const { Body, ...facts } = await s3.send(new GetObjectCommand({ Bucket, Key, ...more }));
  return { ...facts, bytes: (await Body?.transformToByteArray()) ?? new Uint8Array() };
};

describe('objects', () => {
  it('come back as they were put, with their type and metadata, however odd the key', async () => {
    const Key = 'a folder/ä+%&=?#x.txt';
    await s3.send(
      new PutObjectCommand({ Bucket, Key, Body: 'hello', ContentType: 'text/plain', Metadata: { origin: 'here' } }),
    );
    const found = await read(Key);
    expect(Buffer.from(found.bytes).toString()).toBe('hello');
    expect(found).toMatchObject({ ContentType: 'text/plain', ContentLength: 5, Metadata: { origin: 'here' } });
    expect(found.ETag).toBe('"5d41402abc4b2a76b9719d911017c592"');
  });

  it('of many megabytes come back the same, put whole or as a stream with a trailing checksum', async () => {
    const bytes = randomBytes(5 * 1024 * 1024 + 17);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'whole', Body: bytes }));
    const stream = Readable.from([bytes.subarray(0, 70_001), bytes.subarray(70_001)]);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body: stream, ContentLength: bytes.length }));
    expect(Buffer.compare((await read('whole')).bytes, bytes)).toBe(0);
    expect(Buffer.compare((await read('stream')).bytes, bytes)).toBe(0);
  });

  it('give a range of their bytes, also over the parts that they are kept in', async () => {
    const bytes = randomBytes(3 * 1024 * 1024);
    await s3.send(new PutObjectCommand({ Bucket, Key: 'parts', Body: bytes }));
    const middle = await read('parts', { Range: 'bytes=1048570-2097160' });
    expect(Buffer.compare(middle.bytes, bytes.subarray(1_048_570, 2_097_161))).toBe(0);
    expect(middle.ContentRange).toBe(`bytes 1048570-2097160/${bytes.length}`);
    expect((await read('parts', { Range: 'bytes=-3' })).bytes).toEqual(new Uint8Array(bytes.subarray(-3)));
    await expect(read('parts', { Range: `bytes=${bytes.length}-` })).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('are described without their bytes', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'described', Body: 'four' }));
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key: 'described' }))).toMatchObject({ ContentLength: 4 });
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'absent' }))).rejects.toMatchObject({ name: 'NotFound' });
  });

  it('are gone once deleted, and deleting again is no error', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'short-lived', Body: 'x' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'short-lived' }));
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'short-lived' }));
    await expect(read('short-lived')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('are listed by prefix, page by page', async () => {
    for (const Key of ['list/a', 'list/b', 'list/c', 'other']) {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    }
    const first = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'list/', MaxKeys: 2 }));
    expect(first.Contents?.map(({ Key, Size }) => [Key, Size])).toEqual([
      ['list/a', 6],
      ['list/b', 6],
    ]);
    const rest = { Bucket, Prefix: 'list/', ContinuationToken: first.NextContinuationToken };
    expect((await s3.send(new ListObjectsV2Command(rest))).Contents?.map(({ Key }) => Key)).toEqual(['list/c']);
  });

  it('that exist are not overwritten where the writer asks for that', async () => {
    const put = new PutObjectCommand({ Bucket, Key: 'once', Body: 'x', IfNoneMatch: '*' });
    await s3.send(put);
    await expect(s3.send(put)).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  it('are refused where the checksum sent along is not theirs', async () => {
    const wrong = new PutObjectCommand({ Bucket, Key: 'wrong', Body: 'hello', ChecksumCRC32: 'AAAAAA==' });
    await expect(s3.send(wrong)).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(read('wrong')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

it('answers for a bucket that is not there, and for an operation that it does not have', async () => {
  await expect(s3.send(new GetObjectCommand({ Bucket: 'nobodys', Key: 'k' }))).rejects.toMatchObject({
    name: 'NoSuchBucket',
  });
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'k' }));
  expect((await fetch(url, { method: 'PATCH' })).status).toBe(403);
});

describe('signed URLs', () => {
  afterEach(() => vi.useRealTimers());

  it('give the object to whoever holds them, under the name that they ask for', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'photo.jpg', Body: 'jpeg' }));
    const ResponseContentDisposition = 'attachment; filename="my photo.jpg"';
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'photo.jpg', ResponseContentDisposition }));
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([200, 'jpeg']);
    expect(answer.headers.get('content-disposition')).toBe(ResponseContentDisposition);
  });

  it('take an upload', async () => {
    const url = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'upload', ContentType: 'image/png' }));
    const answer = await fetch(url, { method: 'PUT', body: 'png', headers: { 'content-type': 'image/png' } });
    expect(answer.status).toBe(200);
    expect((await read('upload')).ContentType).toBe('image/png');
  });

  it('open nothing but what they were signed for', async () => {
    await s3.send(new PutObjectCommand({ Bucket, Key: 'mine', Body: 'x' }));
    await s3.send(new PutObjectCommand({ Bucket, Key: 'theirs', Body: 'x' }));
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'mine' }));
    const answer = await fetch(url.replace('/mine?', '/theirs?'));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('<Code>SignatureDoesNotMatch</Code>');
    expect((await fetch(url, { method: 'PUT', body: 'y' })).status).toBe(403);
  });

  it('open until the second before they expire, by the clock', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T12:00:00Z') });
    await s3.send(new PutObjectCommand({ Bucket, Key: 'brief', Body: 'x' }));
    const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key: 'brief' }), { expiresIn: 60 });
    vi.setSystemTime(new Date('2026-03-01T12:00:59.999Z'));
    expect((await fetch(url)).status).toBe(200);
    vi.setSystemTime(new Date('2026-03-01T12:01:00.000Z'));
    expect((await fetch(url)).status).toBe(403);
  });

  it('are needed: nothing is open to a call without a signature', async () => {
    expect((await fetch(`${aws.config.endpoint}/${Bucket}/photo.jpg`)).status).toBe(403);
  });
});
