import type { ConversationContext, Instant, Subject } from './model.ts';
import { canonical } from './record/canonical.ts';
import { conversationWindows } from './windows.ts';

/**
 * How long an archived message stays in the table after both sides have lost it, in days.
 *
 * A booking's dates may be corrected late, and then both sides read again: what is still there needs no restoring.
 */
export const MARGIN_DAYS = 30;
const DAY_SECONDS = 86_400;

/**
 * When the table may let go of a conversation's archived messages (B17): {@link MARGIN_DAYS} after the read cutoff, in
 * seconds since the epoch as DynamoDB's time to live has it.
 *
 * Nothing is decided by it: DynamoDB deletes days later, and whoever reads asks the windows.
 */
export const expiryOf = (context: Pick<ConversationContext, 'conversation' | 'listing'>): number =>
  Math.floor(Date.parse(conversationWindows(context).readableUntil) / 1000) + MARGIN_DAYS * DAY_SECONDS;

/** What of a head the read cutoff may depend on. */
export interface Course {
  readonly subject: Subject;
  readonly latestMessageAt?: Instant | undefined;
}

/** Whether a change of a head may have moved its read cutoff: dates, state, or an inquiry's latest message. */
export const mayMoveExpiry = (before: Course, after: Course): boolean => endFactsOf(before) !== endFactsOf(after);

function endFactsOf({ subject, latestMessageAt }: Course): string {
  if (subject.kind === 'inquiry') {
    const { start, end } = subject.inquiry;
    return canonical({ end: end ?? start ?? latestMessageAt });
  }
  const { status, end, cancelledAt } = subject.booking;
  return canonical({ status, end, cancelledAt });
}
