import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoUploads } from '../../../adapters/dynamodb/dynamo-uploads.ts';
import type { Upload } from '../../../core/uploads/upload.ts';
import type { ScanVerdict } from '../../../core/uploads/verdict.ts';
import { type ClearUploadDeps, clearUpload } from '../../../functions/clear-upload/clear-upload.ts';
import { anUpload } from '../../support/an-upload.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const PHOTO = readFileSync(new URL('../../fixtures/pictures/photo.png', import.meta.url));
const NOW = '2026-03-01T13:00:00.000Z';

/** An upload that waits, and a function whose parts a test may replace. */
async function aWorld(
  replaced: (uploads: ClearUploadDeps['uploads'], upload: Upload) => Partial<ClearUploadDeps> = () => ({}),
) {
  const uploads = dynamoUploads(table.client, table.tableName);
  const context = await aRegisteredConversation(table);
  const upload = anUpload({
    id: randomUUID(),
    conversationId: context.conversation.id,
    declared: { name: 'door.png', type: 'image/png', bytes: PHOTO.length },
  });
  await uploads.announce({ upload, limit: 'off', keep: undefined });
  const copies = new Map<string, Uint8Array>();
  const deps: ClearUploadDeps = {
    uploads,
    store: { read: async () => PHOTO },
    conversations: dynamoConversations(table.client, table.tableName),
    media: {
      put: async (key, _, bytes) => void copies.set(key, bytes),
      remove: async (key) => void copies.delete(key),
    },
    domain: 'foyer.test',
    ownLinkDomains: [],
    platformName: 'Foyer',
    now: () => NOW,
  };
  const run = clearUpload({ ...deps, ...replaced(uploads, upload) });
  return {
    ...{ upload, uploads, copies },
    tell: (verdict: ScanVerdict, version = 'v1') => run({ uploadId: upload.id, version, verdict }),
    state: async () => (await uploads.find(upload.id))?.state,
  };
}

describe('a scanned upload', () => {
  it('is cleared once, and keeps its copy, however often and at once it is told of', async () => {
    const { tell, state, copies } = await aWorld();
    const ends = await Promise.all(Array.from({ length: 4 }, () => tell('clean')));
    expect(ends.filter((end) => end === 'cleared')).toHaveLength(1);
    expect([await tell('clean'), await state(), copies.size]).toEqual(['nothing', 'cleared', 1]);
  });

  it('is one version of the two that are told of at once, and its copy is of that one', async () => {
    const read: string[] = [];
    const { tell, state, uploads, upload } = await aWorld(() => ({
      store: {
        read: async (_, version) => {
          read.push(version);
          return PHOTO;
        },
      },
    }));
    const ends = await Promise.all([tell('clean', 'v1'), tell('clean', 'v2')]);
    expect(ends.toSorted()).toEqual(['cleared', 'nothing']);
    expect([await state(), read]).toEqual(['cleared', [(await uploads.find(upload.id))?.version]]);
  });

  it('G14: that is found infected while it is looked into ends refused, without a copy', async () => {
    const { tell, state, copies } = await aWorld((uploads, upload) => ({
      store: {
        read: async () => {
          await uploads.refuse(upload, 'v1', { code: 'attachment-infected' });
          return PHOTO;
        },
      },
    }));
    expect([await tell('clean'), await state(), copies.size]).toEqual(['nothing', 'refused', 0]);
  });

  it('G14: loses its copy also where who refused it died before that was gone', async () => {
    const { tell, upload, uploads, copies } = await aWorld();
    await tell('clean');
    await uploads.refuse(upload, 'v1', { code: 'attachment-infected' });
    expect(copies.size).toBe(1);
    expect([await tell('infected'), copies.size]).toEqual(['nothing', 0]);
  });

  it('is refused where it is not as long as announced', async () => {
    const { tell, state, uploads, upload } = await aWorld(() => ({ store: { read: async () => undefined } }));
    expect([await tell('clean'), await state()]).toEqual(['refused', 'refused']);
    expect((await uploads.find(upload.id))?.refusal).toEqual({ code: 'attachment-size', limit: PHOTO.length });
  });

  it('that nobody knows is nothing', async () => {
    const { uploads } = await aWorld();
    const deps = { uploads, now: () => NOW };
    const unused = async (): Promise<never> => expect.fail('nobody should ask for this');
    const run = clearUpload({
      ...{
        ...deps,
        domain: 'foyer.test',
        ownLinkDomains: [],
        platformName: 'Foyer',
        store: { read: unused },
        conversations: { byId: unused },
      },
      media: { put: unused, remove: unused },
    });
    expect(await run({ uploadId: 'gone', version: 'v1', verdict: 'clean' })).toBe('nothing');
  });

  it('stays waiting where looking into it failed, and is cleared when it is told of again', async () => {
    let attempts = 0;
    const { tell, state } = await aWorld(() => ({
      store: {
        read: async () => {
          if (++attempts === 1) throw new Error('a fault');
          return PHOTO;
        },
      },
    }));
    await expect(tell('clean')).rejects.toThrow('a fault');
    expect([await state(), await tell('clean'), await state()]).toEqual(['waiting', 'cleared', 'cleared']);
  });
});
