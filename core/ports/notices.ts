import type { Instant } from '../model.ts';
import type { Claimed } from './deliveries.ts';

/** One notice to one sender; `what` tells apart those of the same mail, message, support request, restriction or question. */
export type NoticeId =
  | { readonly mailId: string; readonly what: string }
  | { readonly conversationId: string; readonly what: string }
  | { readonly requestId: string; readonly what: string }
  | { readonly restrictionId: string; readonly what: string }
  | { readonly listingId: string; readonly questionId: string; readonly what: string };

/** Which notices were sent: one each, claimed before it goes out (ADR 0003). */
export interface Notices {
  /** Takes a notice that nobody sent: a new one, or one claimed for longer than `lease` seconds. */
  claim(notice: NoticeId, now: Instant, lease: number): Promise<Claimed>;
  /** Gives a claim back untried. */
  unclaim(notice: NoticeId): Promise<void>;
  /** Nothing is left to do: it was sent, or can never be. */
  end(notice: NoticeId): Promise<void>;
}
