import { minutesAfter } from '../dates.ts';
import type { ConversationContext, Instant } from '../model.ts';
import { LANGUAGES } from '../notices/language.ts';
import { programOf } from '../programs/programs.ts';
import { chooseLanguages } from '../translation/choose-languages.ts';
import { formalityFor } from '../translation/formality.ts';
import { protectedNames } from '../translation/protected-names.ts';
import type { WantedTranslation } from '../translation/wanted-translation.ts';
import { chooseText } from './choose-text.ts';
import type { Template } from './template.ts';

/** For so long a translation is kept from when it was made, in minutes: 400 days, longer than next year's season is away. */
const KEPT = 400 * 24 * 60;

/**
 * What is wanted where a template has no text in a guest's language: the one that stands in, as its host wrote it, with the
 * placeholders in it. So it is paid for once for all guests of a language, and facts are written as that language does.
 *
 * Nothing is masked: what is sent is masked as the message that it is.
 *
 * @param reader the language of who reads it; the guest's unless said
 * @returns undefined where there is a text in it, or it is none of the nine
 */
export function templateTranslation(
  template: Pick<Template, 'texts' | 'fallback'>,
  context: ConversationContext,
  now: Instant,
  reader = context.conversation.guest.language,
): WantedTranslation | undefined {
  const { text, language } = chooseText(template, reader, context.host.language);
  const from = LANGUAGES.find((each) => each === language);
  const choice = from && chooseLanguages({ language: from, sure: true }, { tag: reader, named: false });
  if (choice?.kind !== 'translate') return undefined;
  return {
    of: { kind: 'template', hostId: context.host.hostId },
    text,
    from: choice.from,
    to: choice.to,
    formality: formalityFor(choice.to, programOf(context.listing.program).formality),
    // a template knows nothing of a guest and a booking but by their placeholders
    names: { ...protectedNames(context), people: [context.host.name], references: [] },
    mask: (translated) => translated,
    goesAt: minutesAfter(now, KEPT),
  };
}
