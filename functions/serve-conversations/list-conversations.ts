import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { fromInboxCursor, toInboxCursor } from '../../adapters/lambda/inbox-cursor.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { beginPaging } from '../../core/inbox/paging.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { conversationView } from '../../core/views/conversation-view.ts';
import type { ServeConversationsDeps } from './deps.ts';
import { isParty } from './listed.ts';
import { readInboxPage } from './read-inbox-page.ts';

type Deps = Pick<ServeConversationsDeps, 'inbox' | 'now'>;

/** `GET /conversations`: the caller's own, newest message first; those past the read cutoff are left out. */
export const listConversations = ({ inbox, now: clock }: Deps) =>
  endpoint(REQUESTS.listConversations, async ({ caller, query: { limit, cursor, ...filter } }) => {
    if (!isParty(caller)) return requestProblem('forbidden');
    const now = clock();
    const paging = cursor === undefined ? beginPaging(now) : fromInboxCursor(cursor);
    const { items, next } = await readInboxPage(inbox, { caller, filter, now }, limit, paging);
    const body = {
      items: items.map(({ sight }) => conversationView(sight, caller.role)),
      next: next && toInboxCursor(next),
    };
    return { status: 200, body };
  });
