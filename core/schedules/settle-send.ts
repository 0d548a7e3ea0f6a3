import { minutesAfter } from '../dates.ts';
import type { Instant } from '../model.ts';
import type { Refusal } from '../refusals.ts';
import type { AwaitedTranslation } from './await-translation.ts';
import type { Judgement } from './judge-send.ts';
import type { SettledReason } from './reasons.ts';
import { type ScheduledSend, UNSETTLED } from './scheduled-send.ts';

/** How an attempt to send ended: as it was judged, or as the rules for all messages had it. */
export type Attempt =
  | Exclude<Judgement, { readonly kind: 'send' }>
  | { readonly kind: 'sent'; readonly messageId: string }
  | AwaitedTranslation
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly templateRevision: number };

/**
 * The send as it is to be stored after an attempt at `now`, one revision on.
 *
 * Of what the rules for all messages refuse, it is tried again what only has to wait (too many messages for now, a conversation
 * that opens at a known instant), and held what a restriction of its host's links keeps; all else is dropped under the refusal's
 * code.
 */
export const settledSend = (send: ScheduledSend, attempt: Attempt, now: Instant): ScheduledSend => ({
  ...send,
  ...changeBy(attempt, now),
  revision: send.revision + 1,
});

type Change = Partial<ScheduledSend> & Pick<ScheduledSend, 'at' | 'state'>;

function changeBy(attempt: Attempt, now: Instant): Change {
  switch (attempt.kind) {
    case 'later':
      return plannedFor(attempt.at);
    case 'await-translation':
      return { state: 'planned', at: attempt.at, translatingSince: attempt.since };
    case 'hold': {
      const { missing, waiting } = attempt;
      return { ...UNSETTLED, state: 'held', at: now, reason: 'facts-missing', missing, waiting };
    }
    case 'drop':
      return dropped(attempt.reason, now);
    case 'sent':
      return { ...UNSETTLED, state: 'sent', at: now, messageId: attempt.messageId };
    default:
      return changeByRefusal(attempt, now);
  }
}

function changeByRefusal(
  { refusal, templateRevision }: Extract<Attempt, { readonly kind: 'refused' }>,
  now: Instant,
): Change {
  const { code } = refusal;
  // dispatched by the minute, so no earlier than it is let through
  if (code === 'rate-limited') return plannedFor(minutesAfter(now, Math.ceil(refusal.retryAfter / 60)));
  if (code === 'conversation-not-open' && refusal.opensAt !== null) return plannedFor(refusal.opensAt);
  if (code === 'links-disabled') {
    return {
      ...{ ...UNSETTLED, state: 'held', at: now, reason: code },
      ...{ missing: [], waiting: { templateRevision, absent: [] } },
    };
  }
  return dropped(code, now);
}

/** Then it is due anew, with all its patience for a translation. */
const plannedFor = (at: Instant): Change => ({ state: 'planned', at, translatingSince: undefined });

const dropped = (reason: SettledReason, now: Instant): Change => ({ ...UNSETTLED, state: 'dropped', at: now, reason });
