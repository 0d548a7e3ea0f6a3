import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { problemReply } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { decideAsk } from '../../core/cancellation/ask-cancellation.ts';
import { type CancellationRequest, cancellationId } from '../../core/cancellation/cancellation.ts';
import { askProblem } from '../../core/cancellation/cancellation-problems.ts';
import type { Instant } from '../../core/model.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { cancellationView } from '../../core/views/cancellation-view.ts';
import type { ServeCancellationsDeps } from './deps.ts';
import { type FoundBooking, findBooking } from './find-booking.ts';

/** `POST /bookings/{id}/cancellation-requests`: the host reports that the customer asked to cancel; the customer is asked (G18). */
export const askCancellation = (deps: ServeCancellationsDeps) =>
  endpoint(REQUESTS.askCancellation, ({ caller, path: { bookingId }, body: { note }, idempotent }) =>
    untilFresh(async () => {
      const found = await findBooking(deps, caller, bookingId);
      if (!found.ok) return found.error;
      const before = await answerBefore(deps, idempotent, () => placeOf(bookingId));
      return before ?? (await ask(deps, found.value, note, idempotent));
    }),
  );

async function ask(
  deps: ServeCancellationsDeps,
  found: FoundBooking,
  note: string | undefined,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const now = deps.now();
  const earlier = await deps.cancellations.ofConversation(found.context.conversation.id);
  const decision = decideAsk(found.dated, earlier, now);
  if (!decision.ok) return problemReply(askProblem(decision.error));
  const { value } = decision;
  const request = value.kind === 'open' ? value.request : newRequest(deps, found, value.expiresAt, note, now);
  const body = cancellationView(request, 'asked', 'host');
  const kept = idempotent && keptAnswer(idempotent, 202, body, now);
  const stored =
    value.kind === 'ask'
      ? await deps.cancellations.ask(request, earlier, kept)
      : !kept || (await deps.cancellations.keep(kept, now));
  return stored ? { status: 202, headers: { Location: placeOf(request.bookingId) }, body } : STALE;
}

const newRequest = (
  { random }: Pick<ServeCancellationsDeps, 'random'>,
  { context: { conversation }, dated }: FoundBooking,
  expiresAt: Instant,
  note: string | undefined,
  now: Instant,
): CancellationRequest => ({
  id: cancellationId(random()),
  bookingId: dated.booking.bookingId,
  conversationId: conversation.id,
  listingId: conversation.listingId,
  hostId: conversation.hostId,
  state: 'asked',
  askedAt: now,
  expiresAt,
  note,
});

const placeOf = (bookingId: string): string => `/bookings/${encodeURIComponent(bookingId)}/cancellation-requests`;
