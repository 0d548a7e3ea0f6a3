import type { Instant } from '../../core/model.ts';
import type { TranslationBudget, Translations, Translator } from '../../core/ports/translations.ts';
import type { Terminology } from '../../core/translation/wanted-translation.ts';
import type { Log } from '../lambda/log.ts';

/** What translations are made with, and how many a day may cost. */
export interface TranslationDeps {
  readonly translator: Translator;
  readonly translations: Translations;
  readonly budget: TranslationBudget;
  readonly terminology?: Terminology | undefined;
  /** Of the whole deployment. */
  readonly charactersPerDay: number;
  /** Seconds for which a claim holds (`leaseOf`). */
  readonly lease: number;
  readonly log: Pick<Log, 'info' | 'warn' | 'fault'>;
  readonly now: () => Instant;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** Over at once where `signal` aborts, so that nothing keeps running that nobody waits for. Never rejects. */
  readonly pause: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>;
}
