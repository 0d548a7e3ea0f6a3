import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { stateKey, uploadKey } from '../../core/contract/table.ts';
import type { Refusal } from '../../core/refusals.ts';
import type { ClearedFile, Upload } from '../../core/uploads/upload.ts';
import { type Expression, updateItem } from './table.ts';
import { transact } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

const NAMES = { state: 'state', version: 'version' };
/** Of the versions of an object one counts. */
const THIS_VERSION = '(attribute_not_exists(#version) OR #version = :version)';

export async function claimUpload(
  client: DynamoDBClient,
  table: string,
  uploadId: string,
  version: string,
): Promise<boolean> {
  const update = {
    expression: 'SET #version = :version',
    names: NAMES,
    values: { version, waiting: 'waiting' },
  };
  return (await updateItem(client, table, uploadKey(uploadId), update, `#state = :waiting AND ${THIS_VERSION}`)).done;
}

export async function clearUpload(
  client: DynamoDBClient,
  table: string,
  { id }: Upload,
  version: string,
  file: ClearedFile,
): Promise<boolean> {
  const update = {
    expression: 'SET #state = :cleared, #file = :file',
    names: { ...NAMES, file: 'file' },
    values: { cleared: 'cleared', file, version, waiting: 'waiting' },
  };
  return (await updateItem(client, table, uploadKey(id), update, '#state = :waiting AND #version = :version')).done;
}

export async function refuseUpload(
  client: DynamoDBClient,
  table: string,
  { id }: Upload,
  version: string,
  refusal: Refusal,
): Promise<boolean> {
  const update = {
    expression: 'SET #state = :refused, refusal = :refusal, #version = :version',
    names: NAMES,
    values: { refused: 'refused', refusal, version, waiting: 'waiting', cleared: 'cleared' },
  };
  const condition = `#state IN (:waiting, :cleared) AND ${THIS_VERSION}`;
  return (await updateItem(client, table, uploadKey(id), update, condition)).done;
}

/** The file and what is known of its message: one write request. Its message's state may have gone, with the message. */
export function withdrawUpload(
  client: DynamoDBClient,
  table: string,
  { id, conversationId, seq = 0 }: Upload,
  refusal: Refusal,
): Promise<boolean> {
  const refused: Expression = {
    expression: 'SET #state = :refused, refusal = :refusal',
    names: { state: 'state' },
    values: { refused: 'refused', refusal, used: 'used' },
  };
  const marked: Expression = {
    expression: 'SET withdrawn = list_append(if_not_exists(withdrawn, :none), :ids)',
    values: { none: [], ids: [id] },
  };
  return untilFresh(async () => {
    const written = await transact<'upload' | 'state'>(client, table, [
      { name: 'upload', update: uploadKey(id), by: refused, condition: '#state = :used' },
      { name: 'state', update: stateKey(conversationId, seq), by: marked, condition: 'attribute_exists(pk)' },
    ]);
    if (written.done) return true;
    return written.against.has('upload') || written.against.has('state') ? false : STALE;
  });
}
