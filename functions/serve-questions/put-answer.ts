import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Caller } from '../../core/access.ts';
import type { QuestionFacts } from '../../core/ports/questions.ts';
import { refusalProblem } from '../../core/problems.ts';
import { judgeAnswer } from '../../core/questions/judge-words.ts';
import { answerQuestion, type Question, takeOff } from '../../core/questions/question.ts';
import { seesAllQuestions, seesQuestion } from '../../core/questions/question-sight.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { hostQuestionView } from '../../core/views/question-view.ts';
import type { ServeQuestionsDeps } from './deps.ts';
import { type AnswerWords, findAnswer } from './find-answer.ts';

interface Found {
  readonly question: Question;
  readonly facts: QuestionFacts;
}

/** `PUT …/questions/{questionId}/answer`: the listing's host answers, for the first time or anew (B8, B9). */
export const putAnswer = (deps: ServeQuestionsDeps) =>
  endpoint(REQUESTS.putAnswer, ({ caller, path: { listingId, questionId }, body }) =>
    untilFresh(async () => {
      const found = await ownQuestion(deps, caller, listingId, questionId);
      if (!found.ok) return found.error;
      const words = await findAnswer(deps, found.value, body);
      return words.ok ? answer(deps, found.value, words.value) : words.error;
    }),
  );

/** A question of the host's that is on the page, or 404. */
async function ownQuestion(
  { questions }: Pick<ServeQuestionsDeps, 'questions'>,
  caller: Caller,
  listingId: string,
  questionId: string,
): Promise<Result<Found, Reply>> {
  const found = await questions.findShown(listingId, questionId);
  const isOwn = found && seesQuestion(caller, found.question) && seesAllQuestions(caller, found.question);
  return isOwn ? ok(found) : refused(requestProblem('not-found'));
}

async function answer(
  deps: ServeQuestionsDeps,
  { question, facts }: Found,
  { text, language, via }: AnswerWords,
): Promise<Reply | typeof STALE> {
  const at = deps.now();
  const judged = judgeAnswer({ text, language: language ?? question.language, at }, { ...facts, own: deps });
  if (!judged.ok) return problemReply(refusalProblem(judged.error));
  const { words, links, signs } = judged.value;
  const step = answerQuestion(question, { words, at, via, language });
  const by = { host: facts.host, ownLinkDomains: deps.ownLinkDomains };
  if (!step) return { status: 200, body: hostQuestionView(question, by) };
  const detection = { signs, rules: deps.detection, now: at };
  const stored = await deps.questions.answer({
    ...{ before: question, step, at, facts, links, detection },
    limits: deps.limits,
  });
  if (stored.kind === 'refused') return problemReply(refusalProblem(stored.refusal));
  return stored.kind === 'stored' ? { status: 200, body: hostQuestionView(step.question, by) } : STALE;
}

/** `DELETE …/questions/{questionId}`: the listing's host takes it off the page, for good; again changes nothing. */
export const deleteQuestion = (deps: Pick<ServeQuestionsDeps, 'questions' | 'now'>) =>
  endpoint(REQUESTS.deleteQuestion, ({ caller, path: { listingId, questionId } }) =>
    untilFresh(async () => {
      const question = await deps.questions.find(listingId, questionId);
      if (!question || !seesAllQuestions(caller, question)) return requestProblem('not-found');
      const step = takeOff(question, deps.now());
      return !step || (await deps.questions.takeOff(question, step)) ? { status: 204 } : STALE;
    }),
  );
