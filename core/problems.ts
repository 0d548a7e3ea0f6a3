import type { ContactHidden } from './contact.ts';
import type { Instant } from './model.ts';
import { type RefusalText, refusalText } from './refusal-texts.ts';
import type { Refusal } from './refusals.ts';

/** A refusal as the API tells it, within an answer or as its problem. */
export interface Explanation extends RefusalText {
  readonly code: string;
  /** When the conversation opens; null while nothing says so. */
  readonly opensAt?: Instant | null | undefined;
  readonly closedAt?: Instant | undefined;
}

/** A problem document (RFC 9457), to be sent as `application/problem+json`. */
export interface Problem extends Explanation {
  readonly type: string;
  readonly status: number;
  /** Seconds, for the header of that name. */
  readonly retryAfter?: number | undefined;
}

/** A stable name for a kind of problem; a URN, since it need lead nowhere. */
export const problemType = (code: string): string => `urn:foyer:problem:${code}`;

const STATUSES: Partial<Record<Refusal['code'], number>> = { 'conversation-unreadable': 410, 'rate-limited': 429 };
const REFUSED_BY_A_RULE = 422;

/** Why a message is not let through, and what would change that (N1). */
export const explain = (refusal: Refusal): Explanation => ({
  code: refusal.code,
  ...refusalText(refusal),
  ...('opensAt' in refusal && { opensAt: refusal.opensAt }),
  ...('closedAt' in refusal && { closedAt: refusal.closedAt }),
});

/** A refusal as an answer of the API. */
export const refusalProblem = (refusal: Refusal): Problem => ({
  type: problemType(refusal.code),
  status: STATUSES[refusal.code] ?? REFUSED_BY_A_RULE,
  ...explain(refusal),
  ...('retryAfter' in refusal && { retryAfter: refusal.retryAfter }),
});

/** Contact details that are not given out, as an answer of the API. */
export const contactHiddenProblem = ({ code, until }: ContactHidden): Problem => ({
  type: problemType(code),
  status: 403,
  title: 'Contact details are hidden',
  detail: 'The program of this listing does not give out contact details at this point.',
  code,
  remedy: CONTACT_REMEDIES[until],
});

const CONTACT_REMEDIES: Readonly<Record<ContactHidden['until'], string>> = {
  never: 'Write in the conversation: everything is passed on there.',
  'first-payment': 'They are given out from the first payment on; until then write in the conversation.',
  'full-payment': 'They are given out once the booking is paid in full; until then write in the conversation.',
};
