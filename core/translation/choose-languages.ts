import { baseLanguage } from '../base-language.ts';
import { LANGUAGES, type Language } from '../notices/language.ts';
import type { DetectedLanguage } from './detected-language.ts';

/** What the service is asked for; its `pt` is Brazilian. */
export type TargetLanguage = (typeof TARGET_LANGUAGES)[number];

export const TARGET_LANGUAGES = [...LANGUAGES, 'pt-PT'] as const;

/**
 * What a reader gets. `original`: it is in the reader's language, or the reader's own is none of the nine.
 * `language-not-supported`: another was asked for by name.
 */
export type TranslationChoice =
  | { readonly kind: 'original' }
  | { readonly kind: 'refused'; readonly code: 'language-not-supported' }
  | {
      readonly kind: 'translate';
      /** `auto`: the service is to tell. */
      readonly from: Language | 'auto';
      readonly to: TargetLanguage;
    };

/** The language that was asked for, or that the reader has set. BCP 47. */
export interface WantedLanguage {
  readonly tag: string;
  /** Whether it was asked for by name, so that what is not offered is said. */
  readonly named: boolean;
}

/** From which language to which a text is translated, if it is (B13). A regional tag counts as its base language. */
export function chooseLanguages(detected: DetectedLanguage, { tag, named }: WantedLanguage): TranslationChoice {
  const language = offeredLanguage(tag);
  if (!language) return named ? { kind: 'refused', code: 'language-not-supported' } : { kind: 'original' };
  if (!detected.sure) return { kind: 'translate', from: 'auto', to: targetLanguage(tag, language) };
  if (!detected.language || detected.language === language) return { kind: 'original' };
  return { kind: 'translate', from: detected.language, to: targetLanguage(tag, language) };
}

/** Whether the service told of a text that it was in the reader's language all along. @param from as the service says it */
export const isSameLanguage = (from: string, to: TargetLanguage): boolean => baseLanguage(from) === baseLanguage(to);

const offeredLanguage = (tag: string): Language | undefined =>
  LANGUAGES.find((language) => language === baseLanguage(tag));

/** Where Portuguese is written as in Portugal: there, in Africa, in Asia. */
const EUROPEAN = /-(?:pt|ao|mz|cv|gw|st|gq|tl|mo)(?:-|$)/i;

const targetLanguage = (tag: string, language: Language): TargetLanguage =>
  language === 'pt' && EUROPEAN.test(tag) ? 'pt-PT' : language;
