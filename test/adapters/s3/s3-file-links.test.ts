import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { archiveReads } from '../../../adapters/s3/archive-reads.ts';
import { s3FileLinks } from '../../../adapters/s3/s3-file-links.ts';
import { archivedFile } from '../../../core/contract/archive.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';
import { anAttachment, messagesOf } from '../../support/messages.ts';

const aws = useStandIns();
const { mediaBucket, archiveBucket } = NAMES;
const client = (config = aws.config) => new S3Client({ ...config, forcePathStyle: true });
const links = (objects = client()) => s3FileLinks(objects, mediaBucket, archiveReads(objects, archiveBucket));
const put = (Bucket: string, Key: string, Body: string) =>
  client().send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' }));

const [message] = messagesOf('c1', [
  { attachments: [anAttachment('c1', 'here', 'working copy'), anAttachment('c1', 'gone', 'archived copy')] },
]);
if (!message) throw new Error('no message');

describe('a link to an attachment', () => {
  it('leads to the working copy', async () => {
    await put(mediaBucket, 'c1/here', 'working copy');
    const answer = await fetch(await links().link(message, 'here', 60));
    expect(await answer.text()).toBe('working copy');
    expect(answer.headers.get('content-disposition')).toContain('here.png');
  });

  it("leads to the archive's copy where the working copy has gone", async () => {
    await put(archiveBucket, archivedFile('c1', message.at, 'gone'), 'archived copy');
    const url = await links().link(message, 'gone', 60);
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('60');
    expect(await (await fetch(url)).text()).toBe('archived copy');
  });

  it('is no link where nobody can say which it is', async () => {
    const away = client({ ...aws.config, endpoint: 'http://127.0.0.1:9' });
    await expect(links(away).link(message, 'here', 60)).rejects.toThrow();
  });
});
