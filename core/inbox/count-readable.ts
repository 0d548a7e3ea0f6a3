import type { Instant, Listing } from '../model.ts';
import type { InboxEntry, InboxPart } from '../ports/inbox.ts';
import { programOf } from '../programs/programs.ts';
import { readableUntil } from '../windows.ts';
import { instantOf } from './place.ts';

/** How many are counted at most: who has more is told so. */
export const MOST_COUNTED = 100;

/** How many there are; `atLeast` where there may be more. */
export interface Count {
  readonly count: number;
  readonly atLeast: boolean;
}

export const countOf = (counted: number, more: boolean): Count => ({
  count: Math.min(counted, MOST_COUNTED),
  atLeast: more || counted > MOST_COUNTED,
});

/** How many conversations of a list can still be read. */
export function countReadable(
  { entries, more }: InboxPart,
  listings: ReadonlyMap<string, Listing>,
  now: Instant,
): Count {
  let counted = 0;
  for (const entry of entries) {
    if (isReadable(entry, listings.get(entry.listingId), now)) counted++;
    if (counted > MOST_COUNTED) break;
  }
  return countOf(counted, more);
}

/** An inquiry has a message from its beginning, so its latest activity is one. */
function isReadable({ subject, place }: InboxEntry, listing: Listing | undefined, now: Instant): boolean {
  if (!listing) return false;
  return now < readableUntil(subject, programOf(listing.program), listing.timeZone, instantOf(place));
}
