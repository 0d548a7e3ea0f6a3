import type { ConversationContext, Instant, Subject } from '../model.ts';
import type { ListedRule } from '../ports/templates.ts';
import type { ScheduledSend } from './scheduled-send.ts';

/**
 * What made it necessary to plan.
 *
 * `booking`: the platform told a booking; `before` is what the conversation was about until then, absent where it is new.
 * `rules`: a template, the listing or a restriction of the host's changed.
 */
export type PlanCause =
  | { readonly kind: 'booking'; readonly before?: Subject | undefined }
  | { readonly kind: 'rules' };

export function planSends(
  _context: ConversationContext,
  _rules: readonly ListedRule[],
  _existing: readonly ScheduledSend[],
  _now: Instant,
  _cause: PlanCause,
): readonly ScheduledSend[] {
  return [];
}
