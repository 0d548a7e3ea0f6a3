import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight, type PartySight } from '../../adapters/lambda/find-sight.ts';
import { linksTo } from '../../adapters/lambda/links-to.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type MessageView, messageView } from '../../core/views/message-view.ts';
import { besideMessage } from '../../core/views/translation-view.ts';
import { readableFiles } from '../../core/withdrawn.ts';
import type { ServeTranslationsDeps } from './deps.ts';
import { findMessage, type ReadableMessage, readable } from './readable-messages.ts';
import { translateMessages, wantedBy } from './translate-messages.ts';

/** `GET /conversations/{id}/messages`: what was said, oldest first; with `translateTo` in the reader's language too. */
export const listMessages = (deps: ServeTranslationsDeps) =>
  endpoint(REQUESTS.listMessages, async ({ caller, path, query: { translateTo, ...query } }) => {
    const sight = await findPartySight(deps, caller, path.conversationId);
    if (!sight.ok) return sight.error;
    const wanted = translateTo === undefined ? undefined : wantedBy(sight.value, translateTo);
    const page = await deps.conversations.messages(path.conversationId, query);
    const messages = await readable(deps, sight.value, page.items);
    const translated = wanted && (await translateMessages(deps, sight.value, messages, wanted));
    if (translated && !translated.ok) return requestProblem(translated.error);
    const items = messages.map(async (each, n) => {
      const beside = wanted && besideMessage(translated?.value[n], wanted.tag);
      return { ...(await view(deps, sight.value, each)), ...beside };
    });
    return { status: 200, body: { items: await Promise.all(items), next: page.next } };
  });

/** `GET /conversations/{id}/messages/{messageId}`: one message, and how far it got. */
export const getMessage = (deps: ServeTranslationsDeps) =>
  endpoint(REQUESTS.getMessage, async ({ caller, path: { conversationId, messageId } }) => {
    const sight = await findPartySight(deps, caller, conversationId);
    if (!sight.ok) return sight.error;
    const found = await findMessage(deps, sight.value, messageId);
    if (!found) return requestProblem('not-found');
    return { status: 200, body: await view(deps, sight.value, found) };
  });

/** The message with links to what is attached and may still be read. */
async function view(
  deps: ServeTranslationsDeps,
  sight: PartySight,
  { message, delivery, detected: { language, sure } }: ReadableMessage,
): Promise<MessageView> {
  const links = await linksTo(deps, sight, readableFiles(message, delivery));
  return messageView(sure && language ? { ...message, language } : message, delivery, links);
}
