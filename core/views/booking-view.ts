import type * as z from 'zod/mini';
import type { KnownMailbox } from '../mailbox-state.ts';
import type { Booking, Conversation, Payment, Windows } from '../model.ts';
import type { Confirmation } from '../requirements/confirmation.ts';
import type { bookingAnswer, payment, registeredBooking } from '../schemas/booking.ts';
import { confirmedView } from './confirmation-view.ts';
import { standingOf } from './mailbox-view.ts';

export type RegisteredBookingView = z.output<typeof registeredBooking>;
export type BookingView = z.output<typeof bookingAnswer>;
export type PaymentView = z.output<typeof payment>;

/** What registering a booking gives: its conversation, aliases and windows, and whether its payment is protected (V13). */
export const registeredBookingView = (
  { bookingId, payment: paid }: Booking,
  { id, aliases }: Conversation,
  { opensAt, hostWritableUntil, guestWritableUntil, readableUntil }: Windows,
): RegisteredBookingView => ({
  id: bookingId,
  bookingId,
  conversationId: id,
  aliases: { ...aliases },
  windows: { opensAt, hostWritableUntil, guestWritableUntil, readableUntil },
  payment: paymentView(paid),
});

/** The same with the facts, as the platform last told them. @param known of the guest's mailboxes @param confirmed what the guest confirmed last */
export const bookingView = (
  booking: Booking,
  conversation: Conversation,
  windows: Windows,
  known: readonly KnownMailbox[] = [],
  confirmed?: Confirmation,
): BookingView => ({
  ...registeredBookingView(booking, conversation, windows),
  listingId: conversation.listingId,
  status: booking.status,
  guest: { ...conversation.guest, mailbox: standingOf(conversation.guest.address, known) },
  start: booking.start,
  end: booking.end,
  guests: booking.guests,
  bookedAt: booking.bookedAt,
  confirmedAt: booking.confirmedAt,
  cancelledAt: booking.cancelledAt,
  requirements: confirmed && confirmedView(confirmed),
});

/** Payment protection covers what is paid on the platform (V13). */
export const paymentView = ({ state, onPlatform }: Payment): PaymentView => ({
  state,
  onPlatform,
  protected: onPlatform,
});
