import type { ConversationContext, Instant } from '../model.ts';
import type { Template } from '../templates/template.ts';
import type { DroppedReason } from './reasons.ts';
import type { ScheduledSend, Waiting } from './scheduled-send.ts';

/** What is to become of a send that is due, by the facts as they are now. */
export type Judgement =
  | { readonly kind: 'send'; readonly text: string; readonly language: string }
  | { readonly kind: 'later'; readonly at: Instant }
  | { readonly kind: 'hold'; readonly missing: readonly string[]; readonly waiting: Waiting }
  | { readonly kind: 'drop'; readonly reason: DroppedReason };

export function judgeSend(
  _send: ScheduledSend,
  _template: Template | undefined,
  _context: ConversationContext,
  _now: Instant,
): Judgement {
  return { kind: 'drop', reason: 'template-removed' };
}
