import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { QuestionFacts } from '../../core/ports/questions.ts';
import type { AnswerWay, Question } from '../../core/questions/question.ts';
import { writeAnswer } from '../../core/questions/write-answer.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import type { ServeQuestionsDeps } from './deps.ts';

/** What a host asks to have answered: a text, a template's, or a template's as it was edited. */
interface Asked {
  readonly text?: string | undefined;
  readonly templateId?: string | undefined;
  readonly language?: string | undefined;
}

export interface AnswerWords {
  readonly text: string;
  readonly language?: string | undefined;
  readonly via: Extract<AnswerWay, 'api' | 'template'>;
}

/** The words to answer with, or the reply that says why there are none. An edited text stands for the template's. */
export async function findAnswer(
  { templates }: Pick<ServeQuestionsDeps, 'templates'>,
  { question, facts }: { readonly question: Question; readonly facts: QuestionFacts },
  { text, templateId, language }: Asked,
): Promise<Result<AnswerWords, Reply>> {
  if (templateId === undefined) return ok({ text: text ?? '', language, via: 'api' });
  const template = await templates.find(question.hostId, templateId);
  if (!template) return refused(requestProblem('template-unknown'));
  const { listingIds = [question.listingId] } = template;
  if (!listingIds.includes(question.listingId)) return refused(requestProblem('template-not-for-listing'));
  const written = writeAnswer(template, facts, question.language);
  if (text !== undefined) return ok({ text, language: language ?? written.language, via: 'template' });
  const { missing } = written;
  if (missing.length > 0) return refused(requestProblem('template-facts-missing', { missing }));
  return ok({ text: written.text, language: written.language, via: 'template' });
}
