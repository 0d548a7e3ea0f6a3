import { findSight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Caller } from '../../core/access.ts';
import { bookingOf, type DatedBooking } from '../../core/cancellation/cancellation-state.ts';
import type { ConversationContext } from '../../core/model.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import type { ServeCancellationsDeps } from './deps.ts';

/** A booking with its conversation. */
export interface FoundBooking {
  readonly context: ConversationContext;
  readonly dated: DatedBooking;
}

/** The booking as the caller may see it, or the answer that says why not: 404 also where it is another's, 410 past the cutoff. */
export async function findBooking(
  { conversations, now }: Pick<ServeCancellationsDeps, 'conversations' | 'now'>,
  caller: Caller,
  bookingId: string,
): Promise<Result<FoundBooking, Reply>> {
  const sight = await findSight({ conversations: { byId: conversations.byBooking }, now }, caller, bookingId);
  if (!sight.ok) return sight;
  const { context } = sight.value;
  const dated = bookingOf(context);
  return dated ? ok({ context, dated }) : refused(requestProblem('not-found'));
}
