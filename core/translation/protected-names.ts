import type { ConversationContext, Subject } from '../model.ts';
import { numberCountries } from '../number-countries.ts';
import type { ProtectedNames } from './protect.ts';

/** What a conversation's translations leave as it is (N8). */
export const protectedNames = (context: ConversationContext): ProtectedNames => ({
  people: [context.conversation.guest.name, context.host.name],
  listing: context.listing.name,
  references: referencesOf(context.conversation.subject),
  countries: numberCountries(context),
});

const referencesOf = (subject: Subject): readonly string[] =>
  subject.kind === 'booking' ? [subject.booking.bookingId] : [];
