import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3ExportLinks, s3Exports } from '../../../adapters/s3/s3-exports.ts';
import type { ExportFile } from '../../../core/exports.ts';
import { sha256 } from '../../../core/record/canonical.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const MB = 1024 * 1024;
const aws = useStandIns();
const client = () => new S3Client({ ...aws.config, forcePathStyle: true });
const Bucket = NAMES.exportBucket;
const file = (key: string): ExportFile => ({ key, name: 'conversation-c1.html', type: 'text/html; charset=utf-8' });

const keys = async (): Promise<readonly (string | undefined)[]> =>
  ((await client().send(new ListObjectsV2Command({ Bucket }))).Contents ?? []).map(({ Key }) => Key);

async function* chunksOf(count: number, bytes: number, meanwhile: (n: number) => void = () => {}) {
  for (let n = 0; n < count; n++) {
    meanwhile(n);
    yield Buffer.alloc(bytes, n % 251);
  }
}

describe('exports in their bucket', () => {
  it.each([
    ['a few bytes', 3, 10],
    ['many parts', 41, MB],
    ['nothing', 0, 0],
  ])('are whole with %s', async (_, count, bytes) => {
    const key = `c1/${count}.html`;
    await s3Exports(client(), Bucket).write(file(key), chunksOf(count, bytes));
    const { Body, ContentType } = await client().send(new GetObjectCommand({ Bucket, Key: key }));
    const all: Buffer[] = [];
    for await (const chunk of chunksOf(count, bytes)) all.push(chunk);
    expect(sha256((await Body?.transformToByteArray()) ?? 'none')).toBe(sha256(Buffer.concat(all)));
    expect(ContentType).toBe('text/html; charset=utf-8');
  });

  it('are not there at all where writing stopped half-way, and whole after another attempt', async () => {
    const broken = chunksOf(20, MB, (n) => {
      if (n === 18) throw new Error('crashed');
    });
    await expect(s3Exports(client(), Bucket).write(file('c1/again.html'), broken)).rejects.toThrow('crashed');
    expect(await keys()).not.toContain('c1/again.html');
    await s3Exports(client(), Bucket).write(file('c1/again.html'), chunksOf(20, MB));
    expect(await keys()).toContain('c1/again.html');
  });

  it('are downloads under a name, for as long as the link says', async () => {
    await s3Exports(client(), Bucket).write(file('c1/link.html'), chunksOf(1, 10));
    const url = await s3ExportLinks(client(), Bucket).link(file('c1/link.html'), 300);
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('300');
    const answer = await fetch(url);
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''conversation-c1.html");
    expect((await answer.arrayBuffer()).byteLength).toBe(10);
  });
});
