import type { Instant } from '../model.ts';
import type { TranslatedThing } from '../ports/translations.ts';
import type { TargetLanguage } from './choose-languages.ts';
import type { TranslationOrder } from './kept-translation.ts';
import type { ProtectedNames } from './protect.ts';

/** The operator's own words in the service, and which state of them. */
export interface Terminology {
  readonly name: string;
  /** Raised by the operator with each change: what was kept is translated anew. */
  readonly version: string;
}

/** A text that a reader wants in a language. */
export interface WantedTranslation extends Omit<TranslationOrder, 'terminology'> {
  readonly of: TranslatedThing;
  readonly to: TargetLanguage;
  /** Stay as they are. */
  readonly names: ProtectedNames;
  /**
   * Hides what the original hides: a detail that is spelled in words may read as one in another language. The same text
   * where nothing is hidden.
   */
  readonly mask: (text: string) => string;
  /** When what is kept of it goes: the read cutoff. */
  readonly goesAt: Instant;
}
