import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight, type PartySight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { type Delivery, type Message, seqOf } from '../../core/model.ts';
import { isWithheld } from '../../core/restrictions/link-carrier.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type MessageView, messageView } from '../../core/views/message-view.ts';
import { readableFiles } from '../../core/withdrawn.ts';
import type { ServeConversationsDeps } from './deps.ts';
import { linksTo } from './links-to.ts';

type Deps = Pick<ServeConversationsDeps, 'conversations' | 'media' | 'now'>;

/** `GET /conversations/{id}/messages`: what was said, oldest first. */
export const listMessages = (deps: Deps) =>
  endpoint(REQUESTS.listMessages, async ({ caller, path, query }) => {
    const sight = await findPartySight(deps, caller, path.conversationId);
    if (!sight.ok) return sight.error;
    const page = await deps.conversations.messages(path.conversationId, query);
    const readable = page.items.filter(({ message, delivery }) => isShown(sight.value, message, delivery));
    const items = readable.map(({ message, delivery }) => shown(deps, sight.value, message, delivery));
    return { status: 200, body: { items: await Promise.all(items), next: page.next } };
  });

/** `GET /conversations/{id}/messages/{messageId}`: one message, and how far it got. */
export const getMessage = (deps: Deps) =>
  endpoint(REQUESTS.getMessage, async ({ caller, path: { conversationId, messageId } }) => {
    const sight = await findPartySight(deps, caller, conversationId);
    if (!sight.ok) return sight.error;
    const seq = seqOf(conversationId, messageId);
    const message = seq === undefined ? undefined : await deps.conversations.message(conversationId, seq);
    if (!message) return requestProblem('not-found');
    const delivery = await deps.conversations.delivery(conversationId, message.seq);
    if (!isShown(sight.value, message, delivery)) return requestProblem('not-found');
    return { status: 200, body: await shown(deps, sight.value, message, delivery) };
  });

/** What is held is kept from the guest as if it had never been written (B7). */
const isShown = ({ side, context }: PartySight, message: Message, delivery: Delivery): boolean =>
  side !== 'guest' || !isWithheld(message, delivery, context.host);

/** The message with links to what is attached and may still be read. */
async function shown(deps: Deps, sight: PartySight, message: Message, delivery: Delivery): Promise<MessageView> {
  return messageView(message, delivery, await linksTo(deps, sight, readableFiles(message, delivery)));
}
