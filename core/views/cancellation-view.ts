import type * as z from 'zod/mini';
import type { CancellationRequest, CancellationState } from '../cancellation/cancellation.ts';
import type { DatedBooking } from '../cancellation/cancellation-state.ts';
import { CANCELLATION_TEXTS } from '../cancellation/texts/by-language.ts';
import type { Role } from '../contract/routes.ts';
import { listingNameIn } from '../listing-words.ts';
import { languageOf } from '../mail/present/language-of.ts';
import type { ConversationContext } from '../model.ts';
import type { cancellationAnswer, cancellationQuestion } from '../schemas/cancellation.ts';

export type CancellationView = z.output<typeof cancellationAnswer>;
export type CancellationQuestionView = z.output<typeof cancellationQuestion>;

/** A request as the API tells it; the host's note only to those it is for. */
export const cancellationView = (
  request: CancellationRequest,
  state: CancellationState,
  reader: Role,
): CancellationView => ({
  id: request.id,
  bookingId: request.bookingId,
  conversationId: request.conversationId,
  listingId: request.listingId,
  hostId: request.hostId,
  state,
  askedAt: request.askedAt,
  answeredAt: request.answeredAt,
  expiresAt: request.expiresAt,
  note: reader === 'platform' || reader === 'support' ? request.note : undefined,
});

/** What whoever holds the link gets to know: nothing of a person. */
export function cancellationQuestionView(
  { id, expiresAt }: CancellationRequest,
  state: CancellationState,
  context: ConversationContext,
  { booking }: DatedBooking,
): CancellationQuestionView {
  const language = languageOf(context, 'guest');
  return {
    id,
    bookingId: booking.bookingId,
    listing: { name: listingNameIn(context) },
    start: booking.start,
    end: booking.end,
    state,
    expiresAt,
    language,
    question: CANCELLATION_TEXTS[language].question,
  };
}
