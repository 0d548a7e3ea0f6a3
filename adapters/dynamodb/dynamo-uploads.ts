import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { uploadKey } from '../../core/contract/table.ts';
import type { NewUpload, Uploads } from '../../core/ports/uploads.ts';
import type { Upload } from '../../core/uploads/upload.ts';
import { keptWrite } from './kept-answer-item.ts';
import { uploadWrite } from './rate-item.ts';
import { getItem, getItems } from './table.ts';
import { FREE, transact } from './transact.ts';
import { readUpload, uploadItem } from './upload-item.ts';
import { claimUpload, clearUpload, refuseUpload, withdrawUpload } from './upload-writes.ts';

/** Files on their way into messages, in the one table. */
export const dynamoUploads = (client: DynamoDBClient, table: string): Uploads => ({
  announce: (entry) => announceUpload(client, table, entry),
  async find(uploadId) {
    const item = await getItem(client, table, uploadKey(uploadId));
    return item && readUpload(item);
  },
  async findAll(uploadIds) {
    const found = await getItems(client, table, uploadIds.map(uploadKey));
    return uploadIds.map((id): Upload | undefined => {
      const item = found(uploadKey(id));
      return item && readUpload(item);
    });
  },
  claim: (uploadId, version) => claimUpload(client, table, uploadId, version),
  clear: (upload, version, file) => clearUpload(client, table, upload, version, file),
  refuse: (upload, version, refusal) => refuseUpload(client, table, upload, version, refusal),
  withdraw: (upload, refusal) => withdrawUpload(client, table, upload, refusal),
});

type Part = 'upload' | 'rate' | 'kept';

async function announceUpload(
  client: DynamoDBClient,
  table: string,
  { upload, limit, keep }: NewUpload,
): ReturnType<Uploads['announce']> {
  const { conversationId, side, createdAt } = upload;
  const written = await transact<Part>(client, table, [
    { name: 'upload', put: uploadItem(upload), condition: FREE },
    ...(limit === 'off' ? [] : [uploadWrite(conversationId, side, createdAt, limit.uploadsPerHour)]),
    ...keptWrite(keep, createdAt),
  ]);
  if (written.done) return 'announced';
  if (written.against.has('kept')) return 'kept';
  return written.against.has('rate') ? 'limited' : 'stale';
}
