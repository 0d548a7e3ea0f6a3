import { invalidRequest, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { ConversationContext } from '../../core/model.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { mayName } from '../../core/support/support-access.ts';
import type { Requester } from '../../core/support/support-request.ts';
import type { ServeSupportDeps } from './deps.ts';

interface Named {
  readonly conversationId?: string | undefined;
  readonly bookingId?: string | undefined;
}

/**
 * The conversation that a request names, by itself or by its booking; undefined where it names none.
 *
 * 404 where it is another's or does not exist, 400 where the two are not of each other.
 */
export async function findSubject(
  { conversations }: Pick<ServeSupportDeps, 'conversations'>,
  by: Requester,
  { conversationId, bookingId }: Named,
): Promise<Result<ConversationContext | undefined, Reply>> {
  const found = await Promise.all([
    ...(conversationId === undefined ? [] : [conversations.byId(conversationId)]),
    ...(bookingId === undefined ? [] : [conversations.byBooking(bookingId)]),
  ]);
  const own = found.filter((context) => context !== undefined && mayName(by, context));
  if (own.length < found.length) return refused(requestProblem('not-found', { detail: NOT_KNOWN }));
  const [context, other] = own;
  if (other && other.conversation.id !== context?.conversation.id)
    return refused(invalidRequest({ body: [{ path: ['bookingId'], detail: NOT_OF_IT }] }));
  return ok(context);
}

const NOT_KNOWN = 'No conversation or booking of that id is known to you.';
const NOT_OF_IT = 'must be the booking of the conversation';
