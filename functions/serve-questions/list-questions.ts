import { endpoint, publicEndpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { seesHost } from '../../core/access.ts';
import type { PageRequest } from '../../core/ports/conversations.ts';
import { seesAllQuestions } from '../../core/questions/question-sight.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { hostQuestionView, publicQuestionViews } from '../../core/views/question-view.ts';
import type { ServeQuestionsDeps } from './deps.ts';
import { publicReply } from './public-reply.ts';
import { similarQuestions } from './similar-questions.ts';

type Deps = Pick<ServeQuestionsDeps, 'questions' | 'ownLinkDomains'>;

/** Questions that are offered to who is about to ask. */
const MOST_OFFERED = 5;

/**
 * `GET /listings/{listingId}/questions`: the answered ones to everybody (B8); all that are on the page to the listing's host, the
 * platform and its care team. One query and one batch, however many there are.
 */
export const listQuestions = (deps: Deps) =>
  publicEndpoint(REQUESTS.listQuestions, async ({ caller, headers, path: { listingId }, query: { like, ...page } }) => {
    if (caller && caller.role !== 'guest') {
      const facts = await deps.questions.facts(listingId);
      if (facts && seesAllQuestions(caller, facts.listing)) return allOf(deps, listingId, page, facts.host);
    }
    if (like !== undefined) return alike(deps, listingId, like, headers);
    const found = await deps.questions.answered(listingId, page);
    if (!found) return requestProblem('not-found');
    const by = { host: found.facts.host, ownLinkDomains: deps.ownLinkDomains };
    const items = found.items.flatMap((question) => publicQuestionViews(question, by));
    return publicReply({ items, next: found.next }, headers);
  });

async function allOf(
  { questions, ownLinkDomains }: Deps,
  listingId: string,
  page: PageRequest,
  host: Parameters<typeof hostQuestionView>[1]['host'],
): Promise<Reply> {
  const { items, next } = await questions.all(listingId, page);
  return { status: 200, body: { items: items.map((each) => hostQuestionView(each, { host, ownLinkDomains })), next } };
}

/** Those that ask the same, on one page. */
async function alike(
  { questions, ownLinkDomains }: Deps,
  listingId: string,
  like: string,
  headers: Parameters<typeof publicReply>[1],
): Promise<Reply> {
  const facts = await questions.facts(listingId);
  if (!facts) return requestProblem('not-found');
  const similar = await similarQuestions({ questions }, listingId, like, MOST_OFFERED);
  const items = similar.flatMap((each) => publicQuestionViews(each, { host: facts.host, ownLinkDomains }));
  return publicReply({ items, next: null }, headers);
}

/** `GET /hosts/{hostId}/questions`: over all of a host's listings, the latest asked first. */
export const listHostQuestions = ({ questions, hosts, ownLinkDomains }: Deps & Pick<ServeQuestionsDeps, 'hosts'>) =>
  endpoint(REQUESTS.listHostQuestions, async ({ caller, path: { hostId }, query: { state, ...page } }) => {
    const host = seesHost(caller, hostId) ? await hosts.host(hostId) : undefined;
    if (!host) return requestProblem('not-found');
    const { items, next } = await questions.ofHost(hostId, state ? [state] : ['open', 'answered'], page);
    return {
      status: 200,
      body: { items: items.map((each) => hostQuestionView(each, { host, ownLinkDomains })), next },
    };
  });
