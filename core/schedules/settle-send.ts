import type { Instant } from '../model.ts';
import type { Refusal } from '../refusals.ts';
import type { Judgement } from './judge-send.ts';
import type { ScheduledSend } from './scheduled-send.ts';

/** How an attempt to send ended: as it was judged, or as the rules for all messages had it. */
export type Attempt =
  | Exclude<Judgement, { readonly kind: 'send' }>
  | { readonly kind: 'sent'; readonly messageId: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The send as it is to be stored after an attempt at `now`, one revision on. */
export function settledSend(send: ScheduledSend, _attempt: Attempt, _now: Instant): ScheduledSend {
  return send;
}
