import type { Instant } from '../model.ts';
import type { Language } from '../notices/language.ts';
import type { TargetLanguage } from '../translation/choose-languages.ts';
import type { Formality } from '../translation/formality.ts';
import type { KeptTranslation, TranslationFailure } from '../translation/kept-translation.ts';

/** What is asked of the service; its pieces belong to one text. */
export interface TranslatorOrder {
  /** HTML of 10,000 bytes at most each (`planTranslation`). */
  readonly pieces: readonly string[];
  readonly from: Language | 'auto';
  readonly to: TargetLanguage;
  /** The name of the operator's terminology. */
  readonly terminology?: string | undefined;
  readonly formality?: Formality | undefined;
  /** Milliseconds for all pieces together: what is not answered then has failed. */
  readonly within: number;
}

/** What the service answered: each piece in its language, in their order, or why there is nothing. */
export type TranslatorAnswer =
  | {
      readonly kind: 'translated';
      readonly pieces: readonly string[];
      /** The language of the first piece, as the service names it. */
      readonly from: string;
      readonly by: string;
      /** Places of the pieces that are billed. All where absent. */
      readonly billed?: readonly number[] | undefined;
    }
  | {
      readonly kind: 'failed';
      readonly reason: Exclude<TranslationFailure, 'budget-spent' | 'too-long'>;
      /** Places of the pieces that are billed, or may be: those without an answer in time. None where absent. */
      readonly billed?: readonly number[] | undefined;
    };

export interface Translator {
  /** Failures are answers; it throws where the service can't be used as it is set up (permission, terminology). */
  translate(order: TranslatorOrder): Promise<TranslatorAnswer>;
}

/** What a translated text is of. */
export type TranslatedThing =
  | { readonly kind: 'message'; readonly conversationId: string; readonly messageId: string }
  /** A text of a host's templates that stands in for another language, as it is written: kept once, whichever template or preview has it. */
  | { readonly kind: 'template'; readonly hostId: string }
  /** A public question or its answer: whose text it is, its key tells. */
  | { readonly kind: 'question'; readonly listingId: string; readonly questionId: string };

/** Where a translation is kept: beside the thing that it is of. */
export interface TranslationPlace {
  readonly of: TranslatedThing;
  /** From `translationKey`. */
  readonly key: string;
  /** When it goes: a message's from the read cutoff on, as it is when it is written; a template's or a question's long after it was made. */
  readonly goesAt: Instant;
}

/** Translations that were made, so that none is paid for twice. They go with what they are of. */
export interface Translations {
  /** In the order asked for; undefined where none is kept. */
  find(places: readonly TranslationPlace[]): Promise<readonly (KeptTranslation | undefined)[]>;
  /**
   * Takes a translation to make it, while it is what was read.
   *
   * @param until from when on another may take it
   * @returns false where somebody else was faster
   */
  claim(place: TranslationPlace, read: KeptTranslation | undefined, until: Instant): Promise<boolean>;
  /** Puts what became of it in the place of the claim until `until`. @returns false where another has claimed it since */
  settle(place: TranslationPlace, until: Instant, kept: KeptTranslation): Promise<boolean>;
}

/** What one text is translated for. */
export interface Spending {
  readonly of: TranslatedThing;
  readonly characters: number;
  /** Its day counts, in UTC. */
  readonly now: Instant;
}

/** What is spent of the day, or why nothing was taken: it would pass the `day`, or the `share` that one conversation has of it, or all public pages together. */
export type TakenBudget =
  | { readonly kind: 'taken'; readonly spent: number }
  | { readonly kind: 'refused'; readonly by: 'day' | 'share' };

/** The characters of a day, all functions together, and those of each conversation, host's templates, or of all public pages, in it (`shareOf`). */
export interface TranslationBudget {
  /** Takes characters from both, each in one conditional write; from neither where one of them would be passed. */
  take(spending: Spending, perDay: number): Promise<TakenBudget>;
  /** Gives back what the service did not bill. */
  giveBack(spending: Spending): Promise<void>;
}
