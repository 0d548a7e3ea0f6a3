import type { DelayedTexts, Explanation } from '../notices/notice-texts.ts';
import type { RestrictionCause } from './restriction.ts';

/** What a restricted host is told, in one language. `at` is an instant in words. */
export interface RestrictionTexts {
  /** The statement of reasons. */
  readonly set: {
    readonly subject: string;
    /** What, and since when. */
    readonly opening: (at: string) => string;
    /** @param reason the system's own, in this language */
    readonly reason: (reason: string) => string;
    /** @param reason as somebody of the platform wrote it, in whatever language: nothing translates it */
    readonly quoted: (reason: string) => string;
    /** Who decided: a person, or the system by itself. */
    readonly causes: Readonly<Record<RestrictionCause, string>>;
    readonly meaning: readonly string[];
    /** How it is lifted, and how it is contested. */
    readonly lifting: string;
  };
  readonly lifted: {
    readonly subject: string;
    readonly opening: (at: string) => string;
    /** What becomes of messages that are held. */
    readonly held: string;
  };
  /** A message that is held. */
  readonly held: DelayedTexts;
  /** A message that was held, and that somebody of the platform refused. */
  readonly refused: Explanation;
}
