import type { ContactHidden } from './contact.ts';
import type { Instant } from './model.ts';
import type { Language } from './notices/language.ts';
import { explainRefusal } from './notices/refusal-notice.ts';
import type { Refusal, RefusalCode, WindowRule } from './refusals.ts';

/** Who reads an explanation: in which of our languages, and by which zone's clock. */
export interface Reader {
  readonly language: Language;
  readonly timeZone: string;
  /** Media types that the program lets through, where attachments are what is asked about. */
  readonly types?: readonly string[] | undefined;
}

/** A refusal as the API tells it, within an answer or as its problem. */
export interface Explanation {
  readonly code: string;
  readonly title: string;
  /** What happened, with its facts. */
  readonly detail: string;
  /** What would change it. */
  readonly remedy: string;
  /** Which rule of the program keeps the window closed. */
  readonly rule?: WindowRule | undefined;
  /** When the conversation opens; null while nothing says so. */
  readonly opensAt?: Instant | null | undefined;
  readonly closedAt?: Instant | undefined;
  /** Why the host may not send links, in the words of who decided it. */
  readonly reason?: string | undefined;
}

/** A problem document (RFC 9457), to be sent as `application/problem+json`. */
export interface Problem extends Explanation {
  readonly type: string;
  readonly status: number;
  /** When the same may be asked again. */
  readonly againAt?: Instant | undefined;
  /** Seconds, for the header of that name. */
  readonly retryAfter?: number | undefined;
}

/** A stable name for a kind of problem; a URN, since it need lead nowhere. */
export const problemType = (code: string): string => `urn:foyer:problem:${code}`;

const REFUSED_BY_A_RULE = 422;
const DEVELOPER: Reader = { language: 'en', timeZone: 'UTC' };

/** What the API makes of each refusal: its status, and a title that never changes with the facts. */
export const REFUSAL_PROBLEMS = {
  'conversation-not-open': { status: REFUSED_BY_A_RULE, title: 'The conversation is not open yet' },
  'conversation-closed': { status: REFUSED_BY_A_RULE, title: 'The conversation is closed' },
  'conversation-unreadable': { status: 410, title: 'The conversation is past its read cutoff' },
  'inquiries-not-offered': { status: REFUSED_BY_A_RULE, title: 'The listing takes no questions before booking' },
  'links-disabled': { status: REFUSED_BY_A_RULE, title: 'The host may not send links at present' },
  'attachment-type': { status: REFUSED_BY_A_RULE, title: 'An attachment is of a kind that is not let through' },
  'attachment-size': { status: REFUSED_BY_A_RULE, title: 'The attachments are too large together' },
  'attachment-infected': { status: REFUSED_BY_A_RULE, title: 'An attachment did not pass the virus scan' },
  'several-recipients': { status: REFUSED_BY_A_RULE, title: 'Several customers are addressed at once' },
  'alias-unknown': { status: REFUSED_BY_A_RULE, title: 'There is no such alias' },
  'sender-unknown': { status: REFUSED_BY_A_RULE, title: 'The sender is no mailbox of this side' },
  'sender-unverified': { status: REFUSED_BY_A_RULE, title: 'The sender could not be verified' },
  'automatic-mail': { status: REFUSED_BY_A_RULE, title: 'Automatic mail is not passed on' },
  'mail-loop': { status: REFUSED_BY_A_RULE, title: 'The mail goes round in circles' },
  spam: { status: REFUSED_BY_A_RULE, title: 'The mail was taken for spam' },
  'empty-message': { status: REFUSED_BY_A_RULE, title: 'The message holds nothing' },
  'message-too-long': { status: REFUSED_BY_A_RULE, title: 'The message is too long' },
  'review-elsewhere': { status: REFUSED_BY_A_RULE, title: 'Reviews are asked for on the platform only' },
  'payment-off-platform': { status: REFUSED_BY_A_RULE, title: 'Payments are made on the platform only' },
  'rate-limited': { status: 429, title: 'Too many messages in a short time' },
} as const satisfies Record<RefusalCode, { readonly status: number; readonly title: string }>;

/** Why a message is not let through, and what would change that (N1); in English and UTC unless a reader is named. */
export function explain(refusal: Refusal, reader: Reader = DEVELOPER): Explanation {
  const { code } = refusal;
  const { problem, remedy } = explainRefusal(refusal, reader.language, reader);
  return {
    code,
    title: REFUSAL_PROBLEMS[code].title,
    detail: problem,
    remedy,
    ...windowOf(refusal),
    ...reasonOf(refusal),
  };
}

const reasonOf = (refusal: Refusal): Pick<Explanation, 'reason'> =>
  refusal.code === 'links-disabled' ? { reason: refusal.reason } : {};

const windowOf = (refusal: Refusal): Pick<Explanation, 'rule' | 'opensAt' | 'closedAt'> => ({
  ...('rule' in refusal && { rule: refusal.rule }),
  ...('opensAt' in refusal && { opensAt: refusal.opensAt }),
  ...('closedAt' in refusal && { closedAt: refusal.closedAt }),
});

/** A refusal as an answer of the API. */
export const refusalProblem = (refusal: Refusal, reader?: Reader): Problem => ({
  type: problemType(refusal.code),
  status: REFUSAL_PROBLEMS[refusal.code].status,
  ...explain(refusal, reader),
  ...('retryAfter' in refusal && { retryAfter: refusal.retryAfter }),
});

/** What would show them, before what to do until then. */
const RELEASED: Readonly<Record<ContactHidden['until'], string>> = {
  never: 'Contact details are given out to nobody here:',
  'first-payment': 'They are given out once a booking is paid in part or in full; until then,',
  'full-payment': 'They are given out once a booking is paid in full; until then,',
};

/**
 * Contact details that are not given out, as an answer of the API.
 *
 * @param canWrite whether who asks may write in the conversation as things stand: nobody is sent where they can't go
 */
export const contactHiddenProblem = ({ code, until }: ContactHidden, canWrite: boolean): Problem => ({
  type: problemType(code),
  status: 403,
  code,
  title: 'Contact details are hidden',
  detail: "The listing's program does not give out contact details as things stand.",
  remedy: `${RELEASED[until]} ${canWrite ? 'write in the conversation.' : 'turn to support with POST /support-requests.'}`,
});
