import { inquiryKey } from '../../core/contract/table.ts';
import type { Instant, Listing } from '../../core/model.ts';
import type { Append } from '../../core/ports/conversations.ts';
import { programOf } from '../../core/programs/programs.ts';
import { aliasWrites, pointerTo } from './alias-writes.ts';
import { inquirerWrite } from './rate-item.ts';
import type { Expression } from './table.ts';
import { FREE, type Write } from './transact.ts';

/** Inquiries that one guest may begin in a day, over all listings; what goes on in one that is there is not counted. */
export const INQUIRIES_PER_DAY = 20;

/** Holds while a guest's latest inquiry about a listing is the one that was read. */
const latestIs = (conversationId: string | undefined): Expression =>
  conversationId === undefined ? FREE : { expression: 'conversationId = :latest', values: { latest: conversationId } };

/**
 * What an inquiry's conversation begins with, in the transaction of its first message: its place as the guest's latest about the
 * listing, its aliases, and one more on the guest's count of the day, whose condition is the limit.
 */
export function beginningWrites(
  { begins, limits = 'off', context: { conversation } }: Append,
  at: Instant,
): readonly Write<'inquiry' | 'alias' | 'day'>[] {
  if (!begins) return [];
  const place = inquiryKey(conversation.listingId, conversation.guest.id);
  return [
    { name: 'inquiry', put: { ...pointerTo(conversation), ...place }, condition: latestIs(begins.after) },
    ...aliasWrites(conversation),
    ...(limits === 'off'
      ? []
      : [{ ...inquirerWrite(conversation.guest.id, at, INQUIRIES_PER_DAY), name: 'day' as const }]),
  ];
}

/**
 * The check that goes with a booking whose conversation is new: the guest's latest inquiry about the listing is the one that was
 * read. One that is made at the same time is found by the next attempt, or comes after the booking.
 */
export const sameInquiry = (
  listing: Listing,
  guestId: string,
  conversationId: string | undefined,
): readonly Write<'inquiry'>[] =>
  programOf(listing.program).inquiries
    ? [{ name: 'inquiry', check: inquiryKey(listing.listingId, guestId), condition: latestIs(conversationId) }]
    : [];
