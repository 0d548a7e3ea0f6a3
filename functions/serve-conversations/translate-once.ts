import { translateTemplate } from '../../adapters/translate/translate-template.ts';
import type { TranslationDeps } from '../../adapters/translate/translation-deps.ts';
import type { ConversationContext } from '../../core/model.ts';
import type { Template } from '../../core/templates/template.ts';
import type { WrittenTemplate } from '../../core/templates/write-template.ts';

/** A template's text as its guest reads it, where that takes a translation and there is one. */
export type TranslateWords = (template: Template, context: ConversationContext) => Promise<WrittenTemplate | undefined>;

/**
 * Has a template translated within one call. What was not to be had is not waited for again, however often the call begins
 * anew; what was, is kept, and written out by the facts as they are then.
 */
export function translateOnce(translation: TranslationDeps): TranslateWords {
  let isMissing = false;
  return async (template, context) => {
    const translated = isMissing ? undefined : await translateTemplate(translation, template, context);
    if (translated?.state === 'translated') return translated.written;
    isMissing = true;
    return undefined;
  };
}
