import { hostNameIn } from '../listing-words.ts';
import { TRANSLATION_TEXTS } from '../mail/present/translation-texts.ts';
import type { ConversationContext } from '../model.ts';
import { closestLanguage } from '../notices/language.ts';
import type { DoneTranslation } from '../translation/kept-translation.ts';
import { chooseText } from './choose-text.ts';
import { previewTemplate } from './render-template.ts';
import type { Template } from './template.ts';
import { templateFacts } from './template-facts.ts';
import { translatedText } from './translated-text.ts';
import { previewFor, type WrittenTemplate } from './write-template.ts';

/**
 * A template for a guest who reads another language than its texts are in: translated, then a line that says so and by whom,
 * then as its host wrote it. Days and times are in each part as its language writes them.
 *
 * What is missing is marked, as the host looks at it. It is the same in both parts: where the text that stands in misses
 * nothing, so does this.
 *
 * @param done of the text that stands in (`templateTranslation`)
 * @param reader the language of who reads it; the guest's unless said
 * @returns undefined where the translation can't stand for it: the text goes as it is
 */
export function writeTranslated(
  template: Pick<Template, 'texts' | 'fallback'>,
  context: ConversationContext,
  done: DoneTranslation,
  reader = context.conversation.guest.language,
): WrittenTemplate | undefined {
  const parsed = translatedText(chooseText(template, reader, context.host.language).text, done);
  if (!parsed) return undefined;
  const language = closestLanguage(reader);
  const { text, missing } = previewTemplate(parsed, templateFacts(context, language, reader));
  const original = previewFor(template, context, reader);
  // sections left out leave nothing of either
  if (text === '') return original;
  const texts = TRANSLATION_TEXTS[language];
  const line = `${texts.by(done.by)} ${texts.original(hostNameIn(context))}`;
  return { text: [text, line, original.text].join('\n\n'), language, isFallback: false, missing };
}
