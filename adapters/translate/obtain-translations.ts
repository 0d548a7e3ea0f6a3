import type { KeptTranslation } from '../../core/translation/kept-translation.ts';
import type { WantedTranslation } from '../../core/translation/wanted-translation.ts';
import {
  ended,
  goOn,
  isOff,
  type ObtainedTranslation,
  type Patience,
  type Placed,
  placeOf,
} from './obtain-translation.ts';
import type { TranslationDeps } from './translation-deps.ts';

/** How much is done for those who wait. */
export interface Haste extends Patience {
  /** Calls of the service at once. */
  readonly atOnce: number;
  /** Milliseconds after which no more is begun. */
  readonly begin: number;
  /** Milliseconds after which what is there goes out. Later than what is begun last takes: what is cut off is paid for once more. */
  readonly end: number;
}

/** One that is not kept, and its place among those asked for. */
interface Open extends Placed {
  readonly n: number;
  readonly kept: KeptTranslation | undefined;
}

/**
 * Translations of a page, in the order asked for: those that are kept by one read, the others made. What is not made in time
 * is `pending`, or what it failed of before; it is made with a later call.
 */
export async function obtainTranslations(
  deps: TranslationDeps,
  wanted: readonly WantedTranslation[],
  haste: Haste,
): Promise<readonly ObtainedTranslation[]> {
  if (wanted.length === 0) return [];
  if (isOff(deps)) return wanted.map(() => ({ state: 'same-language' }));
  const placed = wanted.map((each) => ({ wanted: each, place: placeOf(each, deps.terminology) }));
  const kept = await deps.translations.find(placed.map(({ place }) => place));
  const obtained = kept.map(doneBefore);
  const open = placed.flatMap((each, n): readonly Open[] => (obtained[n] ? [] : [{ ...each, n, kept: kept[n] }]));
  if (open.length > 0) await makeAll(deps, open, obtained, haste);
  return obtained.map((each, n) => each ?? ended(kept[n]) ?? { state: 'pending' });
}

/** What may fail now may have failed for good. */
const doneBefore = (kept: KeptTranslation | undefined): ObtainedTranslation | undefined =>
  kept?.state === 'failed' ? undefined : ended(kept);

/** Puts each in its place as it comes, until time is up. */
async function makeAll(
  deps: TranslationDeps,
  open: readonly Open[],
  obtained: (ObtainedTranslation | undefined)[],
  { atOnce, begin, end, ...patience }: Haste,
): Promise<void> {
  const rest = open.values();
  let isLate = false;
  const makeNext = async (): Promise<void> => {
    for (const { n, kept, ...placed } of rest) {
      if (isLate) return;
      obtained[n] = await goOn(deps, placed, kept, patience);
    }
  };
  const over = new AbortController();
  deps.pause(begin, over.signal).then(() => {
    isLate = true;
  });
  const all = Promise.all(Array.from({ length: atOnce }, makeNext));
  await Promise.race([all, deps.pause(end, over.signal)]).finally(() => over.abort());
}
