import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../core/contract/table.ts';
import type { Listing } from '../../core/model.ts';
import type { Page } from '../../core/ports/conversations.ts';
import { text } from './attributes.ts';
import { queryItems } from './table.ts';

const { hostInbox } = TABLE.indexes;
/** Heads that are looked at for one page. */
const PAGE = 500;

/** Ids of a listing's conversations among its host's, by latest activity, oldest first: one query. */
export async function listingPage(
  client: DynamoDBClient,
  table: string,
  { listingId, hostId }: Pick<Listing, 'listingId' | 'hostId'>,
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
  const ids = items.filter((item) => text(item, 'listingId') === listingId).map((item) => text(item, 'id'));
  const last = items.at(-1);
  return { items: ids, next: more && last ? text(last, hostInbox.sortKey) : null };
}
