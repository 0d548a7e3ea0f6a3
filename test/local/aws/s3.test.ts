import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
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
    const ChecksumSHA256 = createHash('sha256').update('hello').digest('base64');
    await s3.send(new PutObjectCommand({ Bucket, Key: 'right', Body: 'hello', ChecksumSHA256 }));
    const other = new PutObjectCommand({ Bucket, Key: 'right', Body: 'hallo', ChecksumSHA256 });
    await expect(s3.send(other)).rejects.toMatchObject({ name: 'BadDigest' });
  });
});

describe('a copy', () => {
  const CopySource = `${Bucket}/${encodeURIComponent('from/ä b+%.txt')}`;
  const Other = NAMES.archiveBucket;

  it('is the same object in another bucket, with its type and metadata unless it is given others', async () => {
    const bytes = randomBytes(3 * 1024 * 1024);
    const source = { Bucket, Key: 'from/ä b+%.txt', ContentType: 'image/png', Metadata: { origin: 'here' } };
    const { ETag } = await s3.send(new PutObjectCommand({ ...source, Body: bytes }));
    const copied = await s3.send(new CopyObjectCommand({ Bucket: Other, Key: 'to', CopySource }));
    expect(copied.CopyObjectResult).toMatchObject({ ETag, ChecksumType: 'FULL_OBJECT' });
    const { Body, ...facts } = await s3.send(new GetObjectCommand({ Bucket: Other, Key: 'to' }));
    expect(Buffer.compare((await Body?.transformToByteArray()) ?? new Uint8Array(), bytes)).toBe(0);
    expect(facts).toMatchObject({ ContentType: 'image/png', Metadata: { origin: 'here' } });
    const given = { MetadataDirective: 'REPLACE', ContentType: 'text/plain' } as const;
    await s3.send(new CopyObjectCommand({ Bucket: Other, Key: 'as-text', CopySource, ...given }));
    const head = await s3.send(new HeadObjectCommand({ Bucket: Other, Key: 'as-text' }));
    expect([head.ContentType, head.Metadata]).toEqual(['text/plain', {}]);
  });

  it('is not written over another object where the writer asks for that', async () => {
    await s3.send(new PutObjectCommand({ Bucket: Other, Key: 'taken', Body: 'x' }));
    const copy = new CopyObjectCommand({ Bucket: Other, Key: 'taken', CopySource, IfNoneMatch: '*' });
    await expect(s3.send(copy)).rejects.toMatchObject({
      name: 'PreconditionFailed',
      $metadata: { httpStatusCode: 412 },
    });
  });

  it('is refused where there is no source', async () => {
    const copy = (from: string) => s3.send(new CopyObjectCommand({ Bucket, Key: 'to', CopySource: from }));
    await expect(copy(`${Bucket}/absent`)).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(copy('nobodys/key')).rejects.toMatchObject({ name: 'NoSuchBucket' });
  });
});

describe('versions', () => {
  const put = async (bucket: string, Key: string, Body: string) =>
    (await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }))).VersionId;
  const bodies = (bucket: string, key: string) =>
    aws.store.objects
      .versions({ bucket, key })
      .map((version) =>
        version.deletion ? 'deleted' : Buffer.concat([...aws.store.objects.read(version)]).toString(),
      );

  it('of an attachment are kept when it is replaced or deleted, and each can be read', async () => {
    const first = await put(Bucket, 'kept', 'one');
    await put(Bucket, 'kept', 'two');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'kept' }));
    await expect(read('kept')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(bodies(Bucket, 'kept')).toEqual(['deleted', 'two', 'one']);
    const { Body, VersionId } = await s3.send(new GetObjectCommand({ Bucket, Key: 'kept', VersionId: first }));
    expect([await Body?.transformToString(), VersionId]).toEqual(['one', first]);
    await put(Bucket, 'kept', 'three');
    expect(bodies(Bucket, 'kept')).toEqual(['three', 'deleted', 'two', 'one']);
  });

  it('of the same bytes are versions all the same', async () => {
    await put(NAMES.archiveBucket, 'twice', 'same');
    await put(NAMES.archiveBucket, 'twice', 'same');
    expect(bodies(NAMES.archiveBucket, 'twice')).toEqual(['same', 'same']);
  });

  it('are listed by prefix, page by page, the newest of a key first', async () => {
    for (const key of ['versions/a', 'versions/a', 'versions/b']) await put(Bucket, key, 'x');
    await s3.send(new DeleteObjectCommand({ Bucket, Key: 'versions/a' }));
    await put(Bucket, 'versions/', 'not below it');
    const seen: unknown[] = [];
    let marker = {};
    for (let more: boolean | undefined = true; more; ) {
      const query = { Bucket, Prefix: 'versions/', MaxKeys: 2, ...marker };
      const page = await s3.send(new ListObjectVersionsCommand(query));
      seen.push([page.DeleteMarkers?.length ?? 0, page.Versions?.map(({ Key, IsLatest }) => `${Key} ${IsLatest}`)]);
      marker = { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker };
      more = page.IsTruncated;
    }
    expect(seen).toEqual([
      [1, ['versions/ true']],
      [0, ['versions/a false', 'versions/a false']],
      [0, ['versions/b true']],
    ]);
  });

  it('are not kept of an export', async () => {
    await put(NAMES.exportBucket, 'export', 'one');
    expect(await put(NAMES.exportBucket, 'export', 'two')).toBeUndefined();
    expect(bodies(NAMES.exportBucket, 'export')).toEqual(['two']);
  });
});

describe('the archive', () => {
  const Archive = NAMES.archiveBucket;

  it('lets nobody delete or hide anything, whatever is asked for with it', async () => {
    const { VersionId } = await s3.send(new PutObjectCommand({ Bucket: Archive, Key: 'record', Body: 'said' }));
    for (const more of [{}, { VersionId }, { VersionId, BypassGovernanceRetention: true }]) {
      const remove = s3.send(new DeleteObjectCommand({ Bucket: Archive, Key: 'record', ...more }));
      await expect(remove).rejects.toMatchObject({ name: 'AccessDenied' });
    }
    expect(aws.store.objects.versions({ bucket: Archive, key: 'record' })).toHaveLength(1);
  });

  it('takes no object without a checksum, as a bucket with Object Lock', async () => {
    const bare = new S3Client({ ...aws.config, requestChecksumCalculation: 'WHEN_REQUIRED' });
    const put = bare.send(new PutObjectCommand({ Bucket: Archive, Key: 'unchecked', Body: 'x' }));
    await expect(put).rejects.toMatchObject({ name: 'InvalidRequest' });
    bare.destroy();
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
