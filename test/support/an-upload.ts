import type { ClearedFile, Upload } from '../../core/uploads/upload.ts';

/** An announced upload: a test names what it is about, the rest is filled in. */
export const anUpload = (facts: Partial<Upload> = {}): Upload => ({
  id: 'u1',
  conversationId: 'c1',
  side: 'host',
  declared: { name: 'door.png', type: 'image/png', bytes: 70 },
  createdAt: '2026-03-01T12:00:00.000Z',
  state: 'waiting',
  ...facts,
});

/** What came of it once it passed. */
export const aClearedFile = (upload: Upload, facts: Partial<ClearedFile> = {}): ClearedFile => ({
  id: upload.id,
  ...upload.declared,
  sha256: 'a'.repeat(64),
  key: `${upload.conversationId}/${upload.id}`,
  ...facts,
});
