import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { headKey, hostKey, inquiryKey, listingKey, mailboxesKey } from '../../core/contract/table.ts';
import type { Inquiries } from '../../core/ports/inquiries.ts';
import { needed } from './context.ts';
import { readHost, readListing, readPointer } from './fact-items.ts';
import { readHead } from './head-item.ts';
import { readBook } from './mailbox-items.ts';
import { getItems } from './table.ts';

/** Inquiries in the one table: a guest's latest about a listing is found by both their ids. */
export const dynamoInquiries = (client: DynamoDBClient, table: string): Inquiries => ({
  async find(listingId, guestId) {
    const [place, pointer] = [listingKey(listingId), inquiryKey(listingId, guestId)];
    const found = await getItems(client, table, [place, pointer]);
    const listed = found(place);
    if (!listed) return undefined;
    const listing = readListing(listed);
    const [host, book] = [hostKey(listing.hostId), mailboxesKey('host', listing.hostId)];
    const before = found(pointer);
    const heads = before ? [headKey(readPointer(before).conversationId)] : [];
    const facts = await getItems(client, table, [host, book, ...heads]);
    return {
      listing,
      host: readHost(needed(facts, host)),
      knownMailboxes: { host: readBook(facts(book)).mailboxes },
      latest: heads.map((head) => readHead(needed(facts, head)))[0],
    };
  },
});
