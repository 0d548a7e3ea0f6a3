import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoSupport } from '../../adapters/dynamodb/dynamo-support.ts';
import type { ConversationContext } from '../../core/model.ts';
import { SUPPORT_NAMES_BYTES, supportNames } from '../../core/support/support-names.ts';
import { askSupport, type CareDraft, type Requester, type SupportRequest } from '../../core/support/support-request.ts';

let made = 0;

/** A request in the table, about `context` where that is given. */
export async function aSupportRequest(
  { client, tableName }: { readonly client: DynamoDBClient; readonly tableName: string },
  { context, by, draft = {} }: { context?: ConversationContext; by: Requester; draft?: Partial<CareDraft> },
): Promise<SupportRequest> {
  const bytes = new Uint8Array(SUPPORT_NAMES_BYTES);
  new DataView(bytes.buffer).setUint32(12, ++made);
  new DataView(bytes.buffer).setUint32(28, made);
  new DataView(bytes.buffer).setUint32(44, made);
  const ask = {
    ...supportNames('foyer.test', bytes),
    topic: 'My deposit',
    by,
    conversationId: context?.conversation.id,
  };
  const written = askSupport(ask, {
    ...{ at: '2026-02-07T09:00:00.000Z', author: by.role, via: 'api', text: 'Where is it?', notes: [] },
    ...draft,
  });
  const stored = await dynamoSupport(client, tableName).create(written);
  if (stored.kind !== 'stored') throw new Error(stored.kind);
  return written.request;
}
