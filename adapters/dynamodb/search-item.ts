import { PARTITION, SEARCH_PREFIX, searchKey, searchPlace } from '../../core/contract/table.ts';
import type { SearchEntry, SearchPlace } from '../../core/ports/searches.ts';
import { type Attributes, number, text, UnreadableItem } from './attributes.ts';

/** Where the entry of a conversation lies. */
export const entryPlace = ({ hostId, createdAt, conversationId }: SearchPlace) =>
  searchKey(hostId, searchPlace(createdAt, conversationId));

/** An entry as it is stored: what its key says is in the key alone. */
export const entryItem = ({ conversationId, hostId, createdAt, ...entry }: SearchEntry): Attributes => ({
  ...entry,
  ...entryPlace({ conversationId, hostId, createdAt }),
});

/** Reads an entry as {@link entryItem} made it. */
export function readEntry(item: Attributes): SearchEntry {
  const [createdAt = '', conversationId = ''] = text(item, 'sk').slice(SEARCH_PREFIX.length).split('#');
  return {
    ...{ conversationId, createdAt, hostId: text(item, 'pk').slice(PARTITION.search.length) },
    listingId: text(item, 'listingId'),
    filter: readFilter(item),
    upTo: number(item, 'upTo'),
    revision: number(item, 'revision'),
    expiresAt: number(item, 'expiresAt'),
  };
}

/** @throws UnreadableItem where it is not as it was stored */
function readFilter({ filter }: Attributes): Uint8Array {
  if (!(filter instanceof Uint8Array)) throw new UnreadableItem('filter');
  return filter;
}
