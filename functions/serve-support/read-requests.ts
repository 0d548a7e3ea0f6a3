import { endpoint } from '../../adapters/lambda/endpoint.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type SupportCaller, supportCaller } from '../../core/support/support-access.ts';
import { isAskedFor, type SupportFilter } from '../../core/support/support-filter.ts';
import type { SupportRequest } from '../../core/support/support-request.ts';
import { supportInListView, supportRequestView } from '../../core/views/support-view.ts';
import type { ServeSupportDeps } from './deps.ts';
import { findRequest } from './find-request.ts';

type Deps = Pick<ServeSupportDeps, 'support'>;

/** Most reads for one page: where a filter lets little through, a page holds fewer and the caller goes on with `next`. */
const MOST_READS = 8;

/** `GET /support-requests`: all for the platform and its care team, the caller's own for a party; newest first. */
export const listSupportRequests = ({ support }: Deps) =>
  endpoint(REQUESTS.listSupportRequests, async ({ caller, query: { limit, cursor, ...filter } }) => {
    const asking = supportCaller(caller);
    const found: SupportRequest[] = [];
    let next = cursor ?? null;
    for (let reads = 0; reads < MOST_READS; reads++) {
      const page = await nextPage(support, asking, filter, { limit: limit - found.length, cursor: next ?? undefined });
      found.push(...page.items.filter((request) => isAskedFor(request, filter)));
      next = page.next;
      if (next === null || found.length === limit) break;
    }
    const contexts = asking.viewer === 'care' ? await support.conversationsOf(found) : new Map();
    const items = found.map((each) => supportInListView(each, asking.viewer, contexts.get(each.conversationId ?? '')));
    return { status: 200, body: { items, next } };
  });

const nextPage = (
  support: Deps['support'],
  caller: SupportCaller,
  { state }: SupportFilter,
  page: PageRequest,
): Promise<Page<SupportRequest>> =>
  caller.viewer === 'care' ? support.list(state, page) : support.ofRequester(caller.by, page);

/** `GET /support-requests/{id}`: one with its messages. */
export const getSupportRequest = (deps: Deps) =>
  endpoint(REQUESTS.getSupportRequest, async ({ caller, path: { requestId }, query }) => {
    const asking = supportCaller(caller);
    const found = await findRequest(deps, asking, requestId);
    if (!found.ok) return found.error;
    const { request, context } = found.value;
    const messages = await deps.support.messages(requestId, query);
    return { status: 200, body: supportRequestView(request, messages, asking.viewer, context) };
  });
