import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight, type PartySight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { linkLife } from '../../core/link-life.ts';
import { type Delivery, type Message, seqOf } from '../../core/model.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type MessageView, messageView } from '../../core/views/message-view.ts';
import type { ServeConversationsDeps } from './deps.ts';

type Deps = Pick<ServeConversationsDeps, 'conversations' | 'media' | 'now'>;

/** `GET /conversations/{id}/messages`: what was said, oldest first. */
export const listMessages = (deps: Deps) =>
  endpoint(REQUESTS.listMessages, async ({ caller, path, query }) => {
    const sight = await findPartySight(deps, caller, path.conversationId);
    if (!sight.ok) return sight.error;
    const page = await deps.conversations.messages(path.conversationId, query);
    const items = page.items.map(({ message, delivery }) => shown(deps, sight.value, message, delivery));
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
    return { status: 200, body: await shown(deps, sight.value, message, delivery) };
  });

/** The message with links to what is attached; none outlives the right to read, so in its last second there are none. */
async function shown(
  { media, now }: Deps,
  { windows }: PartySight,
  message: Message,
  delivery: Delivery,
): Promise<MessageView> {
  const life = linkLife(now(), windows.readableUntil);
  const linked = life > 0 ? message.attachments : [];
  const links = linked.map(
    async ({ id, key, name }): Promise<[string, string]> => [id, await media.link(key, name, life)],
  );
  return messageView(message, delivery, Object.fromEntries(await Promise.all(links)));
}
