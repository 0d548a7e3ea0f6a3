import type { ConversationContext } from '../../core/model.ts';
import type { Template } from '../../core/templates/template.ts';
import { templateTranslation } from '../../core/templates/template-translation.ts';
import type { WrittenTemplate } from '../../core/templates/write-template.ts';
import { writeTranslated } from '../../core/templates/write-translated.ts';
import type { LostKind } from '../../core/translation/check-faithful.ts';
import { failedTranslation } from '../../core/translation/failed-translation.ts';
import type { DoneTranslation, FailedTranslation } from '../../core/translation/kept-translation.ts';
import type { WantedTranslation } from '../../core/translation/wanted-translation.ts';
import { idsOf } from './ids-of.ts';
import { type ObtainedTranslation, PATIENCE } from './obtain-translation.ts';
import { type Haste, obtainTranslations } from './obtain-translations.ts';
import type { TranslationDeps } from './translation-deps.ts';

/** What became of a template's translation. But for `translated`, its text goes as it is. */
export type TranslatedTemplate =
  | (Made & { readonly state: 'translated'; readonly written: WrittenTemplate })
  | (Made & { readonly state: 'unfaithful'; readonly lost: readonly LostKind[] })
  | FailedTranslation
  | { readonly state: 'pending' };

type Made = Pick<DoneTranslation, 'by' | 'from'>;

/** One who sends by hand waits so long, and so does what is sent after it. */
const HASTE = { atOnce: 1, begin: 5_000, end: 5_000, within: 4_500 };

/**
 * A template for a guest whose language its texts are not in, translated: as it was once for all guests of the language, or now.
 *
 * Never fails: what goes wrong with us is in the log, and `unavailable` here. A text that can go as it is waits for nobody's
 * mistake.
 *
 * @param reader the language to have it in; the guest's unless said
 * @param waits in milliseconds, for one that somebody else is making
 * @returns undefined where nothing is to be translated
 */
export async function translateTemplate(
  deps: TranslationDeps,
  template: Pick<Template, 'texts' | 'fallback'>,
  context: ConversationContext,
  reader?: string,
  waits = PATIENCE.waits,
): Promise<TranslatedTemplate | undefined> {
  const wanted = templateTranslation(template, context, deps.now(), reader);
  if (!wanted) return undefined;
  const obtained = await obtain(deps, wanted, { ...HASTE, waits });
  if (obtained.state === 'same-language') return undefined;
  if (obtained.state !== 'done') return obtained;
  const { by, from, lost } = obtained;
  const written = writeTranslated(template, context, obtained, reader);
  if (written) return { state: 'translated', by, from, written };
  // all that stood in the original is there, and tags that never did
  return { state: 'unfaithful', by, from, lost: lost.length > 0 ? lost : ['placeholder'] };
}

async function obtain(deps: TranslationDeps, wanted: WantedTranslation, haste: Haste): Promise<ObtainedTranslation> {
  try {
    const [obtained = { state: 'pending' as const }] = await obtainTranslations(deps, [wanted], haste);
    return obtained;
  } catch (error) {
    deps.log.fault('template-not-translated', error, idsOf(wanted.of));
    return failedTranslation({ reason: 'unavailable', attempts: 1, now: deps.now(), chance: deps.chance() });
  }
}
