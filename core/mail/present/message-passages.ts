import { baseLanguage } from '../../base-language.ts';
import type { Brand } from '../../brand.ts';
import { type Language, LOCALES } from '../../notices/language.ts';
import type { Consignment } from '../../ports/deliveries.ts';
import type { DoneTranslation } from '../../translation/kept-translation.ts';
import type { ProtectedNames } from '../../translation/protect.ts';
import { protectedNames } from '../../translation/protected-names.ts';
import { isolatedSpans } from './isolated-spans.ts';
import type { Passage } from './mail-page.ts';
import { TRANSLATION_TEXTS, type TranslationTexts } from './translation-texts.ts';

/** Who a mail is for, and who wrote what it carries, as that reader knows them. */
interface Reading {
  readonly language: Language;
  readonly sender: string;
  readonly brand: Brand;
}

/**
 * What was said, as a mail has it: where it was translated, the translation first and the original below, each under a line
 * that says which it is. One that lost something stands below the original.
 */
export function messagePassages(
  { context, message, translation }: Consignment,
  { language, sender, brand }: Reading,
): readonly Passage[] {
  const texts = TRANSLATION_TEXTS[language];
  const names = protectedNames(context);
  const text = message.text.trim();
  const original = { text, isolated: isolatedSpans(text, names) };
  if (!translation) return [original];
  if (translation.state === 'missing') return [{ ...original, note: texts.missing(brand.platformName) }];
  const said = { ...original, language: languageIn(translation.from) };
  const translated = translatedPassage(translation, names, madeBy(translation, language, texts));
  if (translated.text === text) return [said];
  return translation.lost.length > 0
    ? [{ ...said, note: texts.unfaithful(sender) }, translated]
    : [translated, { ...said, note: texts.original(sender) }];
}

function translatedPassage({ text, to }: DoneTranslation, names: ProtectedNames, note: string): Passage {
  const words = text.trim();
  return { note, text: words, language: languageIn(to), isolated: isolatedSpans(words, names) };
}

/** By whom, and from which language where it has a name. */
function madeBy({ by, from }: DoneTranslation, language: Language, texts: TranslationTexts): string {
  const tag = languageIn(from);
  const name = tag && languageNames(language).of(tag);
  return [texts.by(by), ...(name ? [texts.from(name)] : [])].join(' ');
}

/** The language alone of what a service says, where it says a language. */
function languageIn(tag: string): string | undefined {
  const language = baseLanguage(tag);
  return /^[a-z]{2,3}$/.test(language) ? language : undefined;
}

const allNames = new Map<Language, Intl.DisplayNames>();

/** Made once, as formats of dates are. */
function languageNames(language: Language): Intl.DisplayNames {
  const names =
    allNames.get(language) ?? new Intl.DisplayNames(LOCALES[language], { type: 'language', fallback: 'none' });
  allNames.set(language, names);
  return names;
}
