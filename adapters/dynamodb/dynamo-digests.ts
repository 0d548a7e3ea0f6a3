import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../core/contract/table.ts';
import type { Digest, DigestPlace } from '../../core/notifications/digest.ts';
import type { Digests, DueDigests } from '../../core/ports/notifications.ts';
import { claimItem, unclaimItem } from './claim.ts';
import { digestFacts, keyOfDigest, readDigest } from './digest-item.ts';
import { getItem, updateItem } from './table.ts';

/** Digests in the one table: what it takes to plan them. */
export const dynamoDigests = (client: DynamoDBClient, tableName: string): Digests => ({
  plan: (digest) => plan(client, tableName, digest),
});

/** The same, with what it takes to send them. */
export const dynamoDueDigests = (client: DynamoDBClient, tableName: string): DueDigests => ({
  ...dynamoDigests(client, tableName),
  claim: (place, now, lease) => claimItem(client, tableName, keyOfDigest(place), now, lease),
  async find(place) {
    const item = await getItem(client, tableName, keyOfDigest(place));
    return item && readDigest(item);
  },
  unclaim: (place) => unclaimItem(client, tableName, keyOfDigest(place)),
  end: (place) => end(client, tableName, place),
});

/** One item for a mailbox and a time: a message more moves at most the instant that it tells from. */
async function plan(client: DynamoDBClient, table: string, digest: Digest): Promise<boolean> {
  const facts = Object.entries({ ...digestFacts(digest), since: digest.since, state: 'pending' });
  const update = {
    expression: `SET ${facts.map(([name]) => `#${name} = :${name}`).join(', ')}`,
    names: Object.fromEntries(facts.map(([name]) => [name, name])),
    values: Object.fromEntries(facts),
  };
  const condition = 'attribute_not_exists(pk) OR (#state = :state AND #since > :since)';
  const written = await updateItem(client, table, keyOfDigest(digest), update, condition);
  return written.done || written.existing?.['state'] === 'pending';
}

const SECOND = 1_000;
/** How long it is kept that a digest was sent, in seconds: longer than its job may come again. */
const KEPT = 14 * 86_400;

/** It is found among what is due no more. */
async function end(client: DynamoDBClient, table: string, place: DigestPlace): Promise<void> {
  const { partitionKey, sortKey } = TABLE.indexes.due;
  const update = {
    expression: 'SET #state = :ended, #goes = :goes REMOVE claimedAt, #due, #at',
    names: { state: 'state', goes: TABLE.timeToLive, due: partitionKey, at: sortKey },
    values: { ended: 'ended', goes: Math.ceil(Date.parse(place.due) / SECOND) + KEPT },
  };
  await updateItem(client, table, keyOfDigest(place), update, 'attribute_exists(pk)');
}
