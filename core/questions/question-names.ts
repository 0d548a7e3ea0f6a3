import { aliasFrom, BYTES_EACH, hasForm } from '../aliases.ts';
import { comparableAddress } from '../comparable-address.ts';
import type { Instant } from '../model.ts';
import type { AliasForm } from '../programs/program.ts';
import { SUPPORT_SUBDOMAIN } from '../programs/programs.ts';
import { templateId } from '../templates/template-id.ts';
import type { Question } from './question.ts';

const FORM: AliasForm = { subdomain: SUPPORT_SUBDOMAIN, prefix: 'question-', alphabet: 'alphanumeric', length: 12 };

/** How many random bytes {@link questionNames} takes. */
export const QUESTION_NAMES_BYTES = 2 * BYTES_EACH;

/**
 * A new question's id, which sorts by when it was asked, and its alias: mail to `question-…@reply.DOMAIN` answers it.
 *
 * @param random bytes of a cryptographic source; the same bytes give the same names
 * @throws RangeError where they are fewer than {@link QUESTION_NAMES_BYTES}: an alias must not be guessable
 */
export function questionNames(domain: string, now: Instant, random: Uint8Array): Pick<Question, 'id' | 'alias'> {
  if (random.length < QUESTION_NAMES_BYTES) throw new RangeError('too few random bytes for a question');
  return {
    id: templateId(now, random.subarray(0, BYTES_EACH)),
    alias: aliasFrom(FORM, domain, random.subarray(BYTES_EACH)),
  };
}

/** Whether an address has the form of a question's alias; whether there is such a one, the table tells. */
export const isQuestionAlias = (address: string, domain: string): boolean =>
  hasForm(comparableAddress(address), FORM, domain);
