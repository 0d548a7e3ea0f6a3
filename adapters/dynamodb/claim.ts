import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Key } from '../../core/contract/table.ts';
import type { Instant } from '../../core/model.ts';
import type { Claimed } from '../../core/ports/deliveries.ts';
import { type Expression, updateItem } from './table.ts';

const STATE = { state: 'state' };
const TAKE = `SET #state = :sending, claimedAt = :now`;
const TAKEABLE = '#state = :pending OR (#state = :sending AND claimedAt <= :expired)';
/** A message that is held waits for somebody of the platform, and a job of it that comes again finds nothing to do. */
const NOT_HELD = 'attribute_not_exists(held)';

/**
 * Takes what stands under `key` for sending (ADR 0003): `pending`, or `sending` since `lease` seconds or more.
 *
 * `orNew` also takes what is not there yet.
 */
export async function claimItem(
  client: DynamoDBClient,
  table: string,
  key: Key,
  now: Instant,
  lease: number,
  orNew = false,
): Promise<Claimed> {
  const expired = new Date(Date.parse(now) - lease * 1000).toISOString();
  const update: Expression = {
    expression: TAKE,
    names: STATE,
    values: { sending: 'sending', pending: 'pending', now, expired },
  };
  const condition = orNew ? `attribute_not_exists(pk) OR ${TAKEABLE}` : `(${TAKEABLE}) AND ${NOT_HELD}`;
  const written = await updateItem(client, table, key, update, condition);
  if (written.done) return 'claimed';
  return written.existing?.['state'] === 'sending' ? 'busy' : 'ended';
}

/** Gives a claim back; what is no longer claimed stays as it is. */
export async function unclaimItem(client: DynamoDBClient, table: string, key: Key): Promise<void> {
  const update: Expression = {
    expression: 'SET #state = :pending REMOVE claimedAt',
    names: STATE,
    values: { pending: 'pending', sending: 'sending' },
  };
  await updateItem(client, table, key, update, '#state = :sending');
}
