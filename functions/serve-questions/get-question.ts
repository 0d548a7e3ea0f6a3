import { endpoint, publicEndpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Caller } from '../../core/access.ts';
import type { Question } from '../../core/questions/question.ts';
import { seesAllQuestions, seesQuestion } from '../../core/questions/question-sight.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import {
  askedQuestionView,
  entryView,
  hostQuestionView,
  publicQuestionViews,
  type ShownBy,
} from '../../core/views/question-view.ts';
import type { ServeQuestionsDeps } from './deps.ts';
import { publicReply } from './public-reply.ts';

type Deps = Pick<ServeQuestionsDeps, 'questions' | 'ownLinkDomains'>;

/** `GET /listings/{listingId}/questions/{questionId}`: to everybody once it is answered. */
export const getQuestion = ({ questions, ownLinkDomains }: Deps) =>
  publicEndpoint(REQUESTS.getQuestion, async ({ caller, headers, path: { listingId, questionId } }) => {
    const found = await questions.findShown(listingId, questionId);
    if (!found || !seesQuestion(caller, found.question)) return requestProblem('not-found');
    const by = { host: found.facts.host, ownLinkDomains };
    const own = ownReply(caller, found.question, by);
    const [shown] = own ? [] : publicQuestionViews(found.question, by);
    return own ?? publicReply(shown, headers);
  });

/** What is shown to who sees more of it than everybody. */
function ownReply(caller: Caller | undefined, question: Question, by: ShownBy): Reply | undefined {
  if (seesAllQuestions(caller, question)) return { status: 200, body: hostQuestionView(question, by) };
  const isOwn = caller?.role === 'guest' && caller.id === question.guestId;
  return isOwn ? { status: 200, body: askedQuestionView(question, by) } : undefined;
}

/** `GET …/questions/{questionId}/record`: what became of it, also once it is taken off; for the platform alone. */
export const listQuestionRecord = ({ questions }: Pick<Deps, 'questions'>) =>
  endpoint(REQUESTS.listQuestionRecord, async ({ path: { listingId, questionId }, query }) => {
    if (!(await questions.find(listingId, questionId))) return requestProblem('not-found');
    const { items, next } = await questions.record(questionId, query);
    return { status: 200, body: { items: items.map(entryView), next } };
  });
