import type { ConversationContext, Instant, Message } from '../model.ts';
import type { ListedRule } from '../ports/templates.ts';
import type { ScheduledSend } from './scheduled-send.ts';

/** A message that may be answered by itself. */
export interface AskedMessage extends Pick<Message, 'seq' | 'at' | 'author' | 'text' | 'notes'> {
  /** The guest wrote none before it in the conversation (automatic ones aside); asked for where a rule wants it only. */
  readonly isFirst: boolean;
}

export function planAnswers(
  _context: ConversationContext,
  _message: AskedMessage,
  _rules: readonly ListedRule[],
  _existing: readonly ScheduledSend[],
  _now: Instant,
): readonly ScheduledSend[] {
  return [];
}
