import { createHash } from 'node:crypto';
import type { Instant } from '../model.ts';
import type { Language } from '../notices/language.ts';
import type { LostKind } from './check-faithful.ts';
import type { TargetLanguage } from './choose-languages.ts';
import type { Formality } from './formality.ts';

/** All that a translation depends on. */
export interface TranslationOrder {
  readonly text: string;
  readonly from: Language | 'auto';
  readonly to: TargetLanguage;
  /** The operator's own words, and which state of them. */
  readonly terminology?: { readonly name: string; readonly version: string } | undefined;
  readonly formality?: Formality | undefined;
}

/** Goes up when the same text would be asked for, or checked, otherwise: what was kept is translated anew. */
const EDITION = 1;

/**
 * Under which key a translation is kept with its message: a digest, so that an order that differs in anything is another.
 * Nothing of the text can be read from it.
 */
export const translationKey = ({ text, from, to, terminology, formality }: TranslationOrder): string =>
  digest([EDITION, digest(text), from, to, terminology?.name, terminology?.version, formality]);

const digest = (what: unknown): string => createHash('sha256').update(JSON.stringify(what)).digest('base64url');

/**
 * Why there is no translation for now. `language-unclear`: the service could not tell which language it is, and will not.
 * `budget-spent`: the characters of the day are used up, the deployment's or those of the conversation. `too-long`: nobody
 * would wait for it, so it is not asked for.
 */
export type TranslationFailure = (typeof TRANSLATION_FAILURES)[number];

export const TRANSLATION_FAILURES = [
  'throttled',
  'unavailable',
  'language-unclear',
  'budget-spent',
  'too-long',
] as const;

/** A translation that was made, and what it cost. */
export interface DoneTranslation {
  readonly state: 'done';
  readonly text: string;
  /** Who translated: `Amazon Translate`, or what a local stand-in is called. */
  readonly by: string;
  /** BCP 47; as the service says it, where it was to tell. */
  readonly from: string;
  readonly to: TargetLanguage;
  /** Empty: it is faithful. Otherwise the original is shown first. */
  readonly lost: readonly LostKind[];
  readonly characters: number;
  readonly at: Instant;
}

/** Why there is no translation for now, or never will be. */
export interface FailedTranslation {
  readonly state: 'failed';
  readonly reason: TranslationFailure;
  /** Calls that failed in a row. */
  readonly attempts: number;
  /** From when it may be tried again; never where absent. */
  readonly retryAt?: Instant | undefined;
}

/** How a translation ended. Only `done` and `same-language` stay as they are. */
export type EndedTranslation =
  | DoneTranslation
  /** The service found it to be in the reader's language. */
  | { readonly state: 'same-language'; readonly from: string; readonly at: Instant }
  | FailedTranslation;

/** What is kept of a translation. */
export type KeptTranslation =
  | EndedTranslation
  /** Somebody is at it; for dead after `until`. */
  | { readonly state: 'claimed'; readonly until: Instant };

/** What is to be done about a translation that a reader wants. `later`: the original, with the state of things. */
export type TranslationStep = 'translate' | 'wait' | 'show' | 'later';

export function nextStep(kept: KeptTranslation | undefined, now: Instant): TranslationStep {
  if (!kept) return 'translate';
  if (kept.state === 'claimed') return kept.until > now ? 'wait' : 'translate';
  if (kept.state !== 'failed') return 'show';
  return kept.retryAt !== undefined && kept.retryAt <= now ? 'translate' : 'later';
}
