import type { Language } from '../notices/language.ts';

/** The language of a text. */
export interface DetectedLanguage {
  /** The likeliest of the nine; none where the text looks like another language, or nothing tells. */
  readonly language?: Language;
  /** Whether it can be named to the translating service; otherwise the service is to tell by itself. */
  readonly sure: boolean;
}

export const UNKNOWN: DetectedLanguage = { sure: false };
