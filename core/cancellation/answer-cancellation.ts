import type { Instant } from '../model.ts';
import { ok, type Result, refused } from '../refusals.ts';
import type { CancellationAnswer, CancellationRequest, StoredState } from './cancellation.ts';
import { cancellationState, type DatedBooking } from './cancellation-state.ts';

/** Why a link leads to nothing to answer. `link-superseded`: the booking was cancelled meanwhile. */
export type LinkRefusal = { readonly code: 'link-expired' | 'link-superseded' | 'link-used' };

/** The state that an answer leads to. */
export const ANSWERED: Readonly<Record<CancellationAnswer, Exclude<StoredState, 'asked'>>> = {
  yes: 'confirmed',
  no: 'declined',
};

/**
 * Whether a link still shows its question, or how it was answered (G18).
 *
 * Past its expiry it shows nothing any more, answered or not.
 */
export function lookAt(
  request: CancellationRequest,
  dated: DatedBooking,
  now: Instant,
): Result<StoredState, LinkRefusal> {
  const state = cancellationState(request, dated, now);
  if (state === 'superseded') return refused({ code: 'link-superseded' });
  return state === 'expired' || now >= request.expiresAt ? refused({ code: 'link-expired' }) : ok(state);
}

/**
 * What the customer's answer does (G18): `new` is to be stored; `same` was given before and has no second effect.
 *
 * A link is good for one answer.
 */
export function decideAnswer(
  request: CancellationRequest,
  answer: CancellationAnswer,
  dated: DatedBooking,
  now: Instant,
): Result<'new' | 'same', LinkRefusal> {
  const seen = lookAt(request, dated, now);
  if (!seen.ok) return seen;
  if (seen.value === 'asked') return ok('new');
  return seen.value === ANSWERED[answer] ? ok('same') : refused({ code: 'link-used' });
}
