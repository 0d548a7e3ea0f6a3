import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, expect, it } from 'vitest';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { getItem } from '../../adapters/dynamodb/table.ts';
import { archiveReads } from '../../adapters/s3/archive-reads.ts';
import { archivedMessage } from '../../core/contract/archive.ts';
import { messageKey } from '../../core/contract/table.ts';
import { expiryOf } from '../../core/expiry.ts';
import type { Message } from '../../core/model.ts';
import { NAMES } from '../../local/environment.ts';
import { type Stack, startStack } from '../../local/stack.ts';
import { allOf } from '../support/all-of.ts';
import { registerBooking } from '../support/bookings.ts';
import { apiAt } from '../support/stack.ts';
import { startProcess } from '../support/stack-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'foyer-archive-kill-'));
const cleanup = new AsyncDisposableStack();
afterAll(async () => {
  await cleanup.disposeAsync();
  rmSync(folder, { recursive: true, force: true });
});

const POSTS = 40;

/** Posts until all is said or the stack is gone. @returns how many were answered for, as they are */
function startPosting(url: string, conversationId: string, guestId: string) {
  const answered = { count: 0 };
  const post = async () => {
    const guest = apiAt(url, 'guest', guestId);
    for (let n = 1; n <= POSTS; n++) {
      const answer = await guest.post(`/conversations/${conversationId}/messages`, { text: `Message ${n}` });
      if (answer.status !== 201) return;
      answered.count = n;
    }
  };
  return { answered, ended: post().catch(() => {}) };
}

/** What became of a conversation: what the table has of it, and what the archive. */
async function found({ database, awsUrl, store }: Stack, conversationId: string) {
  const client = database.client();
  const context = await dynamoConversations(client, NAMES.table).byId(conversationId);
  if (!context) throw new Error('no conversation');
  const { conversation } = context;
  const archive = archiveReads(new S3Client({ endpoint: awsUrl, forcePathStyle: true }), NAMES.archiveBucket);
  const archived = await allOf(archive.messages(conversation, 1, conversation.seq));
  const item = ({ seq }: Message) => getItem(client, NAMES.table, messageKey(conversationId, seq));
  const versions = ({ at, seq }: Message) =>
    store.objects.versions({ bucket: NAMES.archiveBucket, key: archivedMessage(conversationId, at, seq) });
  return {
    seq: conversation.seq,
    due: expiryOf(context),
    hashes: archived.map(({ proof }) => proof),
    expiries: (await Promise.all(archived.map(item))).map((stored) => stored?.['expiresAt']),
    versions: archived.map((message) => versions(message).length),
  };
}

it('archives all that it answered for, once each and chained, though it is killed in the middle of archiving', async () => {
  const before = await startProcess({ FOYER_DATA: folder, FOYER_LIMITS: 'off' });
  cleanup.defer(() => before.end('SIGTERM'));
  const { conversationId, guestId } = await registerBooking({ api: (...who) => apiAt(before.url, ...who) }, 'kill');
  const { answered, ended } = startPosting(before.url, conversationId, guestId);
  await expect.poll(() => answered.count, { timeout: 60_000, interval: 2 }).toBeGreaterThan(POSTS / 2);
  await before.end('SIGKILL');
  await ended;
  expect(answered.count).toBeLessThan(POSTS);

  const after = await startStack({ port: 0, smtpPort: 0, data: folder, rateLimits: 'off' });
  cleanup.defer(() => after.stop());
  // what a function had in hand is given out again once it is visible again
  await after.clock.moveTo(new Date(Date.now() + 600_000).toISOString());
  expect(await after.idle()).toBe(true);
  const { seq, due, hashes, expiries, versions } = await found(after, conversationId);
  expect(seq).toBeGreaterThanOrEqual(answered.count);
  expect(hashes).toHaveLength(seq);
  expect(hashes.slice(1).map(({ prev }) => prev)).toEqual(hashes.slice(0, -1).map(({ hash }) => hash));
  expect(new Set(expiries)).toEqual(new Set([due]));
  expect(new Set(versions)).toEqual(new Set([1]));
}, 120_000);
