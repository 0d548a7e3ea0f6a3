import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { getItem } from '../../adapters/dynamodb/table.ts';
import { recordReader } from '../../adapters/record-reader.ts';
import { restoreConversation } from '../../adapters/restore-conversation.ts';
import { archiveReads } from '../../adapters/s3/archive-reads.ts';
import { s3FileRestorer } from '../../adapters/s3/restore-file.ts';
import { s3Media } from '../../adapters/s3/s3-media.ts';
import { archivedFile, archivedMessage } from '../../core/contract/archive.ts';
import { messageKey, stateKey } from '../../core/contract/table.ts';
import { expiryOf } from '../../core/expiry.ts';
import { NAMES } from '../../local/environment.ts';
import { allOf } from '../support/all-of.ts';
import { aBooking, dateIn, type RegisteredBooking, registerBooking } from '../support/bookings.ts';
import { useStack } from '../support/stack.ts';

const stack = useStack({ rateLimits: 'off' });
const { archiveBucket, mediaBucket, table } = NAMES;
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Looks behind the API: at the table, the buckets, the record. */
function behind({ conversationId: id }: RegisteredBooking) {
  const client = stack.stack.database.client();
  const objects = new S3Client({ endpoint: stack.stack.awsUrl, forcePathStyle: true });
  const media = s3Media(objects, mediaBucket);
  const record = recordReader(client, table, { archive: archiveReads(objects, archiveBucket), media });
  const context = async () => {
    const found = await dynamoConversations(client, table).byId(id);
    if (!found) throw new Error('no conversation');
    return found;
  };
  const versions = (bucket: string, key: string) => stack.stack.store.objects.versions({ bucket, key });
  return {
    ...{ client, media, context, versions },
    messages: async () => allOf(record.read((await context()).conversation)),
    expiry: async (seq: number) => {
      const items = await Promise.all(
        [messageKey(id, seq), stateKey(id, seq)].map((key) => getItem(client, table, key)),
      );
      return items.map((item) => item?.['expiresAt']);
    },
    restore: async () => {
      const files = s3FileRestorer(objects, archiveBucket, mediaBucket);
      const restoring = { client, table, record, files, report: () => {} };
      return restoreConversation(restoring, await context(), new Date().toISOString(), true);
    },
  };
}

const moveOn = (milliseconds: number) => stack.moveClock(new Date(Date.now() + milliseconds).toISOString());
const rebook = (name: string, booking: RegisteredBooking, changes: Readonly<Record<string, unknown>>) =>
  stack.api('platform', 'backend').put(`/bookings/b-${name}`, aBooking(name, booking.guest, changes));

/** A conversation of two posts and a mail with a picture. */
async function aConversation(name: string) {
  const booking = await registerBooking(stack, name);
  const path = `/conversations/${booking.conversationId}/messages`;
  const guest = stack.api('guest', booking.guestId);
  await guest.post(path, { text: 'When can we come?' });
  await stack.sendMail({
    ...{
      from: booking.host,
      to: booking.aliases.guest,
      subject: 'Your stay',
      text: 'From four on. My mail: me@x.example',
    },
    attachments: [{ filename: 'door.png', content: PIXEL, contentType: 'image/png' }],
  });
  await stack.idle();
  await guest.post(path, { text: 'Thank you.' });
  await stack.idle();
  return { booking, guest, path, ...behind(booking) };
}

/** What `npm run restore` says that it would do. */
async function restoreByCommand(conversationId: string): Promise<string> {
  const places = ['--table', table, '--archive', archiveBucket, '--media', mediaBucket];
  const script = ['scripts/restore-conversation.ts', conversationId, ...places];
  return (await promisify(execFile)(process.execPath, script)).stdout;
}

describe('what was said', () => {
  it('is in the archive before it may go, goes when it may, is still read as record, and comes back when it is needed', async () => {
    const { booking, guest, path, messages, expiry, context, versions, media, restore } = await aConversation('whole');
    const said = await messages();
    const file = said[1]?.attachments[0];
    if (!file) throw new Error('no file');
    const filePlace = archivedFile(booking.conversationId, said[1]?.at ?? '', file.id);
    const due = expiryOf(await context());
    for (const { conversationId, at, seq } of said) {
      expect(versions(archiveBucket, archivedMessage(conversationId, at, seq))).toHaveLength(1);
      expect(await expiry(seq)).toEqual([due, due]);
    }
    expect([said.length, versions(archiveBucket, filePlace).length]).toEqual([3, 1]);

    await rebook('whole', booking, { end: dateIn(20) });
    await stack.idle();
    const later = expiryOf(await context());
    expect(later).toBeGreaterThan(due);
    expect(await expiry(3)).toEqual([later, later]);

    await stack.moveClock(new Date(later * 1000 - 60_000).toISOString());
    await stack.idle();
    expect(await expiry(1)).toEqual([later, later]);
    expect((await guest.get(path)).status).toBe(410);
    await moveOn(120_000);
    await stack.idle();
    expect(await Promise.all([1, 2, 3].map(expiry))).toEqual(Array(3).fill([undefined, undefined]));
    await expect(media.get(file.key)).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await messages()).toEqual(said);

    await rebook('whole', booking, { end: dateIn(30) });
    await stack.idle();
    expect(await restoreByCommand(booking.conversationId)).toMatch(/^3 of 3 messages and 1 files to be put back;/m);
    expect(await restore()).toEqual({ messages: 3, files: 1 });
    await stack.idle();
    const read = await guest.get(path);
    expect([read.status, read.list('items').length]).toEqual([200, 3]);
    expect(read.text('items.1.text')).toBe(said[1]?.text);
    expect((await fetch(read.text('items.1.attachments.0.url'))).status).toBe(200);
    expect(await messages()).toEqual(said);
    expect(await expiry(1)).toEqual(Array(2).fill(expiryOf(await context())));
    expect(versions(archiveBucket, filePlace)).toHaveLength(1);
  }, 60_000);

  it.each(['failed', 'dropped', 'lost'] as const)(
    'is kept once, and goes in its time, though S3 %s on the way',
    async (fault) => {
      const booking = await registerBooking(stack, `fault-${fault}`);
      const { messages, expiry, context, versions } = behind(booking);
      // more often than the SDK tries by itself
      stack.stack.faults.plan('s3', 'PutObject', fault, 4);
      const text = { text: 'Hello' };
      await stack.api('guest', booking.guestId).post(`/conversations/${booking.conversationId}/messages`, text);
      await stack.idle();
      const due = expiryOf(await context());
      expect(await expiry(1)).toEqual([due, due]);
      const [{ conversationId, at, seq } = { conversationId: '', at: '', seq: 0 }] = await messages();
      expect(versions(archiveBucket, archivedMessage(conversationId, at, seq))).toHaveLength(1);
    },
    30_000,
  );
});
