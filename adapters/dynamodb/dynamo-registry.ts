import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hostKey, listingKey } from '../../core/contract/table.ts';
import type { Registry } from '../../core/ports/conversations.ts';
import { readHost, readListing } from './fact-items.ts';
import { changeAdmitted, putHost } from './host-writes.ts';
import { putBooking } from './put-booking.ts';
import { getItem, getItems } from './table.ts';
import { transact } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/** Hosts, listings and bookings in the one table. */
export const dynamoRegistry = (client: DynamoDBClient, tableName: string): Registry => ({
  putHost: (host) => putHost(client, tableName, host),
  changeAdmitted: (hostId, change) => changeAdmitted(client, tableName, hostId, change),
  async host(hostId) {
    const item = await getItem(client, tableName, hostKey(hostId));
    return item && readHost(item);
  },
  putListing: (listing) =>
    untilFresh(async () => {
      const written = await transact(client, tableName, [
        {
          name: 'listing',
          put: { ...listing, ...listingKey(listing.listingId) },
          condition: {
            expression: 'attribute_not_exists(pk) OR hostId = :hostId',
            values: { hostId: listing.hostId },
          },
        },
        {
          name: 'host',
          check: hostKey(listing.hostId),
          condition: { expression: 'attribute_exists(pk)' },
        },
      ]);
      if (written.done) return { kind: 'stored' };
      if (written.against.has('host')) return { kind: 'host-unknown' };
      return written.against.has('listing') ? { kind: 'fixed', field: 'hostId' } : STALE;
    }),
  async listing(listingId) {
    const item = await getItem(client, tableName, listingKey(listingId));
    return item && readListing(item);
  },
  async listings(listingIds) {
    const found = await getItems(client, tableName, listingIds.map(listingKey));
    return listingIds.map((id) => {
      const item = found(listingKey(id));
      return item && readListing(item);
    });
  },
  putBooking: (listingId, guest, booking, fresh, now) =>
    putBooking(client, tableName, { listingId, guest, booking, fresh, now }),
});
