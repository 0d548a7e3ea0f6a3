import type { Conversation, ConversationContext } from '../model.ts';

/** What an inquiry of a guest about a listing is decided on. */
export interface InquiryFacts extends Omit<ConversationContext, 'conversation'> {
  /** The conversation that the guest's latest inquiry about the listing began, whatever became of it. */
  readonly latest?: Conversation | undefined;
}

/** Inquiries: what guests ask about a listing before they book. */
export interface Inquiries {
  /** Two reads; undefined where there is no such listing. */
  find(listingId: string, guestId: string): Promise<InquiryFacts | undefined>;
}
