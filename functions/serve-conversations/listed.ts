import { shownSights } from '../../adapters/lambda/shown-sights.ts';
import { type Caller, type Sight, sightOf } from '../../core/access.ts';
import { placeOf } from '../../core/inbox/place.ts';
import type { Instant, Side } from '../../core/model.ts';
import type { Inbox, InboxEntry } from '../../core/ports/inbox.ts';
import { type ConversationFilter, isListed } from '../../core/views/conversation-filter.ts';

/** A host or a guest who looks through its conversations. */
export type PartyCaller = Caller & { readonly role: Side };

export const isParty = (caller: Caller): caller is PartyCaller => caller.role === 'host' || caller.role === 'guest';

/** What is asked for, by whom, when. */
export interface Wanted {
  readonly caller: PartyCaller;
  readonly filter: ConversationFilter;
  readonly now: Instant;
}

/** A conversation that is asked for. */
export interface Listed {
  readonly id: string;
  /** By its latest activity, which may be later than the list tells. */
  readonly place: string;
  /** Where the list has it. */
  readonly standsAt: string;
  readonly sight: Sight;
}

/** Those of a list's entries that are the caller's, can still be read and are asked for, in their order. */
export async function listedOf(
  inbox: Inbox,
  { caller, filter, now }: Wanted,
  entries: readonly InboxEntry[],
): Promise<readonly Listed[]> {
  const asked = entries.filter(({ listingId }) => listingId === (filter.listingId ?? listingId));
  if (asked.length === 0) return [];
  const contexts = await inbox.contexts(asked);
  const sights = contexts.flatMap((context) => {
    const sight = sightOf(caller, context, now);
    return sight.ok ? [sight.value] : [];
  });
  const shown = await shownSights({ inbox }, sights, caller.role);
  const places = new Map(asked.map(({ id, place }) => [id, place]));
  return shown.filter((sight) => isListed(sight, caller.role, filter, now)).map((sight) => listed(sight, places));
}

function listed(sight: Sight, places: ReadonlyMap<string, string>): Listed {
  const { conversation } = sight.context;
  const place = placeOf(conversation);
  return { id: conversation.id, place, standsAt: places.get(conversation.id) ?? place, sight };
}
