import { BY_INSTANT, fromCursor, toCursor } from '../../adapters/dynamodb/cursor.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Caller } from '../../core/access.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { searchTerms } from '../../core/search/search-terms.ts';
import { placeOf } from './candidates.ts';
import type { Party, SearchConversationsDeps } from './deps.ts';
import { lookThrough } from './look-through.ts';

/** `GET /conversations/search`: those of the caller's own that hold some words, the latest begun first (B2). */
export const searchConversations = (deps: SearchConversationsDeps) => ({
  searchConversations: endpoint(REQUESTS.searchConversations, async ({ caller, query }) => {
    if (!isParty(caller)) return requestProblem('forbidden');
    const { q, listingId, limit, cursor } = query;
    const after = cursor === undefined ? undefined : fromCursor(cursor, BY_INSTANT);
    const { items, stoppedAt } = await lookThrough(
      deps,
      { caller, terms: searchTerms(q), listingId },
      { limit, after },
    );
    const next = stoppedAt ? toCursor(placeOf(stoppedAt)) : null;
    return { status: 200, body: { items, next, searchedBackTo: stoppedAt?.createdAt ?? null } };
  }),
});

const isParty = (caller: Caller): caller is Party => caller.role === 'host' || caller.role === 'guest';
