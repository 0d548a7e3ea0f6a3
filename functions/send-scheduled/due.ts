import type { ConversationContext, Instant } from '../../core/model.ts';
import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';

/** What is decided on: a send that is due, with its conversation as it is now. */
export interface Due {
  readonly send: ScheduledSend;
  readonly context: ConversationContext;
  readonly now: Instant;
}
