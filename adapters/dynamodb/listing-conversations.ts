import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../core/contract/table.ts';
import type { Page } from '../../core/ports/conversations.ts';
import type { HostConversations } from '../../core/ports/schedules.ts';
import { text } from './attributes.ts';
import { queryItems } from './table.ts';

const { hostInbox } = TABLE.indexes;
/** Heads that are looked at for one page. */
const PAGE = 500;

/** Conversations of a host, in the one table. */
export const dynamoHostConversations = (client: DynamoDBClient, table: string): HostConversations => ({
  page: (hostId, listingId, after) => hostPage(client, table, { hostId, listingId }, after),
});

/** Whose conversations. */
interface Whose {
  readonly hostId: string;
  /** Absent: of all of the host's listings. */
  readonly listingId?: string | undefined;
}

/** Ids of a host's conversations, or of one of its listings, by latest activity, oldest first: one query. */
export async function hostPage(
  client: DynamoDBClient,
  table: string,
  { listingId, hostId }: Whose,
  after: string | undefined,
): Promise<Page<string>> {
  const { items, more } = await queryItems(client, table, {
    index: hostInbox.name,
    expression: after === undefined ? '#host = :host' : '#host = :host AND #at > :after',
    names: { host: hostInbox.partitionKey, at: hostInbox.sortKey },
    values: { host: hostId, after },
    projection: 'id, listingId, #at',
    limit: PAGE,
  });
  const ids = items
    .filter((item) => text(item, 'listingId') === (listingId ?? text(item, 'listingId')))
    .map((item) => text(item, 'id'));
  const last = items.at(-1);
  return { items: ids, next: more && last ? text(last, hostInbox.sortKey) : null };
}
