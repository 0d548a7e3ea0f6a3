import { endpoint, publicEndpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { seesHost } from '../../core/access.ts';
import type { PageRequest } from '../../core/ports/conversations.ts';
import type { QuestionFacts, QuestionPage } from '../../core/ports/questions.ts';
import { seesAllQuestions } from '../../core/questions/question-sight.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { hostQuestionView, publicQuestionViews } from '../../core/views/question-view.ts';
import type { ServeQuestionsDeps } from './deps.ts';
import { publicReply } from './public-reply.ts';
import { shownBy } from './shown-by.ts';
import { similarQuestions } from './similar-questions.ts';

type Deps = Pick<ServeQuestionsDeps, 'questions' | 'translation' | 'domain' | 'ownLinkDomains' | 'platformName'>;

/** Questions that are offered to who is about to ask. */
const MOST_OFFERED = 5;

/**
 * `GET /listings/{listingId}/questions`: the answered ones to everybody (B8); all that are on the page to the listing's host, the
 * platform and its care team. One query and one batch, however many there are; in another language (B13) one read more.
 */
export const listQuestions = (deps: Deps) =>
  publicEndpoint(REQUESTS.listQuestions, async ({ caller, headers, path: { listingId }, query }) => {
    const { translateTo, like, ...page } = query;
    if (caller && caller.role !== 'guest') {
      const facts = await deps.questions.facts(listingId);
      if (facts && seesAllQuestions(caller, facts.listing)) return allOf(deps, facts, page, translateTo);
    }
    const found = await (like === undefined ? deps.questions.answered(listingId, page) : alike(deps, listingId, like));
    if (!found) return requestProblem('not-found');
    const by = await shownBy(deps, found.facts, found.items, translateTo);
    if (!by.ok) return requestProblem(by.error);
    const items = found.items.flatMap((question) => publicQuestionViews(question, by.value));
    return publicReply({ items, next: found.next }, headers);
  });

async function allOf(
  deps: Deps,
  facts: QuestionFacts,
  page: PageRequest,
  translateTo: string | undefined,
): Promise<Reply> {
  const { items, next } = await deps.questions.all(facts.listing.listingId, page);
  const by = await shownBy(deps, facts, items, translateTo);
  if (!by.ok) return requestProblem(by.error);
  return { status: 200, body: { items: items.map((each) => hostQuestionView(each, by.value)), next } };
}

/** Those that ask the same, on one page. */
async function alike({ questions }: Deps, listingId: string, like: string): Promise<QuestionPage | undefined> {
  const facts = await questions.facts(listingId);
  return facts && { facts, items: await similarQuestions({ questions }, listingId, like, MOST_OFFERED), next: null };
}

/** `GET /hosts/{hostId}/questions`: over all of a host's listings, the latest asked first. */
export const listHostQuestions = ({
  questions,
  hosts,
  ownLinkDomains,
}: Pick<ServeQuestionsDeps, 'questions' | 'hosts' | 'ownLinkDomains'>) =>
  endpoint(REQUESTS.listHostQuestions, async ({ caller, path: { hostId }, query: { state, ...page } }) => {
    const host = seesHost(caller, hostId) ? await hosts.host(hostId) : undefined;
    if (!host) return requestProblem('not-found');
    const { items, next } = await questions.ofHost(hostId, state ? [state] : ['open', 'answered'], page);
    return {
      status: 200,
      body: { items: items.map((each) => hostQuestionView(each, { host, ownLinkDomains })), next },
    };
  });
