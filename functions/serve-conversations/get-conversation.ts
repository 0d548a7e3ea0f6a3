import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findSight } from '../../adapters/lambda/find-sight.ts';
import { shownSights } from '../../adapters/lambda/shown-sights.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { conversationFactsView, ownConversationView } from '../../core/views/conversation-view.ts';
import { permissionsOf } from '../../core/writing.ts';
import type { ServeConversationsDeps } from './deps.ts';

type Deps = Pick<ServeConversationsDeps, 'conversations' | 'inbox' | 'confirmations' | 'limits' | 'now'>;

/** `GET /conversations/{id}`: to a side with what it may do, to the platform and its care team as facts without texts. */
export const getConversation = (deps: Deps) =>
  endpoint(REQUESTS.getConversation, async ({ caller, path }) => {
    const sight = await findSight(deps, caller, path.conversationId);
    if (!sight.ok) return sight.error;
    const { viewer, context } = sight.value;
    if (viewer === 'care') return { status: 200, body: conversationFactsView(sight.value) };
    const permissions = permissionsOf(context, viewer, deps.now(), deps.limits);
    const [[shown = sight.value], confirmed] = await Promise.all([
      shownSights(deps, [sight.value], viewer),
      deps.confirmations.of(context.conversation.id),
    ]);
    return { status: 200, body: ownConversationView(shown, viewer, permissions, confirmed.at(-1)) };
  });
