import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight } from '../../adapters/lambda/find-sight.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Instant } from '../../core/model.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type TranslationView, translationView } from '../../core/views/translation-view.ts';
import type { ServeTranslationsDeps } from './deps.ts';
import { findMessage } from './readable-messages.ts';
import { translateMessages, wantedBy } from './translate-messages.ts';

/** `GET /conversations/{id}/messages/{messageId}/translation`: the message in the reader's language, or why it is not (B13). */
export const getTranslation = (deps: ServeTranslationsDeps) =>
  endpoint(REQUESTS.getTranslation, async ({ caller, path: { conversationId, messageId }, query: { to } }) => {
    const sight = await findPartySight(deps, caller, conversationId);
    if (!sight.ok) return sight.error;
    const found = await findMessage(deps, sight.value, messageId);
    if (!found) return requestProblem('not-found');
    const translated = await translateMessages(deps, sight.value, [found], wantedBy(sight.value, to));
    if (!translated.ok) return requestProblem(translated.error);
    const body = translationView(found.message.text, found.detected, translated.value[0]);
    return { status: 200, headers: again(body, deps.translation.now()), body };
  });

/** Seconds after which one that is being made is worth another look. */
const SOON = 2;

function again({ state, retryAt }: TranslationView, now: Instant): Readonly<Record<string, string>> {
  if (state === 'pending') return { 'Retry-After': String(SOON) };
  if (retryAt === undefined) return {};
  return { 'Retry-After': String(Math.max(1, Math.ceil((Date.parse(retryAt) - Date.parse(now)) / 1000))) };
}
