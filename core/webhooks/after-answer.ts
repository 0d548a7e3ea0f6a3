import { WEBHOOK_DELAYS } from '../contract/webhooks.ts';
import type { Instant } from '../model.ts';
import type { EndpointAnswer } from '../ports/webhooks.ts';

/** What becomes of an event. `gone`: its endpoint wants none any more. `again`: in so many seconds. `given-up`: a dead letter. */
export type AfterAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'given-up' }
  | { readonly kind: 'again'; readonly seconds: number };

/** An attempt that was made. */
export interface Attempted {
  /** The first is 1. */
  readonly attempt: number;
  /** When it was answered. */
  readonly now: Instant;
  /** From 0 to 1. */
  readonly chance: number;
}

/** The longest that an endpoint may have us wait, in seconds: SQS hides a message for 12 hours at most, what it was worked on included. */
const LONGEST = 8 * 3600;
/** How much of a delay is left to chance. */
const SPREAD = 0.1;

/** What follows from an endpoint's answer, as Standard Webhooks 1.0.0 has it. */
export function afterAnswer(answer: EndpointAnswer, attempted: Attempted): AfterAnswer {
  const status = answer.kind === 'answered' ? answer.status : 0;
  if (status >= 200 && status < 300) return { kind: 'done' };
  if (status === 410) return { kind: 'gone' };
  const delay = WEBHOOK_DELAYS[attempted.attempt - 1];
  if (delay === undefined) return { kind: 'given-up' };
  const planned = Math.ceil(delay * (1 + SPREAD * attempted.chance));
  return { kind: 'again', seconds: Math.max(planned, Math.min(askedFor(answer, attempted.now), LONGEST)) };
}

/** Seconds that the endpoint asks for; it can make us wait for longer than we would, and not for less. */
function askedFor(answer: EndpointAnswer, now: Instant): number {
  if (answer.kind === 'failed' || (answer.status !== 429 && answer.status !== 503)) return 0;
  const { retryAfter = '' } = answer;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter);
  return Math.ceil((Date.parse(retryAfter) - Date.parse(now)) / 1000) || 0;
}
