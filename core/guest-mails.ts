import { type Contact, contactFor } from './contact.ts';
import { endOfDayAfter } from './dates.ts';
import type { Booking, ConversationContext, Instant } from './model.ts';
import { programOf } from './programs/programs.ts';
import { isPaidAndConfirmed, isReleased } from './release.ts';

/** What the platform itself mails a guest about a booking: once each. */
export type GuestMail =
  | { readonly about: 'confirmation'; readonly booking: Booking }
  | { readonly about: 'phones'; readonly host: Contact };

/**
 * The mails that a guest is to have got by now, in their order (V4, V5, V10).
 *
 * None of a booking that is cancelled or over: one that is told of long after is not news. None with phones where the
 * host has none, or where they are hidden again; that they show in the listing is no reason for one.
 */
export function guestMailsDue(context: ConversationContext, now: Instant): readonly GuestMail[] {
  const { subject } = context.conversation;
  if (subject.kind === 'inquiry' || isPast(subject.booking, context.listing.timeZone, now)) return [];
  const { confirmationMail } = programOf(context.listing.program);
  const confirmed = confirmationMail && isPaidAndConfirmed(subject);
  return [...(confirmed ? [{ about: 'confirmation', booking: subject.booking } as const] : []), ...phonesDue(context)];
}

function phonesDue(context: ConversationContext): readonly GuestMail[] {
  const { hostPhones } = programOf(context.listing.program).contact;
  const host = isReleased(hostPhones, context.conversation.subject) ? contactFor('guest', context) : undefined;
  return host?.ok && host.value.phones.length > 0 ? [{ about: 'phones', host: host.value }] : [];
}

const isPast = ({ status, end }: Booking, timeZone: string, now: Instant): boolean =>
  status === 'cancelled' || now >= endOfDayAfter(end, 0, timeZone);
