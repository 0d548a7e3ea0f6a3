import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoConfirmations } from '../../adapters/dynamodb/dynamo-confirmations.ts';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDisclosures } from '../../adapters/dynamodb/dynamo-disclosures.ts';
import { dynamoExports } from '../../adapters/dynamodb/dynamo-exports.ts';
import { dynamoReadings } from '../../adapters/dynamodb/dynamo-readings.ts';
import { threadDeliveries } from '../../adapters/dynamodb/thread-deliveries.ts';
import { rawSignature } from '../../adapters/kms/raw-signature.ts';
import { recordReader } from '../../adapters/record-reader.ts';
import type { Message } from '../../core/model.ts';
import type { ExportStore } from '../../core/ports/exports.ts';
import type { FileLinks } from '../../core/ports/readings.ts';
import type { ExportSigner } from '../../core/ports/signing.ts';
import type { ExportConversationDeps, Exported } from '../../functions/export-conversation/export-conversation.ts';
import { exportConversation } from '../../functions/export-conversation/export-conversation.ts';
import { signDigest } from '../../local/aws/ecdsa.ts';
import { aSigningKey } from './exports.ts';
import { memoryObjects } from './memory-ports.ts';

export interface RecordPlaces {
  readonly client: DynamoDBClient;
  readonly tableName: string;
}

/** Signs with a key of its own, as KMS does: a digest, with DER on the way. */
function memorySigner(): ExportSigner {
  const { privateKey, publicKey } = aSigningKey();
  return {
    publicKey: async () => publicKey,
    sign: async (digest) => rawSignature(signDigest(digest, privateKey)),
  };
}

/** The record over a table, with archive, files and exports in memory. */
export function memoryRecord({ client, tableName }: RecordPlaces) {
  const media = memoryObjects();
  /** Messages that are in the archive, by id. */
  const archived = new Map<string, Message>();
  const archive = {
    async *messages({ id }: { readonly id: string }, from: number, to: number) {
      for (let seq = from; seq <= to; seq++) {
        const message = archived.get(`${id}-${seq}`);
        if (message) yield message;
      }
    },
    file: () => Promise.reject(new Error('no such file')),
  };
  const files: FileLinks = {
    link: async (message, id, expires) => `https://media.example/${message.id}/${id}?${expires}`,
  };
  const stored = new Map<string, Buffer>();
  const store: ExportStore = {
    async write({ key }, chunks) {
      const written: Uint8Array[] = [];
      for await (const chunk of chunks) written.push(chunk);
      stored.set(key, Buffer.concat(written));
    },
    link: async ({ key, name }, expires) => `https://exports.example/${key}?${name}&${expires}`,
  };
  const record = recordReader(client, tableName, { archive, media });
  const thread = threadDeliveries(client, tableName);
  const readings = dynamoReadings(client, tableName);
  const disclosures = dynamoDisclosures(client, tableName);
  const confirmations = dynamoConfirmations(client, tableName);
  const exports = dynamoExports(client, tableName);
  const conversations = dynamoConversations(client, tableName);
  const signer = memorySigner();
  const platformName = 'Foyer';
  const deps = { record, thread, files, readings, disclosures, confirmations, exports, store, signer, platformName };
  return {
    ...deps,
    media,
    archived,
    stored,
    /** Makes an export as the worker does. */
    make: (
      exportId: string,
      now: () => string,
      { last = false, ...replaced }: Partial<ExportConversationDeps> & { readonly last?: boolean } = {},
    ): Promise<Exported> => exportConversation({ ...deps, conversations, now, ...replaced })({ exportId }, last),
  };
}
