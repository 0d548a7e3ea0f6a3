import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoReadings } from '../../../adapters/dynamodb/dynamo-readings.ts';
import { dynamoExpiries } from '../../../adapters/dynamodb/expiry.ts';
import type { ArchiveJob, DomainEvent, ToldEvent } from '../../../core/ports/work.ts';
import { type NumberedRecord, publishChanges } from '../../../functions/publish-changes/publish-changes.ts';
import { aStoredThread } from '../../support/archive-world.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { memoryWork } from '../../support/memory-ports.ts';
import { anAttachment } from '../../support/messages.ts';
import { useTable } from '../../support/table.ts';
import { tableChanges } from '../../support/table-changes.ts';

const table = useTable();
const AT = '2026-02-07T10:00:00.000Z';

/** The changes that `act` makes in the table. */
async function changesOf(act: () => Promise<unknown>): Promise<readonly NumberedRecord[]> {
  const before = await tableChanges(table.endpoint, table.tableName);
  await act();
  return (await tableChanges(table.endpoint, table.tableName)).slice(before.length);
}

/** A message's way from its storing to its bounce, as changes. */
async function aMessage() {
  const context = await aRegisteredConversation(table);
  const { id, aliases } = context.conversation;
  const append = () =>
    dynamoConversations(table.client, table.tableName).append({
      context,
      message: aDraft({ text: 'My text is secret', notes: ['addresses-masked'] }),
      delivery: { state: 'pending' },
      seen: { side: 'guest', hash: 'h' },
    });
  const deliveries = dynamoDeliveries(table.client, table.tableName);
  return { id, aliases, append, deliveries };
}

const publishing = () => {
  const memory = memoryWork();
  return { ...memory, publish: publishChanges({ work: memory.work, events: memory.bus }) };
};
const typesOf = (events: readonly DomainEvent[]) => events.map(({ type }) => type);

describe('what follows from changes of the table', () => {
  it('is a delivery and an event for a stored message, and nothing for all else that was stored with it', async () => {
    const { id, append } = await aMessage();
    const { publish, deliveries, notices, events } = publishing();
    expect(await publish(await changesOf(append))).toEqual({ failed: [], faults: [] });
    expect(deliveries.taken).toEqual([{ conversationId: id, seq: 1 }]);
    expect(typesOf(events.taken)).toEqual(['MessageAccepted', 'MessageFlagged']);
    expect(notices.taken).toEqual([]);
    expect(JSON.stringify(events.taken)).not.toMatch(/secret|@/);
  });

  it('is an event of the same id, and of no other, however often it is told', async () => {
    const { append } = await aMessage();
    const changes = await changesOf(append);
    const ids: string[] = [];
    const publish = async (told: readonly ToldEvent[]) => {
      ids.push(...told.map(({ id }) => id));
      return [];
    };
    const { work } = publishing();
    for (const _ of [1, 2]) await publishChanges({ work, events: { publish } })(changes);
    const [accepted, flagged, ...again] = ids;
    expect(accepted).toMatch(/^[A-Za-z0-9-]+-0$/);
    expect(flagged).not.toBe(accepted);
    expect(again).toEqual([accepted, flagged]);
  });

  it('is a notice for a mail whose file stayed behind, and none where its sender may not be told', async () => {
    const leftOut = [{ name: 'anna@hosts.example.pdf', why: 'type' }] as const;
    const { publish, notices, events } = publishing();
    const ids: string[] = [];
    for (const answerable of [true, false]) {
      const context = await aRegisteredConversation(table);
      const mail = { mailId: 'm-left-out', recipient: context.conversation.aliases.host, answerable };
      const message = aDraft({ via: 'mail', notes: ['attachments-left-out'], leftOut, mail });
      const entry = { context, message, delivery: { state: 'pending' } } as const;
      await publish(await changesOf(() => dynamoConversations(table.client, table.tableName).append(entry)));
      ids.push(context.conversation.id);
    }
    expect(notices.taken).toEqual([{ kind: 'left-out', conversationId: ids[0], seq: 1 }]);
    expect(typesOf(events.taken)).toEqual(['MessageAccepted', 'MessageAccepted']);
    expect(JSON.stringify(events.taken)).not.toContain('@');
  });

  it('is nothing for a registration, a claim, and what is swept away', async () => {
    const { publish, deliveries, notices, events } = publishing();
    const registered = await changesOf(() => aRegisteredConversation(table));
    const swept = registered.map(({ id, sequenceNumber, NewImage }) => ({ id, sequenceNumber, OldImage: NewImage }));
    expect(await publish([...registered, ...swept])).toEqual({ failed: [], faults: [] });
    expect([deliveries.taken, notices.taken, events.taken]).toEqual([[], [], []]);
  });

  it('is a notice and an event for a message that bounced', async () => {
    const { id, append, deliveries: states } = await aMessage();
    await append();
    const { publish, notices, events, deliveries } = publishing();
    const changes = await changesOf(async () => {
      await states.claim(id, 1, AT, 60);
      await states.sent(id, 1, { receiver: 'host', sesMessageId: 's', messageId: '<s@ses.example>' });
      await states.settle(id, 1, { state: 'undeliverable', reason: 'mailbox-full' });
    });
    await publish(changes);
    expect(notices.taken).toEqual([{ kind: 'undeliverable', conversationId: id, seq: 1, reason: 'mailbox-full' }]);
    expect(typesOf(events.taken)).toEqual(['MessageUndeliverable']);
    expect(deliveries.taken).toEqual([]);
  });

  it('is a notice for a refused mail that has one, and an event without its addresses', async () => {
    const row = { mailId: 'm-refused', recipient: 'x@guest.foyer.test', receivedAt: AT, from: 'a@hosts.example' };
    const log = dynamoMailLog(table.client, table.tableName);
    const notice = { code: 'links-disabled', reason: 'Links to many guests' } as const;
    const changes = await changesOf(() => log.record({ ...row, state: 'refused', reason: notice.code, notice }));
    const { publish, notices, events } = publishing();
    await publish(changes);
    expect(notices.taken).toEqual([{ kind: 'refused', mailId: 'm-refused', recipient: row.recipient }]);
    expect(typesOf(events.taken)).toEqual(['MessageRefused']);
    expect(JSON.stringify(events.taken)).not.toContain('@');
  });
});

describe('what is to be archived', () => {
  const archived = async (act: () => Promise<unknown>) => {
    const { publish, archive, events } = publishing();
    expect(await publish(await changesOf(act))).toMatchObject({ failed: [], faults: [] });
    return { jobs: archive.taken, events: typesOf(events.taken) };
  };
  const thread = (drafts: Parameters<typeof aStoredThread>[1]) => aStoredThread(table, drafts);

  it('is a stored message, once: its time to live is no change that anything follows from', async () => {
    const { id, append } = await aMessage();
    expect((await archived(append)).jobs).toEqual([{ kind: 'message', conversationId: id, seq: 1 }]);
    const expiries = dynamoExpiries(table.client, table.tableName);
    const none = { jobs: [], events: [] };
    expect(await archived(() => expiries.set(id, 1, 1_800_000_000))).toEqual(none);
    expect(await archived(() => expiries.move(id, { from: 1, to: 9 }, 1_900_000_000))).toEqual(none);
  });

  it('goes at another time when the dates move, or the program or zone of its listing', async () => {
    const { id, rebook, relist, current } = await thread([{}]);
    const { listingId, hostId } = (await current()).listing;
    expect((await archived(() => rebook({ end: '2026-05-01' }))).jobs).toEqual([
      { kind: 'expiry', conversationId: id },
    ]);
    expect((await archived(() => rebook({ guests: 4 }))).jobs).toEqual([]);
    const listing = [{ kind: 'listing', listingId, hostId }];
    expect((await archived(() => relist({ timeZone: 'Asia/Tokyo' }))).jobs).toEqual(listing);
    expect((await archived(() => relist({ program: 'activity' }))).jobs).toEqual(listing);
    expect((await archived(() => relist({ name: 'Lake View' }))).jobs).toEqual([]);
  });

  it('is a recorded reading, of a conversation or of a host', async () => {
    const log = dynamoReadings(table.client, table.tableName);
    const reading = { id: 'r1', at: AT, by: { role: 'support', id: 's1' }, note: 'Asked by the guest' } as const;
    const messages = { from: 1, to: 1 };
    const ofThread = () => log.record({ ...reading, conversationId: 'c9', purpose: 'legal', messages });
    const ofHost = () => log.record({ ...reading, hostId: 'h9', purpose: 'guest-cannot-reach' });
    expect((await archived(ofThread)).jobs).toEqual([{ kind: 'reading', subject: 'c9', at: AT, readingId: 'r1' }]);
    expect((await archived(ofHost)).jobs).toEqual([{ kind: 'reading', subject: 'HOST#h9', at: AT, readingId: 'r1' }]);
  });

  it('leaves working copies behind where a message with files went by its time to live', async () => {
    const file = anAttachment('c-files', 'sea', 'png');
    const { id, sweep } = await thread([{ attachments: [file] }, {}]);
    const job = { kind: 'forget', conversationId: id, seq: 1, at: AT, files: [{ id: file.id, key: file.key }] };
    expect(await archived(() => sweep(1, 2))).toEqual({ jobs: [job], events: [] });
  });
});

describe('what is not taken', () => {
  it('fails its own record only, be it a delivery, an event, or a whole queue that is away', async () => {
    const one = await aMessage();
    const other = await aMessage();
    const changes = await changesOf(async () => {
      await one.append();
      await other.append();
    });
    const failedBy = async (break_: (world: ReturnType<typeof publishing>) => void) => {
      const world = publishing();
      break_(world);
      const { failed } = await world.publish(changes);
      return changes
        .filter(({ sequenceNumber }) => failed.includes(sequenceNumber))
        .map(({ NewImage }) => NewImage?.['pk']?.S);
    };
    const job = ({ conversationId }: { readonly conversationId: string }) => conversationId === other.id;
    expect(await failedBy(({ deliveries }) => Object.assign(deliveries, { refuse: job }))).toEqual([
      `CONV#${other.id}`,
    ]);
    const event = ({ type, detail }: DomainEvent) => type === 'MessageAccepted' && detail.conversationId === one.id;
    expect(await failedBy(({ events }) => Object.assign(events, { refuse: event }))).toEqual([`THREAD#${one.id}`]);
    const keep = ({ kind }: ArchiveJob) => kind === 'message';
    expect(await failedBy(({ archive }) => Object.assign(archive, { refuse: keep }))).toEqual([
      `THREAD#${one.id}`,
      `THREAD#${other.id}`,
    ]);
    const away = () => Promise.reject(new Error('the queue is away'));
    expect(await failedBy(({ work }) => Object.assign(work, { deliver: away }))).toEqual([
      `CONV#${one.id}`,
      `CONV#${other.id}`,
    ]);
  });

  it('is a record that can not be read, without keeping back the others', async () => {
    const { append } = await aMessage();
    const odd: NumberedRecord = {
      id: 'odd',
      sequenceNumber: '1',
      NewImage: { pk: { S: 'CONV#x' }, sk: { S: 'STATE#00000001' }, state: { S: 'odd' } },
    };
    const { publish, deliveries } = publishing();
    const { failed, faults } = await publish([odd, ...(await changesOf(append))]);
    expect([failed, faults.length, deliveries.taken.length]).toEqual([['1'], 1, 1]);
  });
});
