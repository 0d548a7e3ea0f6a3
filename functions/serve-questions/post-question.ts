import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { QuestionFacts } from '../../core/ports/questions.ts';
import { refusalProblem } from '../../core/problems.ts';
import { judgeQuestion } from '../../core/questions/judge-words.ts';
import { askQuestion } from '../../core/questions/question.ts';
import { questionNames } from '../../core/questions/question-names.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { newlyAskedView } from '../../core/views/question-view.ts';
import type { ServeQuestionsDeps } from './deps.ts';
import { similarQuestions } from './similar-questions.ts';

/** Who asks, what, and where. */
interface Ask extends QuestionFacts {
  readonly guestId: string;
  readonly text: string;
  readonly language: string;
}

/** Answers that are offered with a new question. */
const MOST_SIMILAR = 3;

/** `POST /listings/{listingId}/questions`: a guest asks for everybody to read (B8); what was answered to such comes along. */
export const postQuestion = (deps: ServeQuestionsDeps) =>
  endpoint(REQUESTS.postQuestion, ({ caller, path: { listingId }, body: { text, language }, idempotent }) =>
    untilFresh(async () => {
      const facts = await deps.questions.facts(listingId);
      if (!facts) return requestProblem('not-found');
      const before = await answerBefore(deps, idempotent, placeOf(listingId));
      if (before) return before;
      const spoken = language ?? facts.listing.language ?? facts.host.language;
      return ask(deps, { ...facts, guestId: caller.id, text, language: spoken }, idempotent);
    }),
  );

async function ask(
  deps: ServeQuestionsDeps,
  { listing, host, guestId, text, language }: Ask,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const now = deps.now();
  const judged = judgeQuestion({ text, language, at: now }, { listing, host, own: deps });
  if (!judged.ok) return problemReply(refusalProblem(judged.error));
  const { listingId, hostId } = listing;
  const names = questionNames(deps.domain, now, deps.random());
  const step = askQuestion({ ...names, listingId, hostId, guestId, language }, judged.value, now);
  const similar = await similarQuestions(deps, listingId, judged.value.text, MOST_SIMILAR);
  const body = newlyAskedView(step.question, similar, { host, ownLinkDomains: deps.ownLinkDomains });
  const keep = idempotent && keptAnswer(idempotent, 201, body, now);
  const stored = await deps.questions.ask({ step, limits: deps.limits, keep });
  if (stored.kind === 'refused') return problemReply(refusalProblem(stored.refusal));
  if (stored.kind !== 'stored') return STALE;
  return { status: 201, headers: { Location: placeOf(listingId)(names.id) }, body };
}

const placeOf =
  (listingId: string) =>
  (questionId: string): string =>
    `/listings/${listingId}/questions/${questionId}`;
