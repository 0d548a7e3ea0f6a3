import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PARTITION, STATE_PREFIX } from '../../core/contract/table.ts';
import type { Held } from '../../core/model.ts';
import { messageId } from '../../core/model.ts';
import type { HeldEnd, HeldMessage, HeldMessages } from '../../core/ports/restrictions.ts';
import { LINKS_DISABLED } from '../../core/restrictions/link-carrier.ts';
import type { Actor } from '../../core/restrictions/restriction.ts';
import { type Attributes, text } from './attributes.ts';
import { readDelivery } from './delivery-item.ts';
import { type DeliveryPart, HOLDING, mailWrite, type Place, readState, stateWrite } from './delivery-writes.ts';
import { listCases } from './list-cases.ts';
import type { Expression } from './table.ts';
import { transact, type Write } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/** Partition of the index that holds a host's held messages. */
const heldCases = (hostId: string): string => `held#${hostId}`;

/** Holds a message that was claimed, with the mail that it came by: it is listed until somebody ends it. */
export async function recordHeld(
  client: DynamoDBClient,
  table: string,
  place: Place,
  hostId: string,
  held: Held,
): Promise<undefined | typeof STALE> {
  const { delivery, mail } = await readState(client, table, place);
  if (delivery.state !== 'sending') return undefined;
  const filedAt = `${held.at}#${messageId(place.conversationId, place.seq)}`;
  const written = await transact<DeliveryPart>(client, table, [
    stateWrite(place, delivery, {
      expression:
        'SET #state = :next, reason = :reason, held = :held, cases = :cases, filedAt = :filedAt REMOVE claimedAt',
      values: { next: 'pending', reason: LINKS_DISABLED, held, cases: heldCases(hostId), filedAt },
    }),
    ...mailWrite(mail, 'accepted', LINKS_DISABLED),
  ]);
  return written.done ? undefined : STALE;
}

/** Messages that are held, in the one table. */
export const dynamoHeldMessages = (client: DynamoDBClient, tableName: string): HeldMessages => ({
  async list(hostId, page) {
    const { items, next } = await listCases(client, tableName, heldCases(hostId), page);
    return { items: items.flatMap(readHeld), next };
  },
  release: (conversationId, seq, by, at) =>
    untilFresh(() => recordReleased(client, tableName, { conversationId, seq }, { by, at })),
  refuse: (conversationId, seq) => untilFresh(() => recordRefused(client, tableName, { conversationId, seq })),
});

async function recordReleased(
  client: DynamoDBClient,
  table: string,
  place: Place,
  released: { readonly by: Actor; readonly at: string },
): Promise<HeldEnd | typeof STALE> {
  const { delivery, mail } = await readState(client, table, place);
  if (!delivery.held) return delivery.released ? 'done' : 'not-held';
  const written = await transact<DeliveryPart>(client, table, [
    heldWrite(place, { expression: `SET released = :released REMOVE reason, ${HOLDING}`, values: { released } }),
    ...mailWrite(mail, 'accepted', undefined),
  ]);
  return written.done ? 'done' : STALE;
}

async function recordRefused(client: DynamoDBClient, table: string, place: Place): Promise<HeldEnd | typeof STALE> {
  const { delivery, mail } = await readState(client, table, place);
  if (!delivery.held)
    return delivery.state === 'undeliverable' && delivery.reason === LINKS_DISABLED ? 'done' : 'not-held';
  const written = await transact<DeliveryPart>(client, table, [
    heldWrite(place, { expression: `SET #state = :next REMOVE ${HOLDING}`, values: { next: 'undeliverable' } }),
    ...mailWrite(mail, 'failed', LINKS_DISABLED),
  ]);
  return written.done ? 'done' : STALE;
}

/** Changes a state that is still held: of release and refusal at once, one finds the other's. */
const heldWrite = (place: Place, by: Expression): Write<DeliveryPart> =>
  stateWrite(place, { state: 'pending' }, by, ' AND attribute_exists(held)');

function readHeld(item: Attributes): readonly HeldMessage[] {
  const { held } = readDelivery(item);
  const conversationId = text(item, 'pk').slice(PARTITION.conversation.length);
  const seq = Number(text(item, 'sk').slice(STATE_PREFIX.length));
  return held ? [{ conversationId, seq, ...held }] : [];
}
