import { setTimeout as pause } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hostKey, sendingKey } from '../../core/contract/table.ts';
import { leaseOf } from '../../core/lease.ts';
import type { Instant } from '../../core/model.ts';
import type { Departure } from '../../core/ports/deliveries.ts';
import type { Departures } from '../../core/ports/restrictions.ts';
import { text } from './attributes.ts';
import { readHost } from './fact-items.ts';
import { getItem, putItem, queryItems, updateItem } from './table.ts';

const LEASE = leaseOf('deliver-message') * 1000;
/** Milliseconds for which a restriction waits at most: less than the API gives a call. */
const LONGEST_WAIT = 8_000;
const BETWEEN_LOOKS = 50;

/**
 * Notes that a message sets out, and only then looks whether its host may send links (B7).
 *
 * Who restricts a host writes that first and looks for what is on its way after that (ADR 0019): whichever came first, one of
 * the two sees the other. Two requests.
 *
 * @returns undefined where the host is restricted
 */
export async function setOut(
  client: DynamoDBClient,
  table: string,
  { hostId, messageId }: Pick<Departure, 'hostId' | 'messageId'>,
  now: Instant,
): Promise<Departure | undefined> {
  const departure = { hostId, messageId, at: now };
  await putItem(client, table, { ...sendingKey(hostId, now, messageId), ...until(Date.parse(now) + LEASE) });
  const host = await getItem(client, table, hostKey(hostId));
  if (host && readHost(host).restrictions?.links === undefined) return departure;
  await arrive(client, table, departure);
  return undefined;
}

/** When nobody waits for it any more, and the table may forget it. */
const until = (end: number) => ({ end: new Date(end).toISOString(), expiresAt: Math.ceil(end / 1000) });

/** Notes that a message is on its way no more. */
export async function arrive(
  client: DynamoDBClient,
  table: string,
  { hostId, at, messageId }: Departure,
): Promise<void> {
  const update = { expression: 'SET #end = :at', names: { end: 'end' }, values: { at } };
  await updateItem(client, table, sendingKey(hostId, at, messageId), update, 'attribute_exists(pk)');
}

/** Messages on their way, in the one table. */
export const dynamoDepartures = (client: DynamoDBClient, table: string): Departures => ({
  async settled(hostId, now) {
    const began = performance.now();
    while (await isUnderWay(client, table, hostId, now())) {
      if (performance.now() - began > LONGEST_WAIT) return false;
      await pause(BETWEEN_LOOKS);
    }
    return true;
  },
});

/** Whether something set out that has not arrived, and whose sender may still live. */
async function isUnderWay(client: DynamoDBClient, table: string, hostId: string, now: Instant): Promise<boolean> {
  const first = new Date(Date.parse(now) - 2 * LEASE).toISOString();
  for (let after = sendingKey(hostId, first).sk; ; ) {
    const { items, more } = await queryItems(client, table, {
      expression: 'pk = :pk AND sk > :after',
      values: { pk: sendingKey(hostId, first).pk, after },
    });
    if (items.some((item) => text(item, 'end') > now)) return true;
    const last = items.at(-1);
    if (!more || !last) return false;
    after = text(last, 'sk');
  }
}
