import type { Instant } from '../model.ts';
import { ok, type Result, refused } from '../refusals.ts';
import type { CancellationRequest } from './cancellation.ts';
import { cancellationState, type DatedBooking, overAt } from './cancellation-state.ts';

/** Why the customer is not asked. */
export type AskRefusal =
  | { readonly code: 'booking-cancelled' | 'customer-confirmed' | 'customer-asked-enough' }
  | { readonly code: 'booking-over'; readonly closedAt: Instant }
  /** The customer said no; `againAt`: when the host may ask again. */
  | { readonly code: 'customer-declined'; readonly againAt: Instant };

/** What a host's report leads to: a new question, or the one that is open. */
export type AskDecision =
  | { readonly kind: 'ask'; readonly expiresAt: Instant }
  | { readonly kind: 'open'; readonly request: CancellationRequest };

const HOUR = 60 * 60 * 1000;
/** How long the customer has to answer, in milliseconds. */
export const TIME_TO_ANSWER = 72 * HOUR;
/** How long the customer is left alone after a no, in milliseconds. */
const PEACE_AFTER_NO = 24 * HOUR;
/** How often a customer is asked about one booking. */
const MOST_QUESTIONS = 3;

/**
 * Whether the customer is asked to confirm what the host reports (G18), and until when an answer counts.
 *
 * One question at a time: while one is open, the same report leads to it. After a no the customer is left alone for 24 h,
 * and nobody is asked more than three times about one booking.
 *
 * @param earlier all requests about this booking, oldest first
 */
export function decideAsk(
  dated: DatedBooking,
  earlier: readonly CancellationRequest[],
  now: Instant,
): Result<AskDecision, AskRefusal> {
  const over = overAt(dated);
  if (dated.booking.status === 'cancelled') return refused({ code: 'booking-cancelled' });
  if (now >= over) return refused({ code: 'booking-over', closedAt: over });
  const latest = earlier.at(-1);
  if (latest && cancellationState(latest, dated, now) === 'asked') return ok({ kind: 'open', request: latest });
  const refusal = latest && whyNotAgain(latest, earlier.length, now);
  if (refusal) return refused(refusal);
  const inTime = after(now, TIME_TO_ANSWER);
  return ok({ kind: 'ask', expiresAt: inTime < over ? inTime : over });
}

function whyNotAgain(
  { state, askedAt, answeredAt = askedAt }: CancellationRequest,
  asked: number,
  now: Instant,
): AskRefusal | undefined {
  if (state === 'confirmed') return { code: 'customer-confirmed' };
  if (asked >= MOST_QUESTIONS) return { code: 'customer-asked-enough' };
  const againAt = after(answeredAt, PEACE_AFTER_NO);
  return state === 'declined' && now < againAt ? { code: 'customer-declined', againAt } : undefined;
}

const after = (instant: Instant, milliseconds: number): Instant =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
