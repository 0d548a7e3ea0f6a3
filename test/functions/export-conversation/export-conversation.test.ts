import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { toItem } from '../../../adapters/dynamodb/table.ts';
import { messageKey, stateKey } from '../../../core/contract/table.ts';
import type { ExportFormat } from '../../../core/record/export/export-facts.ts';
import { ExportVerifier } from '../../../core/record/verify/export-verifier.ts';
import type { ExportConversationDeps } from '../../../functions/export-conversation/export-conversation.ts';
import { readJob } from '../../../functions/export-conversation/job.ts';
import { aStoredThread } from '../../support/archive-world.ts';
import { anExport } from '../../support/exported.ts';
import { memoryRecord } from '../../support/memory-record.ts';
import { anAttachment } from '../../support/messages.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const NOW = '2026-03-01T12:00:00.000Z';
const ASKER = { role: 'platform', id: 'backend' } as const;

/** A thread of three messages and an export of it that was asked for. */
async function anAskedExport(format: ExportFormat = 'json') {
  const world = memoryRecord(table);
  const picture = anAttachment('pictures', 'a1', 'sea');
  await world.media.put(picture.key, picture.type, Buffer.from('sea'));
  const thread = await aStoredThread(table, [
    { text: 'One' },
    { text: 'Two', attachments: [picture] },
    { text: 'Three' },
  ]);
  const id = `x-${thread.id}`;
  const asked = anExport({ id, conversationId: thread.id, for: 'platform', by: ASKER, upTo: 3, format });
  await world.exports.ask({ asked, rate: undefined, reading: undefined, keep: undefined });
  const key = `${thread.id}/${id}.${format}`;
  const make = (more: Partial<ExportConversationDeps> & { readonly last?: boolean } = {}) =>
    world.make(id, () => NOW, more);
  return { ...world, ...thread, exportId: id, key, make, state: () => world.exports.find(id) };
}

const lose = ({ id }: { readonly id: string }, seq: number) =>
  Promise.all(
    [messageKey(id, seq), stateKey(id, seq)].map((key) =>
      table.client.send(new DeleteItemCommand({ TableName: table.tableName, Key: toItem({ ...key }) })),
    ),
  );

function verdictOf(content: Buffer | undefined) {
  const verifier = new ExportVerifier();
  verifier.push(content ?? Buffer.alloc(0));
  return verifier.finish();
}

describe('making an export', () => {
  it.each(['json', 'html', 'mbox'] as const)('as %s ends with it ready and intact', async (format) => {
    const { make, state, stored, key } = await anAskedExport(format);
    expect(await make()).toBe('ready');
    expect(await state()).toMatchObject({ state: 'ready' });
    expect(verdictOf(stored.get(key))).toMatchObject({ kind: 'intact', summary: { count: 3 } });
  });

  it('reads what has left the table from the archive, and says nothing of how far that got', async () => {
    const asked = await anAskedExport();
    const [first] = await asked.messages();
    if (first) asked.archived.set(first.id, first);
    await lose(asked, 1);
    expect(await asked.make()).toBe('ready');
    const written = JSON.parse(String(asked.stored.get(asked.key)));
    expect(written.messages.map(({ delivery }: { delivery: unknown }) => delivery)).toEqual([
      null,
      { state: 'pending' },
      { state: 'pending' },
    ]);
  });

  it('again does nothing once it is ready', async () => {
    const { make, stored } = await anAskedExport();
    await make();
    stored.clear();
    expect(await make()).toBe('ended');
    expect(stored.size).toBe(0);
  });

  it('after a crash half-way is begun anew in the same place', async () => {
    const { make, state, store, stored, key } = await anAskedExport();
    const crashing = {
      write: async (_file: unknown, chunks: AsyncIterable<Uint8Array>) => {
        for await (const _chunk of chunks) throw new Error('crashed');
      },
    };
    await expect(make({ store: crashing })).rejects.toThrow('crashed');
    expect(await state()).toMatchObject({ state: 'running' });
    const early = { find: () => state(), ready: () => Promise.reject(new Error('crashed')), fail: async () => {} };
    await expect(make({ exports: early, store })).rejects.toThrow('crashed');
    expect(stored.has(key)).toBe(true);
    expect(await make()).toBe('ready');
    expect(verdictOf(stored.get(key)).kind).toBe('intact');
  });

  it('twice at once gives one that is intact', async () => {
    const { make, state, stored, key } = await anAskedExport();
    expect(await Promise.all([make(), make()])).toEqual(['ready', 'ready']);
    expect(await state()).toMatchObject({ state: 'ready' });
    expect(verdictOf(stored.get(key)).kind).toBe('intact');
  });

  it('of nobody knows what is nothing to do', async () => {
    const world = memoryRecord(table);
    expect(await world.make('none', () => NOW)).toBe('ended');
  });
});

describe('an export that can not be made', () => {
  const down = () => Promise.reject(new Error('KMS is away'));

  it('runs until the last attempt, then has failed; the job stays a dead letter', async () => {
    const { make, state, signer } = await anAskedExport();
    const without = { signer: { ...signer, sign: down } };
    await expect(make(without)).rejects.toThrow('KMS is away');
    expect(await state()).toMatchObject({ state: 'running' });
    await expect(make({ ...without, last: true })).rejects.toThrow('KMS is away');
    expect(await state()).toMatchObject({ state: 'failed', failure: 'internal-fault' });
  });

  it('is made after all when its dead letter is given out again', async () => {
    const { make, state, signer } = await anAskedExport();
    await expect(make({ signer: { ...signer, sign: down }, last: true })).rejects.toThrow();
    expect(await make()).toBe('ready');
    expect(await state()).toMatchObject({ state: 'ready', failure: undefined });
  });

  it('says that a message is missing', async () => {
    const asked = await anAskedExport();
    await lose(asked, 2);
    await expect(asked.make({ last: true })).rejects.toThrow('neither in the table nor in the archive');
    expect(await asked.state()).toMatchObject({ state: 'failed', failure: 'message-missing' });
    expect(asked.stored.has(asked.key)).toBe(false);
  });

  it('says that a file is not the one that was sent', async () => {
    const asked = await anAskedExport('mbox');
    await asked.media.put('pictures/a1', 'image/png', Buffer.from('another'));
    await expect(asked.make({ last: true })).rejects.toThrow();
    expect(await asked.state()).toMatchObject({ state: 'failed', failure: 'record-broken' });
  });

  it.each(['', '{}', '{"exportId":7}', 'null'])('is no job: %j', (body) => {
    expect(() => readJob(body)).toThrow();
  });
});
