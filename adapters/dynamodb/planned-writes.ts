import { schedulesKey } from '../../core/contract/table.ts';
import type { ConversationContext, Instant } from '../../core/model.ts';
import type { SendRules } from '../../core/ports/templates.ts';
import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';
import { MOST_SENDS_AT_ONCE } from './scheduled-sends.ts';
import { schedulesUnchanged } from './schedules-item.ts';
import { sendWrite } from './send-write.ts';
import type { Write } from './transact.ts';

/**
 * What is planned with the booking's facts, in their transaction: there is no booking without its plan, nor a plan by rules
 * that are no more.
 *
 * A host has fewer rules than fit. What comes behind them was planned by templates that are gone, and is dropped by the job of
 * that change, or when it falls due.
 */
export const plannedWrites = (
  { conversation }: ConversationContext,
  { revision }: SendRules,
  planned: readonly ScheduledSend[],
  now: Instant,
): readonly Write<'rules' | 'send'>[] => [
  { name: 'rules', check: schedulesKey(conversation.hostId), condition: schedulesUnchanged(revision) },
  ...planned.slice(0, MOST_SENDS_AT_ONCE).map((send) => sendWrite(send, now)),
];
