import type { QuestionFacts } from '../../core/ports/questions.ts';
import type { Question } from '../../core/questions/question.ts';
import { ok, type Result } from '../../core/refusals.ts';
import type { ShownBy } from '../../core/views/question-view.ts';
import type { ServeQuestionsDeps } from './deps.ts';
import { translateQuestions } from './translate-questions.ts';

type Deps = Pick<ServeQuestionsDeps, 'translation' | 'domain' | 'ownLinkDomains' | 'platformName'>;

/** By what questions are shown: their host as it is now, and their translations where a language was asked for. */
export async function shownBy(
  deps: Deps,
  facts: QuestionFacts,
  questions: readonly Question[],
  translateTo: string | undefined,
): Promise<Result<ShownBy, 'language-not-supported'>> {
  const by = { host: facts.host, ownLinkDomains: deps.ownLinkDomains };
  if (translateTo === undefined) return ok(by);
  const translations = await translateQuestions(deps, facts, questions, translateTo);
  return translations.ok ? ok({ ...by, translations: translations.value }) : translations;
}
