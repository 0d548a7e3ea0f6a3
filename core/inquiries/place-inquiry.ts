import type { CalendarDate, Conversation, ConversationContext, Guest, Instant, Subject } from '../model.ts';
import { newHead } from '../new-head.ts';
import type { Beginning, NewConversation } from '../ports/conversations.ts';
import type { InquiryFacts } from '../ports/inquiries.ts';
import { whyClosed } from '../writing.ts';

/** The dates that a guest asks about: both, one or none. */
export interface AskedDates {
  readonly start?: CalendarDate | undefined;
  readonly end?: CalendarDate | undefined;
}

/** Who asks, with the details as they are now, and about which dates. */
export interface Asking extends AskedDates {
  readonly guest: Guest;
}

/** Where an inquiry is written, and when. */
export interface PlacedInquiry {
  /** With the conversation as it is to be, before the message. */
  readonly context: ConversationContext;
  /** Absent where it goes on in a conversation that is there. */
  readonly begins?: Beginning | undefined;
  readonly at: Instant;
}

/**
 * The conversation in which a guest's inquiry is written.
 *
 * It goes on in the guest's latest about the listing while that is an inquiry and the guest may write in it: there is one at a
 * time. What the guest tells now replaces what it told before; dates that are not told again stay. Else one begins.
 *
 * @param fresh names for a new one
 */
export function placeInquiry(
  { latest, ...facts }: InquiryFacts,
  asking: Asking,
  fresh: () => NewConversation,
  now: Instant,
): PlacedInquiry {
  const at = latest ? lateEnough(latest, now) : now;
  if (latest && goesOn(latest, facts, at)) {
    const inquiry = { ...latest.subject.inquiry, ...datesOf(asking) };
    const conversation = { ...latest, guest: asking.guest, subject: { kind: 'inquiry', inquiry } as const };
    return { context: { ...facts, conversation }, at };
  }
  const subject = { kind: 'inquiry', inquiry: { askedAt: at, ...datesOf(asking) } } as const;
  const conversation = newHead(fresh(), subject, asking.guest, facts.listing, at);
  return { context: { ...facts, conversation }, begins: { after: latest?.id }, at };
}

/** By another clock the latest may have been asked just ahead of now. */
const lateEnough = ({ subject }: Conversation, now: Instant): Instant =>
  subject.kind === 'inquiry' && subject.inquiry.askedAt > now ? subject.inquiry.askedAt : now;

const goesOn = (
  conversation: Conversation,
  { listing }: Pick<InquiryFacts, 'listing'>,
  at: Instant,
): conversation is Conversation & { readonly subject: Extract<Subject, { kind: 'inquiry' }> } =>
  conversation.subject.kind === 'inquiry' && !whyClosed({ conversation, listing }, 'guest', at);

const datesOf = ({ start, end }: AskedDates): AskedDates =>
  start === undefined && end === undefined ? {} : { start, end };
