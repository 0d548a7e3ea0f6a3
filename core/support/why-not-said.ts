import { hasWords } from '../attachments.ts';
import type { Refusal } from '../refusals.ts';

/** The longest text of a support request's message, in UTF-16 units, as schemas count. */
export const LONGEST_CARE_TEXT = 20_000;

/** Why words that came by mail are not added to a support request; the API's schemas hold the same. */
export function whyNotSaid(text: string): Refusal | undefined {
  if (!hasWords(text)) return { code: 'empty-message' };
  return text.length > LONGEST_CARE_TEXT ? { code: 'message-too-long', limit: LONGEST_CARE_TEXT } : undefined;
}
