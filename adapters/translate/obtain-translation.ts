import type { TranslationPlace } from '../../core/ports/translations.ts';
import {
  type EndedTranslation,
  type KeptTranslation,
  nextStep,
  translationKey,
} from '../../core/translation/kept-translation.ts';
import { planTranslation } from '../../core/translation/plan-translation.ts';
import type { Terminology, WantedTranslation } from '../../core/translation/wanted-translation.ts';
import { callTranslator } from './call-translator.ts';
import type { TranslationDeps } from './translation-deps.ts';

/**
 * What became of a translation: made now or before, or why there is none. `same-language`: there is nothing to translate, it
 * is in the reader's language or has no words. `pending`: somebody else is at it.
 */
export type ObtainedTranslation =
  | Exclude<EndedTranslation, { readonly state: 'same-language' }>
  | { readonly state: 'same-language'; readonly from?: string | undefined }
  | { readonly state: 'pending' };

/** How long who wants a translation waits for it. */
export interface Patience {
  /** Before another's work is looked for again, in milliseconds each. */
  readonly waits: readonly number[];
  /** Milliseconds for the service, all pieces of a text together: well within what its caller has, and the claim. */
  readonly within: number;
}

export const PATIENCE: Patience = { waits: [200, 400, 800], within: 12_000 };

/** Where a translation is kept. Who makes it may tell the place to who only reads it, and can't know it by itself. */
export const placeOf = (wanted: WantedTranslation, terminology: Terminology | undefined): TranslationPlace => ({
  of: wanted.of,
  key: translationKey({ ...wanted, terminology }),
  goesAt: wanted.goesAt,
});

/**
 * The translation that is kept, or else one made now and kept: one call of the service, however many ask at once.
 *
 * Never fails for the service's sake: what it can't do is an answer, kept until it may be asked again.
 */
export async function obtainTranslation(
  deps: TranslationDeps,
  wanted: WantedTranslation,
  patience = PATIENCE,
): Promise<ObtainedTranslation> {
  if (isOff(deps)) return { state: 'same-language' };
  const place = placeOf(wanted, deps.terminology);
  const [kept] = await deps.translations.find([place]);
  return goOn(deps, { wanted, place }, kept, patience);
}

/** Whether the operator lets nothing be translated: everybody reads originals then, and nothing is looked up. */
export const isOff = ({ charactersPerDay }: TranslationDeps): boolean => charactersPerDay === 0;

/** Something wanted, and where it is kept. */
export interface Placed {
  readonly wanted: WantedTranslation;
  readonly place: TranslationPlace;
}

/** The same from what is kept of it. */
export async function goOn(
  deps: TranslationDeps,
  placed: Placed,
  kept: KeptTranslation | undefined,
  patience: Patience,
): Promise<ObtainedTranslation> {
  const step = nextStep(kept, deps.now());
  const made = step === 'translate' ? await make(deps, placed, kept, patience) : ended(kept);
  return made ?? lookAgain(deps, placed, patience);
}

/** What is kept, unless somebody is at it. */
export const ended = (kept: KeptTranslation | undefined): ObtainedTranslation | undefined =>
  kept?.state === 'claimed' ? undefined : kept;

async function lookAgain(
  deps: TranslationDeps,
  placed: Placed,
  { waits: [wait, ...waits], within }: Patience,
): Promise<ObtainedTranslation> {
  if (wait === undefined) return { state: 'pending' };
  await deps.pause(wait);
  const [kept] = await deps.translations.find([placed.place]);
  return goOn(deps, placed, kept, { waits, within });
}

/** @returns undefined where somebody else makes it */
async function make(
  deps: TranslationDeps,
  { wanted, place }: Placed,
  kept: KeptTranslation | undefined,
  { within }: Patience,
): Promise<ObtainedTranslation | undefined> {
  const plan = planTranslation(wanted.text, wanted.names);
  if (plan.requests.length === 0) return { state: 'same-language' };
  const until = new Date(Date.parse(deps.now()) + deps.lease * 1000).toISOString();
  if (!(await deps.translations.claim(place, kept, until))) return undefined;
  const made = await callTranslator(deps, wanted, plan, kept?.state === 'failed' ? kept.attempts : 0, within);
  await deps.translations.settle(place, until, made);
  return made;
}
