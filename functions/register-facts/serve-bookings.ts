import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { invalidRequest, requestProblem } from '../../adapters/lambda/problem.ts';
import { IS_ALIAS, isAlias, newConversation } from '../../core/aliases.ts';
import type { Booking, Listing } from '../../core/model.ts';
import type { NewConversation } from '../../core/ports/conversations.ts';
import { programOf } from '../../core/programs/programs.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { bookingView, registeredBookingView } from '../../core/views/booking-view.ts';
import { conversationWindows } from '../../core/windows.ts';
import { completeBooking } from './complete-booking.ts';
import type { RegisterFactsDeps } from './deps.ts';
import { factFixed } from './fact-fixed.ts';

/** `PUT /bookings/{bookingId}`: keeps a booking as told, and gives it a conversation with aliases the first time. */
export const putBooking = ({ registry, conversations, domain, random, now }: RegisterFactsDeps) =>
  endpoint(REQUESTS.putBooking, async ({ path: { bookingId }, body: { listingId, guest, ...told } }) => {
    if (isAlias(guest.address, domain))
      return invalidRequest({ body: [{ path: ['guest', 'address'], detail: IS_ALIAS }] });
    const known = told.status === 'cancelled' ? await knownBooking(conversations, bookingId) : undefined;
    const booking = completeBooking({ bookingId, ...told }, known, now());
    const fresh = ({ program }: Listing): NewConversation => newConversation(programOf(program), domain, random());
    const registered = await registry.putBooking(listingId, guest, booking, fresh, now());
    if (registered.kind === 'listing-unknown') return requestProblem('listing-unknown');
    if (registered.kind === 'fixed') return factFixed(registered.field);
    const { context } = registered;
    return { status: 200, body: registeredBookingView(booking, context.conversation, conversationWindows(context)) };
  });

/** `GET /bookings/{bookingId}`: the same with the facts. */
export const getBooking = ({
  conversations,
  mailboxes,
  confirmations,
}: Pick<RegisterFactsDeps, 'conversations' | 'mailboxes' | 'confirmations'>) =>
  endpoint(REQUESTS.getBooking, async ({ path: { bookingId } }) => {
    const context = await conversations.byBooking(bookingId);
    if (context?.conversation.subject.kind !== 'booking') return requestProblem('not-found');
    const { conversation } = context;
    const { booking } = context.conversation.subject;
    const [known, confirmed] = await Promise.all([
      mailboxes.of({ role: 'guest', id: conversation.guest.id }),
      confirmations.of(conversation.id),
    ]);
    const windows = conversationWindows(context);
    return { status: 200, body: bookingView(booking, conversation, windows, known, confirmed.at(-1)) };
  });

async function knownBooking(
  conversations: RegisterFactsDeps['conversations'],
  bookingId: string,
): Promise<Booking | undefined> {
  const context = await conversations.byBooking(bookingId);
  return context?.conversation.subject.kind === 'booking' ? context.conversation.subject.booking : undefined;
}
