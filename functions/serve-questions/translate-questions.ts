import type { ObtainedTranslation } from '../../adapters/translate/obtain-translation.ts';
import { obtainTranslations } from '../../adapters/translate/obtain-translations.ts';
import type { PublicPlace } from '../../core/questions/public-place.ts';
import type { Question } from '../../core/questions/question.ts';
import { questionTranslation } from '../../core/questions/question-translation.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { chooseLanguages } from '../../core/translation/choose-languages.ts';
import { UNKNOWN } from '../../core/translation/detected-language.ts';
import type { WantedTranslation } from '../../core/translation/wanted-translation.ts';
import type { ShownTranslations } from '../../core/views/question-view.ts';
import type { ServeQuestionsDeps } from './deps.ts';

type Deps = Pick<ServeQuestionsDeps, 'translation' | 'domain' | 'ownLinkDomains' | 'platformName'>;

/** A page goes out after some seconds, whatever is made by then; what was begun last is over before the function's time is. */
const HASTE = { waits: [200, 400], within: 5_000, atOnce: 8, begin: 5_000, end: 12_000 };

/** What became of each question's translations, by its id; all that were there before by one read. */
export async function translateQuestions(
  deps: Deps,
  facts: Omit<PublicPlace, 'own'>,
  questions: readonly Question[],
  to: string,
): Promise<Result<ReadonlyMap<string, ShownTranslations>, 'language-not-supported'>> {
  const reader = { tag: to, named: true };
  const any = chooseLanguages(UNKNOWN, reader);
  if (any.kind === 'refused') return refused(any.code);
  const place = { ...facts, own: deps };
  const wanted = questions.map((each) => questionTranslation(each, place, reader, deps.translation.now()));
  const orders = wanted.flatMap(({ question, answer }) => [question ?? [], answer ?? []].flat());
  const obtained = await obtainTranslations(deps.translation, orders, HASTE);
  const became = new Map<WantedTranslation | undefined, ObtainedTranslation | undefined>(
    orders.map((order, n) => [order, obtained[n]]),
  );
  const parts = wanted.map(({ question, answer }) => ({
    to,
    ...{ question: became.get(question), answer: became.get(answer) },
  }));
  return ok(new Map(questions.flatMap(({ id }, n) => parts.slice(n, n + 1).map((part) => [id, part] as const))));
}
