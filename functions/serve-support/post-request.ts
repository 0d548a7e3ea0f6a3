import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { ConversationContext } from '../../core/model.ts';
import { refusalProblem } from '../../core/problems.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { supportCaller } from '../../core/support/support-access.ts';
import { countIn } from '../../core/support/support-limits.ts';
import { supportNames } from '../../core/support/support-names.ts';
import { reachIn } from '../../core/support/support-reach.ts';
import { askSupport, type Requester } from '../../core/support/support-request.ts';
import { supportRequestView } from '../../core/views/support-view.ts';
import type { ServeSupportDeps } from './deps.ts';
import { findSubject } from './find-subject.ts';

/** What is asked, and of what. */
interface Ask {
  readonly by: Requester;
  readonly topic: string;
  readonly text: string;
  readonly context: ConversationContext | undefined;
}

/**
 * `POST /support-requests`: a party asks the care team, also after closing and past the read cutoff (G17, B19).
 *
 * What it writes stands as it was written: the care team may know it, and nobody else reads it.
 */
export const postSupportRequest = (deps: ServeSupportDeps) =>
  endpoint(REQUESTS.postSupportRequest, ({ caller, body: { topic, text, ...named }, idempotent }) =>
    untilFresh(async () => {
      const asking = supportCaller(caller);
      if (asking.viewer === 'care') return requestProblem('forbidden');
      const before = await answerBefore(deps, idempotent, placeOf);
      if (before) return before;
      const subject = await findSubject(deps, asking.by, named);
      if (!subject.ok) return subject.error;
      return create(deps, { by: asking.by, topic, text, context: subject.value }, idempotent);
    }),
  );

async function create(
  deps: ServeSupportDeps,
  { by, topic, text, context }: Ask,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const now = deps.now();
  const counted = countIn(await deps.support.rates(by), 'requests', now, deps.limits);
  if (!counted.ok) return problemReply(refusalProblem(counted.error));
  const { name } = (context ? reachIn(context, by.role) : await deps.support.reach(by)) ?? {};
  const ask = { ...supportNames(deps.domain, deps.random()), topic, by, name, ...subjectOf(context) };
  const { request, message } = askSupport(ask, { at: now, author: by.role, via: 'api', text, notes: [] });
  const body = supportRequestView(request, { items: [message], next: null }, 'party');
  const keep = idempotent && keptAnswer(idempotent, 201, body, now);
  const stored = await deps.support.create({ request, message, rates: counted.value, keep });
  if (stored.kind !== 'stored') return STALE;
  return { status: 201, headers: { Location: placeOf(request.id) }, body };
}

function subjectOf(context: ConversationContext | undefined) {
  if (!context) return {};
  const { id: conversationId, subject } = context.conversation;
  return { conversationId, ...(subject.kind === 'booking' && { bookingId: subject.booking.bookingId }) };
}

const placeOf = (id: string): string => `/support-requests/${id}`;
