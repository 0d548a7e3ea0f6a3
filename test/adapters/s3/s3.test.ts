import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { s3Media } from '../../../adapters/s3/s3-media.ts';
import { s3MediaLinks } from '../../../adapters/s3/s3-media-links.ts';
import { s3ReceivedMails } from '../../../adapters/s3/s3-received-mails.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const aws = useStandIns();
const client = () => new S3Client({ ...aws.config, forcePathStyle: true });
const media = () => s3Media(client(), NAMES.mediaBucket);

describe('objects', () => {
  it('are read as they were put, to the byte, and are replaced', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
    await media().put('c1/a', 'image/png', Buffer.from('old'));
    await media().put('c1/a', 'image/png', bytes);
    expect(Buffer.from(await media().get('c1/a')).equals(bytes)).toBe(true);
    expect((await s3ReceivedMails(client(), NAMES.mediaBucket).read('c1/a')).length).toBe(bytes.length);
  });

  it('are a fault where there are none', async () => {
    await expect(media().get('c1/none')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

describe('a link to a file', () => {
  it('gives it to who has no credentials, as a download under its name', async () => {
    await media().put('c1/b', 'image/png', Buffer.from('png'));
    const link = await s3MediaLinks(client(), NAMES.mediaBucket).link('c1/b', "sjö '(1)*.png\uD800", 60);
    const answer = await fetch(link);
    expect(await answer.text()).toBe('png');
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''sj%C3%B6%20%27%281%29%2a.png%EF%BF%BD",
    );
  });
});
