import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { archiveReads } from '../../../adapters/s3/archive-reads.ts';
import { archiveWrites } from '../../../adapters/s3/archive-writes.ts';
import { s3Media } from '../../../adapters/s3/s3-media.ts';
import { s3MediaCopies } from '../../../adapters/s3/s3-media-copies.ts';
import { archivedFile, archivedMessage, archivedReading } from '../../../core/contract/archive.ts';
import type { Message, MessageDraft } from '../../../core/model.ts';
import { ArchiveDiffers } from '../../../core/ports/archive.ts';
import type { Reading } from '../../../core/readings.ts';
import { UnreadableLine } from '../../../core/record/archive-line.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';
import { allOf } from '../../support/all-of.ts';
import { aContext, aConversation } from '../../support/facts.ts';
import { anAttachment, messagesOf } from '../../support/messages.ts';

const aws = useStandIns();
const { archiveBucket, mediaBucket } = NAMES;
const client = () => new S3Client({ ...aws.config, forcePathStyle: true });
const media = () => ({ ...s3Media(client(), mediaBucket), ...s3MediaCopies(client(), mediaBucket) });
const writes = () => archiveWrites(client(), archiveBucket, mediaBucket);
const reads = () => archiveReads(client(), archiveBucket);

/** Everything that was ever put under a key of the archive. */
const versions = (key: string) => aws.store.objects.versions({ bucket: archiveBucket, key });

let made = 0;
/** A conversation with messages of its own, of which nothing is archived yet. */
function aThread(...drafts: Partial<MessageDraft>[]) {
  const id = `archived-${++made}`;
  const messages = messagesOf(id, drafts);
  const conversation = aConversation({ id, seq: messages.length, activityAt: '2026-05-01T00:00:00.000Z' });
  const keep = async (...kept: readonly Message[]) => {
    for (const message of kept) await writes().keep(message, aContext({ conversation }));
  };
  const read = (from: number, to: number) => allOf(reads().messages(conversation, from, to));
  return { id, messages, conversation, keep, read };
}

async function withFile(content: string) {
  const id = `archived-${made + 1}`;
  const file = anAttachment(id, 'a "sea" é', content);
  await media().put(file.key, file.type, Buffer.from(content));
  const thread = aThread({ attachments: [file] });
  const [message] = thread.messages;
  if (!message) throw new Error('no message');
  return { ...thread, file, message, place: archivedFile(id, message.at, file.id) };
}

describe('a message that is kept', () => {
  it('stays kept where its file’s working copy was taken back since, and is not where there was none before', async () => {
    const { messages, keep, file } = await withFile('png');
    await keep(...messages);
    await media().remove(file.key);
    await keep(...messages);
    const other = await withFile('png');
    await media().remove(other.file.key);
    await expect(other.keep(...other.messages)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('lies there with its files, under Object Lock, and once however often it is kept', async () => {
    const { id, messages, message, file, keep, place } = await withFile('png');
    await keep(...messages, ...messages);
    await Promise.allSettled([keep(...messages), keep(...messages)]);
    const line = versions(archivedMessage(id, message.at, 1));
    expect([line.length, versions(place).length]).toEqual([1, 1]);
    expect(Buffer.from(await reads().file(message, file.id)).toString()).toBe('png');
    expect(await writes().holds(message, file.id)).toBe(true);
  });

  it('is not kept as long as one of its files is not', async () => {
    const file = anAttachment('archived-none', 'nowhere', 'png');
    const { id, messages, keep } = aThread({ attachments: [file] });
    await expect(keep(...messages)).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(versions(archivedMessage(id, messages[0]?.at ?? '', 1))).toEqual([]);
    expect(await writes().holds({ conversationId: id, at: messages[0]?.at ?? '' }, file.id)).toBe(false);
  });

  it('is not another that is there in its place', async () => {
    const { id, messages, keep } = aThread({ text: 'What was said' });
    await keep(...messages);
    await expect(keep(...messagesOf(id, [{ text: 'What was not' }]))).rejects.toThrow(ArchiveDiffers);
    expect(versions(archivedMessage(id, messages[0]?.at ?? '', 1))).toHaveLength(1);
  });

  it('is never one that its own hash does not hold', async () => {
    const { messages, keep, read } = aThread({ text: 'What was said' });
    const tampered = messages.map((message) => ({ ...message, text: 'What was not' }));
    await expect(keep(...tampered)).rejects.toThrow(UnreadableLine);
    expect(await read(1, 1)).toEqual([]);
  });

  it.each(['failed', 'dropped', 'throttled'] as const)('is not taken for kept where S3 %s', async (fault) => {
    const { messages, keep, read } = await withFile('png');
    for (const operation of ['CopyObject', 'PutObject']) {
      aws.faults.plan('s3', operation, fault);
      await expect(keep(...messages)).rejects.toThrow();
      expect(await read(1, 1)).toEqual([]);
    }
    await keep(...messages);
    expect(await read(1, 1)).toEqual(messages);
  });

  it('is there once also where the answer to its writing was lost', async () => {
    const { id, messages, keep, place } = await withFile('png');
    aws.faults.plan('s3', 'CopyObject', 'lost');
    await expect(keep(...messages)).rejects.toThrow();
    aws.faults.plan('s3', 'PutObject', 'lost');
    await expect(keep(...messages)).rejects.toThrow();
    await keep(...messages);
    expect([versions(place).length, versions(archivedMessage(id, messages[0]?.at ?? '', 1)).length]).toEqual([1, 1]);
  });
});

describe('what is read from the archive', () => {
  const drafts = Array.from({ length: 45 }, (_, n) => ({
    text: `Message ${n + 1}`,
    // a mail that waited: it is numbered after what was written in the month after it
    at: `2026-0${n === 30 ? 2 : 2 + Math.floor(n / 12)}-10T10:00:00.000Z`,
  }));

  it('is what was asked for, in order of numbers over all months, as it was stored', async () => {
    const { messages, keep, read } = aThread(...drafts);
    await keep(...messages);
    expect(await read(1, 45)).toEqual(messages);
    expect((await read(10, 32)).map(({ seq }) => seq)).toEqual(Array.from({ length: 23 }, (_, n) => n + 10));
    expect((await read(45, 45)).map(({ text }) => text)).toEqual(['Message 45']);
  });

  it('leaves out what is not there', async () => {
    const { messages, keep, read } = aThread({}, {}, {});
    await keep(...messages.slice(0, 1), ...messages.slice(2));
    expect((await read(1, 3)).map(({ seq }) => seq)).toEqual([1, 3]);
  });

  it('is more than one list holds', async () => {
    const { id, messages, conversation, keep } = aThread(...Array.from({ length: 1100 }, () => ({})));
    await keep(...messages.slice(1090));
    for (const { at, seq } of messages.slice(0, 1090)) {
      const writer = aws.store.objects.write();
      writer.append(Buffer.from('{}'));
      writer.commit({ bucket: archiveBucket, key: archivedMessage(id, at, seq) }, {});
    }
    const found = await allOf(reads().messages(conversation, 1091, 1100));
    expect(found).toEqual(messages.slice(1090));
    await expect(allOf(reads().messages(conversation, 1, 1100))).rejects.toThrow(UnreadableLine);
  });

  it('is a file for who has a link to it, as a download under its name', async () => {
    const { message, file, messages, keep } = await withFile('png');
    await keep(...messages);
    const answer = await fetch(await reads().link(message, file.id, 60));
    expect([await answer.text(), answer.headers.get('content-type')]).toEqual(['png', 'image/png']);
    expect(answer.headers.get('content-disposition')).toContain('attachment;');
  });
});

describe('a reading that is kept', () => {
  it('is one line with all that was recorded, once', async () => {
    const reading: Reading = {
      id: 'r1',
      at: '2026-03-01T10:00:00.000Z',
      by: { role: 'support', id: 'agent-1' },
      note: 'A guest asked\nfor their data',
      conversationId: 'c1',
      purpose: 'access-request',
      messages: { from: 1, to: 3 },
    };
    await writes().keepReading(reading);
    await writes().keepReading(reading);
    const key = archivedReading(reading.at, reading.id);
    expect(versions(key)).toHaveLength(1);
    const line = Buffer.from(await s3Media(client(), archiveBucket).get(key)).toString();
    expect([line.indexOf('\n'), JSON.parse(line)]).toEqual([line.length - 1, reading]);
  });
});

describe('a working copy', () => {
  it('is gone once it is removed, and removing it again is no fault', async () => {
    await media().put('c1/copy', 'image/png', Buffer.from('png'));
    await media().remove('c1/copy');
    await media().remove('c1/copy');
    await expect(media().get('c1/copy')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});
