import { baseLanguage } from '../base-language.ts';
import type { Template } from './template.ts';

/** One of a template's texts. */
export interface ChosenText {
  readonly language: string;
  readonly text: string;
  /** The guest's language is another. */
  readonly isFallback: boolean;
}

/**
 * The text for a guest: in the guest's language, else the one that the host marked, else in the host's language, else the
 * first that there is. A regional tag counts as its base: `pt-BR` as `pt`.
 *
 * @returns an empty text where the template has none, which no stored one is
 */
export function chooseText(
  { texts, fallback }: Pick<Template, 'texts' | 'fallback'>,
  guestLanguage: string,
  hostLanguage: string,
): ChosenText {
  const own = baseLanguage(guestLanguage);
  const all = new Map(Object.entries(texts));
  const language = [own, fallback, baseLanguage(hostLanguage), ...all.keys()].find((each = '') => all.has(each)) ?? own;
  return { language, text: all.get(language) ?? '', isFallback: language !== own };
}
