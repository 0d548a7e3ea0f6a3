import type { Instant } from '../../core/model.ts';
import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';
import { sendItem } from './send-item.ts';
import { FREE, type Write } from './transact.ts';

/** Writes a send where the one before it is there, and nothing where it is the first. */
export const sendWrite = (send: ScheduledSend, now: Instant): Write<'send'> => ({
  name: 'send',
  put: sendItem(send, now),
  condition:
    send.revision === 1 ? FREE : { expression: 'revision = :revision', values: { revision: send.revision - 1 } },
});
