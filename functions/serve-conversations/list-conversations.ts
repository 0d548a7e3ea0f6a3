import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { shownSight } from '../../adapters/lambda/shown-sight.ts';
import { type Caller, sightOf } from '../../core/access.ts';
import type { Instant } from '../../core/model.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type ConversationFilter, isListed } from '../../core/views/conversation-filter.ts';
import { type ConversationView, conversationView } from '../../core/views/conversation-view.ts';
import type { ServeConversationsDeps } from './deps.ts';

type Deps = Pick<ServeConversationsDeps, 'conversations' | 'now'>;
type Party = Caller & { readonly role: 'host' | 'guest' };

/** Most reads for one page: where a filter lets little through, a page holds fewer and the caller goes on with `next`. */
const MOST_READS = 8;

/** `GET /conversations`: the caller's own, newest message first; those past the read cutoff are left out. */
export const listConversations = ({ conversations, now }: Deps) =>
  endpoint(REQUESTS.listConversations, async ({ caller, query: { limit, cursor, ...filter } }) => {
    if (!isParty(caller)) return requestProblem('forbidden');
    const items: ConversationView[] = [];
    let next = cursor ?? null;
    for (let reads = 0; reads < MOST_READS; reads++) {
      const page = await listed(
        conversations,
        caller,
        filter,
        { limit: limit - items.length, cursor: next ?? undefined },
        now(),
      );
      items.push(...page.items);
      next = page.next;
      if (next === null || items.length === limit) break;
    }
    return { status: 200, body: { items, next } };
  });

/** The next of the caller's conversations, less those that are not asked for. */
async function listed(
  conversations: Deps['conversations'],
  caller: Party,
  filter: ConversationFilter,
  request: PageRequest,
  now: Instant,
): Promise<Page<ConversationView>> {
  const { id, role } = caller;
  const page = await (role === 'host' ? conversations.ofHost(id, request) : conversations.ofGuest(id, request));
  const sights = page.items.flatMap((context) => {
    const sight = sightOf(caller, context, now);
    return sight.ok ? [sight.value] : [];
  });
  const shown = await Promise.all(sights.map((sight) => shownSight({ conversations }, sight, role)));
  const listed = shown.filter((sight) => isListed(sight, role, filter, now));
  return { items: listed.map((sight) => conversationView(sight, role)), next: page.next };
}

const isParty = (caller: Caller): caller is Party => caller.role === 'host' || caller.role === 'guest';
