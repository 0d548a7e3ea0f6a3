import type { Spending, TranslatorAnswer } from '../../core/ports/translations.ts';
import { checkFaithful, lostKinds } from '../../core/translation/check-faithful.ts';
import { isSameLanguage } from '../../core/translation/choose-languages.ts';
import { failedTranslation, shareSpent } from '../../core/translation/failed-translation.ts';
import type { DoneTranslation, EndedTranslation, TranslationFailure } from '../../core/translation/kept-translation.ts';
import {
  charactersOf,
  isTooLong,
  joinTranslation,
  type TranslatedText,
  type TranslationPlan,
} from '../../core/translation/plan-translation.ts';
import type { WantedTranslation } from '../../core/translation/wanted-translation.ts';
import { idsOf } from './ids-of.ts';
import type { TranslationDeps } from './translation-deps.ts';
import { TranslatorFault } from './translator-failure.ts';

/** From which part of the day's budget on it is told that it runs low. */
const LOW = 0.8;

/**
 * Asks the service, within the day's budget, and checks what it answered.
 *
 * @param attempts calls that failed before, in a row
 * @param within milliseconds for all of its pieces
 */
export async function callTranslator(
  deps: TranslationDeps,
  wanted: WantedTranslation,
  plan: TranslationPlan,
  attempts: number,
  within: number,
): Promise<EndedTranslation> {
  const now = deps.now();
  const failed = (reason: TranslationFailure, made: number): EndedTranslation =>
    failedTranslation({ reason, attempts: made, now: deps.now(), chance: deps.chance() });
  if (isTooLong(plan)) return failed('too-long', attempts);
  const paid = await pay(deps, { of: wanted.of, characters: plan.characters, now });
  if (paid === 'share') return shareSpent(attempts, now);
  if (paid === 'day') return failed('budget-spent', attempts);
  const answer = await ask(deps, wanted, plan, within);
  const unbilled = charactersOf(unbilledOf(plan, answer));
  if (unbilled > 0) await deps.budget.giveBack({ of: wanted.of, characters: unbilled, now });
  if (answer.kind === 'failed') {
    deps.log.info('translation-failed', { ...idsOf(wanted.of), to: wanted.to, reason: answer.reason });
    return failed(answer.reason, attempts + 1);
  }
  if (isSameLanguage(answer.from, wanted.to)) return { state: 'same-language', from: answer.from, at: now };
  return done(deps, wanted, plan, answer);
}

/** Pieces that were not asked for, or refused: nobody pays for them. */
function unbilledOf({ requests }: TranslationPlan, { kind, billed }: TranslatorAnswer): TranslationPlan['requests'] {
  if (!billed) return kind === 'translated' ? [] : requests;
  return requests.filter((_, place) => !billed.includes(place));
}

/** Takes what it costs from the day's budget. @returns what has no room for it, if anything */
async function pay(deps: TranslationDeps, spending: Spending): Promise<'day' | 'share' | undefined> {
  const { budget, charactersPerDay, log } = deps;
  const { of, characters } = spending;
  const taken = await budget.take(spending, charactersPerDay);
  if (taken.kind === 'taken') {
    tellWhereLow(deps, taken.spent, characters);
    return undefined;
  }
  // one conversation's share is nobody's alarm
  if (taken.by === 'share') log.info('translation-share-spent', { ...idsOf(of), characters });
  else log.warn('translation-budget-spent', { ...idsOf(of), characters });
  return taken.by;
}

function tellWhereLow({ charactersPerDay, log }: TranslationDeps, spent: number, characters: number): void {
  const low = LOW * charactersPerDay;
  if (spent >= low && spent - characters < low)
    log.warn('translation-budget-low', { spent, characters: charactersPerDay });
}

async function ask(
  { translator, terminology, log }: TranslationDeps,
  { of, from, to, formality }: WantedTranslation,
  { requests }: TranslationPlan,
  within: number,
): Promise<TranslatorAnswer> {
  const pieces = requests.map(({ html }) => html);
  try {
    return await translator.translate({ pieces, from, to, terminology: terminology?.name, formality, within });
  } catch (error) {
    // it is set up wrong, or we are: somebody is to look, and the reader has the original meanwhile
    log.fault('translator-unusable', error, idsOf(of));
    const billed = error instanceof TranslatorFault ? error.billed : [];
    return { kind: 'failed', reason: 'unavailable', billed };
  }
}

function done(
  { log, now }: TranslationDeps,
  { of, to, mask }: WantedTranslation,
  plan: TranslationPlan,
  { pieces, from, by }: Extract<TranslatorAnswer, { readonly kind: 'translated' }>,
): DoneTranslation {
  const { text, lost } = masked(plan, joinTranslation(plan, pieces), mask);
  const { characters } = plan;
  log.info('text-translated', { ...idsOf(of), from, to, characters, lost: lost.join(' ') });
  return { state: 'done', text, by, from, to, lost, characters, at: now() };
}

/** What is hidden once more is looked for once more: a mask too many is no faithful translation either. */
function masked(plan: TranslationPlan, { text, lost }: TranslatedText, mask: (text: string) => string): TranslatedText {
  const hidden = mask(text);
  return { text: hidden, lost: hidden === text ? lost : lostKinds([...lost, ...checkFaithful(plan.original, hidden)]) };
}
