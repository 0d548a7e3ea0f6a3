import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { publicEndpoint } from '../../adapters/lambda/endpoint.ts';
import { problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { wantsPage } from '../../adapters/lambda/wants-page.ts';
import { ANSWERED, decideAnswer, type LinkRefusal, lookAt } from '../../core/cancellation/answer-cancellation.ts';
import type { StoredState } from '../../core/cancellation/cancellation.ts';
import { cancellationPage, problemPage } from '../../core/cancellation/cancellation-page.ts';
import { linkProblem } from '../../core/cancellation/cancellation-problems.ts';
import { hasExpired } from '../../core/links/link-token.ts';
import { languageOf } from '../../core/mail/present/language-of.ts';
import type { Instant } from '../../core/model.ts';
import { type Result, refused } from '../../core/refusals.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { cancellationQuestionView } from '../../core/views/cancellation-view.ts';
import type { ServeCancellationsDeps } from './deps.ts';
import { findLinked, type Linked } from './find-linked.ts';
import { pageHeaders } from './page-headers.ts';
import { PAGE_PROBLEMS } from './problem-pages.ts';

type Deps = Pick<ServeCancellationsDeps, 'signer' | 'cancellations' | 'conversations' | 'brand' | 'now'>;
type Headers = Parameters<typeof wantsPage>[0];

/** `GET /cancellation-requests/{token}`: shows the question. It changes nothing, since mail programs open links by themselves. */
export const showCancellation = (deps: Deps) =>
  publicEndpoint(REQUESTS.showCancellation, async ({ path: { token }, headers }) => {
    const linked = await findLinked(deps, token);
    if (!linked) return requestProblem('not-found');
    const seen = lookAt(linked.request, linked.dated, deps.now());
    const state = inTime(linked, seen, deps.now());
    return state.ok ? shown(deps, headers, linked, state.value) : refusedLink(deps, headers, linked, state.error);
  });

/** `POST /cancellation-requests/{token}`: the customer's answer, once. Whoever has the link may give it. */
export const answerCancellation = (deps: Deps) =>
  publicEndpoint(REQUESTS.answerCancellation, ({ path: { token }, body: { answer }, headers }) =>
    untilFresh(async () => {
      const linked = await findLinked(deps, token);
      if (!linked) return requestProblem('not-found');
      const now = deps.now();
      const decision = inTime(linked, decideAnswer(linked.request, answer, linked.dated, now), now);
      if (!decision.ok) return refusedLink(deps, headers, linked, decision.error);
      const state = ANSWERED[answer];
      const noted = decision.value === 'same' || (await deps.cancellations.answer(linked.request.id, state, now));
      return noted ? shown(deps, headers, linked, state) : STALE;
    }),
  );

/** The link's own expiry is what was signed: it holds whatever became of the request. */
const inTime = <T>({ link }: Linked, seen: Result<T, LinkRefusal>, now: Instant): Result<T, LinkRefusal> =>
  seen.ok && hasExpired(link, now) ? refused({ code: 'link-expired' }) : seen;

function shown({ brand }: Deps, headers: Headers, { request, context, dated }: Linked, state: StoredState): Reply {
  if (!wantsPage(headers))
    return { status: 200, body: cancellationQuestionView(request, state, context, dated), headers: { Vary: 'Accept' } };
  const page = cancellationPage({ request, state, context }, brand);
  return { status: 200, headers: pageHeaders(page, languageOf(context, 'guest')), body: page.html };
}

function refusedLink({ brand }: Deps, headers: Headers, { context }: Linked, refusal: LinkRefusal): Reply {
  const problem = linkProblem(refusal);
  if (!wantsPage(headers)) return problemReply(problem);
  const language = languageOf(context, 'guest');
  const page = problemPage(PAGE_PROBLEMS[refusal.code], language, brand);
  return { status: problem.status, headers: pageHeaders(page, language), body: page.html };
}
