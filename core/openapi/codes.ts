import { CANCELLATION_PROBLEMS, type CancellationProblemCode } from '../cancellation/cancellation-problems.ts';
import { contactHiddenProblem, type Problem, problemType, refusalProblem } from '../problems.ts';
import type { Refusal, RefusalCode } from '../refusals.ts';
import { REQUEST_PROBLEMS, type RequestProblemCode } from '../views/request-problems.ts';
import type { CodeRow } from './open-api.ts';

const AT = '2026-04-03T22:00:00.000Z';

/** One refusal of each code, to have its status and its words. */
const REFUSALS: Readonly<Record<RefusalCode, Refusal>> = {
  'conversation-not-open': { code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null },
  'conversation-closed': { code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: AT },
  'conversation-unreadable': { code: 'conversation-unreadable', rule: 'read-cutoff', years: 1, closedAt: AT },
  'inquiries-not-offered': { code: 'inquiries-not-offered' },
  'links-disabled': { code: 'links-disabled', reason: 'The same foreign link went to many guests.' },
  'attachment-type': { code: 'attachment-type', names: ['plan.pdf'] },
  'attachment-size': { code: 'attachment-size', limit: 10_485_760 },
  'attachment-infected': { code: 'attachment-infected' },
  'several-recipients': { code: 'several-recipients', count: 2 },
  'alias-unknown': { code: 'alias-unknown' },
  'sender-unknown': { code: 'sender-unknown' },
  'sender-unverified': { code: 'sender-unverified' },
  'automatic-mail': { code: 'automatic-mail' },
  'mail-loop': { code: 'mail-loop' },
  spam: { code: 'spam' },
  'empty-message': { code: 'empty-message' },
  'message-too-long': { code: 'message-too-long', limit: 100_000 },
  'review-elsewhere': { code: 'review-elsewhere' },
  'payment-off-platform': { code: 'payment-off-platform' },
  'rate-limited': { code: 'rate-limited', retryAfter: 1800 },
};

export type ProblemCode = RequestProblemCode | RefusalCode | 'contact-hidden' | CancellationProblemCode;

/** An example of each problem: of calls first, then of rules. */
export const PROBLEM_EXAMPLES: readonly Problem[] = [
  ...Object.entries(REQUEST_PROBLEMS).map(([code, described]) => ({
    type: problemType(code),
    code,
    detail: `${described.title}.`,
    ...described,
  })),
  contactHiddenProblem({ code: 'contact-hidden', until: 'full-payment' }, true),
  ...CANCELLATION_PROBLEMS,
  ...Object.values(REFUSALS).map((refusal) => refusalProblem(refusal)),
];

/** Every code with its status and its words. */
export const CODES: readonly CodeRow[] = PROBLEM_EXAMPLES.map(({ code, status, title, remedy }) => ({
  code,
  status,
  title,
  remedy,
}));
