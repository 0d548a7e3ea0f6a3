import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { connectionKey, headKey, hostKey, stateKey, ticketKey } from '../../core/contract/table.ts';
import type { LiveConnections, LiveTickets, Parties, Standings } from '../../core/ports/live.ts';
import { readDelivery } from './delivery-item.ts';
import { readHost } from './fact-items.ts';
import { readHead } from './head-item.ts';
import {
  connectionEnds,
  connectionItem,
  liveKeyOf,
  openAttribute,
  readConnections,
  readParty,
  ticketItem,
} from './live-items.ts';
import { getItem, getItems, putItem, updatedItem, updatedWhere, updateItem } from './table.ts';
import { LONG_ARRIVED } from './thread.ts';

const digestOf = (ticket: string): string => createHash('sha256').update(ticket).digest('base64url');

/** Tickets in the one table, by their digests: who reads the table can't connect. */
export const dynamoLiveTickets = (client: DynamoDBClient, table: string): LiveTickets => ({
  async keep(ticket, party, until) {
    const digest = digestOf(ticket);
    await putItem(client, table, ticketItem(digest, party, until));
    return digest;
  },
  async take(ticket, now) {
    const taken = await updatedWhere(
      client,
      table,
      ticketKey(digestOf(ticket)),
      { expression: 'SET takenAt = :now', values: { now } },
      'usableUntil > :now AND attribute_not_exists(takenAt)',
    );
    return taken && readParty(taken);
  },
});

/** Connections in the one table: an item for each party, so that several parties are one read; an attribute each. */
export const dynamoLiveConnections = (client: DynamoDBClient, table: string): LiveConnections => ({
  async of(parties) {
    const items = await getItems(client, table, parties.map(liveKeyOf));
    return (party) => readConnections(items(liveKeyOf(party)));
  },
  async open(party, connectionId, now) {
    await putItem(client, table, connectionItem(connectionId, party, now));
    const item = await updatedItem(client, table, liveKeyOf(party), {
      expression: 'SET #open = :now, #expires = :expires',
      names: { open: openAttribute(connectionId), expires: 'expiresAt' },
      values: { now, expires: connectionEnds(now) },
    });
    return readConnections(item);
  },
  async forget(party, connectionIds) {
    if (connectionIds.length === 0) return;
    const names = Object.fromEntries(connectionIds.map((id, n) => [`c${n}`, openAttribute(id)]));
    const expression = `REMOVE ${Object.keys(names)
      .map((name) => `#${name}`)
      .join(', ')}`;
    await updateItem(client, table, liveKeyOf(party), { expression, names }, 'attribute_exists(pk)');
  },
  async partyOf(connectionId) {
    const item = await getItem(client, table, connectionKey(connectionId));
    return item && readParty(item);
  },
});

/** Who stands on which side, by the conversation's head. */
export const dynamoParties = (client: DynamoDBClient, table: string): Parties => ({
  async of(conversationId) {
    const item = await getItem(client, table, headKey(conversationId));
    if (!item) return undefined;
    const { hostId, guest } = readHead(item);
    return { host: hostId, guest: guest.id };
  },
});

/** What tells whether a message is kept from the guest. */
export const dynamoStandings = (client: DynamoDBClient, table: string): Standings => ({
  async of(conversationId, seq, hostId) {
    const keys = [stateKey(conversationId, seq), hostKey(hostId)] as const;
    const items = await getItems(client, table, keys);
    const [state, host] = keys.map(items);
    return host && { delivery: state ? readDelivery(state) : LONG_ARRIVED, host: readHost(host) };
  },
});
