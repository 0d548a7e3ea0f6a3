import { describe, expect, it } from 'vitest';
import { MessageMissing } from '../../core/ports/archive.ts';
import { hashOf, recordOf } from '../../core/record/message-record.ts';
import { useStandIns } from '../local/use-stand-ins.ts';
import { allOf } from '../support/all-of.ts';
import { archiveWorld, aStoredThread } from '../support/archive-world.ts';
import { anAttachment } from '../support/messages.ts';
import { useTable } from '../support/table.ts';

const table = useTable();
const aws = useStandIns();
const places = () => ({ client: table.client, tableName: table.tableName, aws: aws.config });

/** A thread of `count` messages of which those numbered `archived` are in the archive, and those `departed` nowhere else. */
async function aThread(count: number, archived: readonly number[], departed: readonly number[]) {
  const world = archiveWorld(places());
  const thread = await aStoredThread(
    places(),
    Array.from({ length: count }, (_, n) => ({ text: `Message ${n + 1}` })),
  );
  const messages = await thread.messages();
  for (const seq of archived) await world.run({ kind: 'message', conversationId: thread.id, seq });
  await thread.sweep(...departed);
  const read = async (after?: number) => allOf(world.record.read((await thread.current()).conversation, after));
  return { ...world, ...thread, stored: messages, read };
}

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

describe('a whole thread', () => {
  it.each([
    ['nothing of it has gone', 5, [], []],
    ['its beginning has gone', 5, [1, 2], [1, 2]],
    ['its end has gone', 5, [4, 5], [4, 5]],
    ['messages in between have gone', 7, [2, 3, 5], [2, 3, 5]],
    ['all of it has gone', 5, [1, 2, 3, 4, 5], [1, 2, 3, 4, 5]],
    ['it is long', 250, numbers(95, 130), numbers(95, 130)],
    ['there is nothing', 0, [], []],
  ])('is read as it was stored where %s', async (_, count, archived, departed) => {
    const { stored, read } = await aThread(count, archived, departed);
    const found = await read();
    expect(found).toEqual(stored);
    expect(found.map((message) => hashOf(recordOf(message)))).toEqual(found.map(({ proof }) => proof.hash));
  });

  it('is read after a message, wherever that one is', async () => {
    const { stored, read } = await aThread(6, [1, 2, 3], [1, 2, 3]);
    expect(await read(2)).toEqual(stored.slice(2));
    expect(await read(3)).toEqual(stored.slice(3));
    expect(await read(6)).toEqual([]);
  });

  it('ends where the head that it is read by ends, though more was written since', async () => {
    const { record, current, append } = await aThread(2, [], []);
    const { conversation } = await current();
    await append({ text: 'Later' });
    expect((await allOf(record.read(conversation))).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('is a fault where a message is in neither, once all before it were given', async () => {
    const { record, current } = await aThread(4, [2], [2, 3]);
    const given: number[] = [];
    const reading = async () => {
      for await (const { seq } of record.read((await current()).conversation)) given.push(seq);
    };
    await expect(reading()).rejects.toThrow(MessageMissing);
    expect(given).toEqual([1, 2]);
  });
});

describe('a file of a message', () => {
  it('is read where it lies: from the media bucket, or once it left that, from the archive', async () => {
    const world = archiveWorld(places());
    const file = anAttachment('filed', 'sea', 'png');
    await world.media.put(file.key, file.type, Buffer.from('png'));
    const thread = await aStoredThread(places(), [{ attachments: [file] }]);
    const [message] = await thread.messages();
    if (!message) throw new Error('no message');
    const content = async () => Buffer.from(await world.record.file(message, file.id)).toString();
    expect(await content()).toBe('png');
    await world.media.remove(file.key);
    await expect(content()).rejects.toMatchObject({ name: 'NoSuchKey' });
    await world.media.put(file.key, file.type, Buffer.from('png'));
    await world.run({ kind: 'message', conversationId: thread.id, seq: 1 });
    await world.media.remove(file.key);
    expect(await content()).toBe('png');
  });

  it('is a fault where it is none of the message, and where S3 is away it is not looked for elsewhere', async () => {
    const world = archiveWorld(places());
    const file = anAttachment('filed', 'lake', 'png');
    const thread = await aStoredThread(places(), [{ attachments: [file] }]);
    const [message] = await thread.messages();
    if (!message) throw new Error('no message');
    await expect(world.record.file(message, 'another')).rejects.toThrow(MessageMissing);
    aws.faults.plan('s3', 'GetObject', 'failed');
    await expect(world.record.file(message, file.id)).rejects.toMatchObject({ name: 'InternalFailure' });
  });
});
