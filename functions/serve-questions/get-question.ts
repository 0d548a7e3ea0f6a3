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
import { shownBy } from './shown-by.ts';

type Deps = Pick<ServeQuestionsDeps, 'questions' | 'translation' | 'domain' | 'ownLinkDomains' | 'platformName'>;

/** `GET /listings/{listingId}/questions/{questionId}`: to everybody once it is answered, in another language where one is asked for. */
export const getQuestion = (deps: Deps) =>
  publicEndpoint(REQUESTS.getQuestion, async ({ caller, headers, path: { listingId, questionId }, query }) => {
    const found = await deps.questions.findShown(listingId, questionId);
    if (!found || !seesQuestion(caller, found.question)) return requestProblem('not-found');
    const by = await shownBy(deps, found.facts, [found.question], query.translateTo);
    if (!by.ok) return requestProblem(by.error);
    const own = ownReply(caller, found.question, by.value);
    const [shown] = own ? [] : publicQuestionViews(found.question, by.value);
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
