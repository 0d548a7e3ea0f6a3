import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { type IdempotentCall, keptBefore } from '../../adapters/lambda/idempotency.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import { questionSubject } from '../../core/contract/table.ts';
import type { Page } from '../../core/ports/conversations.ts';
import type { QuestionEntry } from '../../core/questions/question.ts';
import { type QuestionReading, readerOf } from '../../core/readings.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { questionReadingView } from '../../core/views/reading-view.ts';
import type { ServeRecordDeps } from './deps.ts';
import { listed } from './list-readings.ts';
import { keepReading, recordedBefore } from './recorded-before.ts';

type Deps = Pick<ServeRecordDeps, 'questions' | 'readings' | 'answers' | 'random' | 'now'>;
type Why = Pick<QuestionReading, 'by' | 'purpose' | 'note' | 'listingId' | 'questionId'>;

/**
 * `POST …/questions/{questionId}/readings`: what was asked and answered as it was written, hidden words among it, also once it is
 * taken off; recorded first, then shown (B5).
 */
export const postQuestionReading = (deps: Deps) =>
  endpoint(REQUESTS.postQuestionReading, async ({ caller, path, query, body, idempotent }) => {
    const by = readerOf(caller);
    if (!by) return requestProblem('forbidden');
    return untilFresh(async () => {
      if (!(await deps.questions.find(path.listingId, path.questionId))) return requestProblem('not-found');
      // written once: what is read before it is recorded is what is shown
      const page = await deps.questions.record(path.questionId, query);
      const before = await again(deps, path.questionId, page, idempotent);
      return before ?? (await read(deps, { by, ...body, ...path }, page, idempotent));
    });
  });

/** `GET …/questions/{questionId}/readings`: who read it so, newest first. */
export const listQuestionReadings = ({ questions, readings }: Pick<Deps, 'questions' | 'readings'>) =>
  endpoint(REQUESTS.listQuestionReadings, async ({ path: { listingId, questionId }, query }) => {
    if (!(await questions.find(listingId, questionId))) return requestProblem('not-found');
    return listed(await readings.ofSubject(questionSubject(questionId), query));
  });

/** The same entries as before, of the same page. */
async function again(
  deps: Deps,
  questionId: string,
  { items }: Page<QuestionEntry>,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | undefined> {
  const kept = await keptBefore(deps, idempotent);
  if (!kept.ok) return kept.error;
  if (!kept.value) return undefined;
  const { reading, next } = await recordedBefore(deps.readings, questionSubject(questionId), kept.value);
  if (!('questionId' in reading)) return requestProblem('not-found');
  return shown(reading, { items: items.filter(({ seq }) => seq <= reading.entries.to), next });
}

async function read(
  deps: Deps,
  why: Why,
  page: Page<QuestionEntry>,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const id = nameFrom(CONVERSATION_ID, deps.random());
  const entries = { from: page.items[0]?.seq ?? 0, to: page.items.at(-1)?.seq ?? 0 };
  const reading: QuestionReading = { ...why, id, at: deps.now(), entries };
  const recorded = await deps.readings.record(reading, keepReading(idempotent, reading, page.next));
  return recorded === 'kept' ? STALE : shown(reading, page);
}

const shown = (reading: QuestionReading, { items, next }: Page<QuestionEntry>): Reply => ({
  status: 201,
  headers: { Location: `/listings/${reading.listingId}/questions/${reading.questionId}/readings` },
  body: questionReadingView(reading, items, next),
});
