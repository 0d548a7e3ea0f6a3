import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { seqOf } from '../../core/model.ts';
import type { HeldEnd } from '../../core/ports/restrictions.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { heldEndView, heldView } from '../../core/views/restriction-view.ts';
import type { ServeRestrictionsDeps } from './deps.ts';

type Deps = Pick<ServeRestrictionsDeps, 'held' | 'registry' | 'conversations' | 'now'>;

/** `GET /hosts/{hostId}/held-messages`: those that wait for somebody to look at them. */
export const listHeldMessages = ({ held, registry }: Deps) =>
  endpoint(REQUESTS.listHeldMessages, async ({ path: { hostId }, query }) => {
    if (!(await registry.host(hostId))) return requestProblem('not-found');
    const { items, next } = await held.list(hostId, query);
    return { status: 200, body: { items: items.map(heldView), next } };
  });

/** `POST /conversations/{id}/messages/{messageId}/release`: it goes on, also while its host is restricted. */
export const releaseMessage = ({ held, conversations, now }: Deps) =>
  endpoint(REQUESTS.releaseMessage, async ({ caller, path }) => {
    const by = { role: caller.role, id: caller.id };
    if (by.id === '') return requestProblem('forbidden');
    return ended(conversations, path, 'released', (seq) => held.release(path.conversationId, seq, by, now()));
  });

/** `POST /conversations/{id}/messages/{messageId}/refuse`: it goes nowhere for good, and its host is told. */
export const refuseMessage = ({ held, conversations }: Deps) =>
  endpoint(REQUESTS.refuseMessage, ({ path }) =>
    ended(conversations, path, 'refused', (seq) => held.refuse(path.conversationId, seq)),
  );

interface Place {
  readonly conversationId: string;
  readonly messageId: string;
}

async function ended(
  conversations: Deps['conversations'],
  { conversationId, messageId }: Place,
  state: 'released' | 'refused',
  end: (seq: number) => Promise<HeldEnd>,
): Promise<Reply> {
  const seq = seqOf(conversationId, messageId);
  if (seq === undefined || !(await conversations.message(conversationId, seq))) return requestProblem('not-found');
  if ((await end(seq)) === 'not-held') return requestProblem('message-not-held');
  return { status: 200, body: heldEndView(conversationId, seq, state) };
}
