import { endpoint } from '../../adapters/lambda/endpoint.ts';
import type { Instant, Message } from '../../core/model.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { messageView } from '../../core/views/message-view.ts';
import type { ServeConversationsDeps } from './deps.ts';
import { findPartySight } from './find-sight.ts';

type Deps = Pick<ServeConversationsDeps, 'conversations' | 'media' | 'now'>;

/** Seconds for which a link to an attachment works. */
const LINK_LIFE = 300;

/** `GET /conversations/{id}/messages`: what was said, oldest first. */
export const listMessages = (deps: Deps) =>
  endpoint(REQUESTS.listMessages, async ({ caller, path, query }) => {
    const sight = await findPartySight(deps, caller, path.conversationId);
    if (!sight.ok) return sight.error;
    const page = await deps.conversations.messages(path.conversationId, query);
    const life = linkLife(sight.value.windows.readableUntil, deps.now());
    const items = page.items.map(async ({ message, delivery }) =>
      messageView(message, delivery, await linksOf(deps.media, message, life)),
    );
    return { status: 200, body: { items: await Promise.all(items), next: page.next } };
  });

/** No link outlives the right to read. */
const linkLife = (readableUntil: Instant, now: Instant): number =>
  Math.max(1, Math.min(LINK_LIFE, Math.floor((Date.parse(readableUntil) - Date.parse(now)) / 1000)));

async function linksOf(media: Deps['media'], { attachments }: Message, life: number): Promise<Record<string, string>> {
  const links = attachments.map(
    async ({ id, key, name }): Promise<[string, string]> => [id, await media.link(key, name, life)],
  );
  return Object.fromEntries(await Promise.all(links));
}
