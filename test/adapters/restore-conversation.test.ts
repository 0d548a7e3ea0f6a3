import { describe, expect, it } from 'vitest';
import { getItem } from '../../adapters/dynamodb/table.ts';
import { ExpiredStill, restoreConversation } from '../../adapters/restore-conversation.ts';
import { messageKey } from '../../core/contract/table.ts';
import { expiryOf } from '../../core/expiry.ts';
import { MessageMissing } from '../../core/ports/archive.ts';
import { publishChanges } from '../../functions/publish-changes/publish-changes.ts';
import { useStandIns } from '../local/use-stand-ins.ts';
import { archiveWorld, aStoredThread } from '../support/archive-world.ts';
import { memoryWork } from '../support/memory-ports.ts';
import { anAttachment } from '../support/messages.ts';
import { useTable } from '../support/table.ts';
import { tableChanges } from '../support/table-changes.ts';

const table = useTable();
const aws = useStandIns();
const places = () => ({ client: table.client, tableName: table.tableName, aws: aws.config });
const NOW = '2027-06-01T10:00:00.000Z';

let made = 0;

/** A thread of three that is archived, and has left the table and the media bucket. */
async function aDeparted() {
  const world = archiveWorld(places());
  const file = anAttachment(`restored-${++made}`, 'sea', 'png');
  await world.media.put(file.key, file.type, Buffer.from('png'));
  const thread = await aStoredThread(places(), [{}, { attachments: [file] }, { text: 'The last', original: 'Secret' }]);
  const stored = await thread.messages();
  for (const seq of [1, 2, 3]) await world.run({ kind: 'message', conversationId: thread.id, seq });
  await thread.sweep(1, 2, 3);
  await world.media.remove(file.key);
  const lines: string[] = [];
  const restore = async (write: boolean, now = NOW) => {
    const { record, files } = world;
    const to = {
      client: table.client,
      table: table.tableName,
      record,
      files,
      report: (line: string) => lines.push(line),
    };
    return restoreConversation(to, await thread.current(), now, write);
  };
  return { ...world, ...thread, file, stored, lines, restore };
}

describe('a conversation that has left the table', () => {
  it('comes back from the archive as it was, with its files, and goes again by the facts as they are today', async () => {
    const { restore, rebook, messages, stored, expiry, current, media, file, lines } = await aDeparted();
    await rebook({ end: '2026-12-31' });
    expect(await restore(true)).toEqual({ messages: 3, files: 1 });
    expect(await messages()).toEqual(stored);
    expect(Buffer.from(await media.get(file.key)).toString()).toBe('png');
    const due = expiryOf(await current());
    expect(await expiry(1)).toEqual([due, due]);
    expect(lines).toHaveLength(4);
    expect(lines.join()).not.toMatch(/Secret|The last|sea\.png/);
  });

  it('is only told of where nothing is to be written', async () => {
    const { restore, rebook, messages } = await aDeparted();
    await rebook({ end: '2026-12-31' });
    expect(await restore(false)).toEqual({ messages: 3, files: 1 });
    expect(await messages()).toEqual([]);
  });

  it('can be restored again and again: what is there stays as it is', async () => {
    const { id, restore, rebook } = await aDeparted();
    await rebook({ end: '2026-12-31' });
    await restore(true);
    const item = () => getItem(table.client, table.tableName, messageKey(id, 2));
    const first = await item();
    expect(await restore(true, '2027-06-02T10:00:00.000Z')).toEqual({ messages: 0, files: 0 });
    expect(await item()).toEqual(first);
  });

  it('is completed where a restoring died half-way', async () => {
    const { restore, rebook, files, sweep, messages, stored, media, file } = await aDeparted();
    await rebook({ end: '2026-12-31' });
    const dying = { ...files, restore: () => Promise.reject(new Error('killed')) };
    Object.assign(files, dying);
    await expect(restore(true)).rejects.toThrow('killed');
    Object.assign(files, archiveWorld(places()).files);
    await sweep(1);
    expect(await restore(true)).toEqual({ messages: 2, files: 1 });
    expect(await messages()).toEqual(stored);
    expect(Buffer.from(await media.get(file.key)).toString()).toBe('png');
  });

  it('has no consequences: no mail, no event, no second archiving', async () => {
    const { restore, rebook } = await aDeparted();
    await rebook({ end: '2026-12-31' });
    const before = await tableChanges(table.endpoint, table.tableName);
    await restore(true);
    const changes = (await tableChanges(table.endpoint, table.tableName)).slice(before.length);
    const { work, bus, deliveries, notices, events, archive } = memoryWork();
    expect(changes).toHaveLength(6);
    expect(await publishChanges({ work, events: bus })(changes)).toEqual({ failed: [], faults: [] });
    expect([deliveries.taken, notices.taken, events.taken, archive.taken]).toEqual([[], [], [], []]);
  });

  it('is not restored where it would go again at once: 30 days after the read cutoff, at that instant too', async () => {
    const { restore, current, messages } = await aDeparted();
    const due = expiryOf(await current()) * 1000;
    await expect(restore(true, new Date(due).toISOString())).rejects.toThrow(ExpiredStill);
    expect(await messages()).toEqual([]);
    expect(await restore(false, new Date(due - 1).toISOString())).toMatchObject({ messages: 3 });
  });

  it('is a fault where the archive lacks a message: what comes before it is put back', async () => {
    const { restore, rebook, append, sweep, messages, stored } = await aDeparted();
    await append({ text: 'Never archived' });
    await sweep(4);
    await rebook({ end: '2026-12-31' });
    await expect(restore(false)).rejects.toThrow(MessageMissing);
    await expect(restore(true)).rejects.toThrow(MessageMissing);
    expect(await messages()).toEqual(stored);
  });
});
