import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight, type PartySight } from '../../adapters/lambda/find-sight.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { problemReply } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { type Acceptance, decide } from '../../core/decide.ts';
import { initialDelivery } from '../../core/initial-delivery.ts';
import type { Instant } from '../../core/model.ts';
import type { Append } from '../../core/ports/conversations.ts';
import { refusalProblem } from '../../core/problems.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { messageView } from '../../core/views/message-view.ts';
import type { ServeConversationsDeps } from './deps.ts';

/** `POST /conversations/{id}/messages`: what the caller writes, if the rules let it through as things are when it is stored. */
export const postMessage = (deps: ServeConversationsDeps) =>
  endpoint(REQUESTS.postMessage, ({ caller, path: { conversationId }, body: { text }, idempotent }) =>
    untilFresh(async () => {
      const sight = await findPartySight(deps, caller, conversationId);
      if (!sight.ok) return sight.error;
      const before = await answerBefore(deps, idempotent, placeIn(conversationId));
      return before ?? (await write(deps, sight.value, text, idempotent));
    }),
  );

async function write(
  deps: ServeConversationsDeps,
  { side, context }: PartySight,
  text: string,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const now = deps.now();
  const proposal = { side, via: 'api', text, attachments: [] } as const;
  const decision = decide(proposal, { ...context, domain: deps.domain, limits: deps.limits }, now);
  if (!decision.ok) return problemReply(refusalProblem(decision.error));
  const entry = entryOf({ side, context }, decision.value, now);
  const appended = await deps.conversations.append({
    ...entry,
    keep: idempotent && keeper(entry, idempotent, now),
    limits: deps.limits,
  });
  if (appended.kind === 'limited') return problemReply(refusalProblem(appended.refusal));
  if (appended.kind !== 'appended') return STALE;
  return created(context.conversation.id, messageView(appended.message, entry.delivery));
}

/** What to store; a repeat of the call finds its answer there. */
const entryOf = (
  { side, context }: Pick<PartySight, 'side' | 'context'>,
  { text, original, notes }: Acceptance,
  now: Instant,
): Append => ({
  context,
  message: { at: now, author: side, via: 'api', text, original, attachments: [], notes },
  delivery: initialDelivery(context, side),
});

const keeper =
  ({ delivery }: Append, idempotent: IdempotentCall, now: Instant): Append['keep'] =>
  (message) =>
    keptAnswer(idempotent, 201, messageView(message, delivery), now);

function created(conversationId: string, message: { readonly id: string }): Reply {
  return {
    status: 201,
    headers: { Location: placeIn(conversationId)(message.id) },
    body: message,
  };
}

const placeIn = (conversationId: string) => (messageId: string) =>
  `/conversations/${conversationId}/messages/${messageId}`;
