import type { DoneTranslation, KeptTranslation } from './kept-translation.ts';

/** What a mail has of a translation that its reader was to get. `missing`: there is none yet. */
export type MailTranslation = DoneTranslation | { readonly state: 'missing' };

/**
 * The same from what is kept; nothing where there is nothing to show or to say: it is in the reader's language, or there will
 * never be a translation, since nobody can tell its language or it is too long.
 */
export function mailTranslation(kept: KeptTranslation | undefined): MailTranslation | undefined {
  if (kept?.state === 'done') return kept;
  if (kept?.state === 'same-language') return undefined;
  return kept?.state === 'failed' && kept.retryAt === undefined ? undefined : { state: 'missing' };
}
