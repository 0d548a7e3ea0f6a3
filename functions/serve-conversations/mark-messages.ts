import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight } from '../../adapters/lambda/find-sight.ts';
import { invalidRequest, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Caller } from '../../core/access.ts';
import { type Instant, type Reader, seqOf } from '../../core/model.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { ServeConversationsDeps } from './deps.ts';

type Deps = Pick<ServeConversationsDeps, 'conversations' | 'now'>;

/** `PUT /conversations/{id}/read`: the caller has read up to that message; never moves back. */
export const putRead = (deps: Deps) =>
  endpoint(REQUESTS.putRead, async ({ caller, path: { conversationId }, body }) => {
    const sight = await findPartySight(deps, caller, conversationId);
    if (!sight.ok) return sight.error;
    const { side, context } = sight.value;
    const seq = seqOf(conversationId, body.upTo);
    if (seq === undefined || seq > context.conversation.seq) return requestProblem('not-found', { detail: NO_MESSAGE });
    await deps.conversations.markRead(context, side, seq, readerOf(caller, deps.now()));
    return { status: 204 };
  });

/** `PUT /conversations/{id}/no-answer-needed`: what the guest wrote up to that message awaits no answer. */
export const putNoAnswerNeeded = (deps: Deps) =>
  endpoint(REQUESTS.putNoAnswerNeeded, async ({ caller, path: { conversationId }, body }) => {
    const sight = await findPartySight(deps, caller, conversationId);
    if (!sight.ok) return sight.error;
    const seq = seqOf(conversationId, body.messageId);
    const message = seq === undefined ? undefined : await deps.conversations.message(conversationId, seq);
    if (!message) return requestProblem('not-found', { detail: NO_MESSAGE });
    if (message.author !== 'guest') return invalidRequest({ body: [{ path: ['messageId'], detail: NOT_THE_GUESTS }] });
    await deps.conversations.markNoAnswerNeeded(sight.value.context, message.seq, deps.now());
    return { status: 204 };
  });

/** Who of the side reads, where the token tells of a person. */
const readerOf = ({ person }: Caller, at: Instant): Omit<Reader, 'seq'> | undefined =>
  person && { person: person.id, name: person.name, at };

const NO_MESSAGE = 'The conversation has no message of that id.';
const NOT_THE_GUESTS = 'must be a message of the guest';
