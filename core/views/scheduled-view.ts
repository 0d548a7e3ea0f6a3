import type * as z from 'zod/mini';
import type { ScheduledSend } from '../schedules/scheduled-send.ts';
import type { scheduledAnswer } from '../schemas/scheduled-send.ts';

export type ScheduledView = z.output<typeof scheduledAnswer>;

/** A send as its host sees it; what it waits for only while it does. */
export const scheduledView = ({
  id,
  templateId,
  on,
  at,
  state,
  reason,
  missing,
  messageId,
}: ScheduledSend): ScheduledView => ({
  ...{ id, scheduledId: id, templateId, on, at, state, reason, messageId },
  missing: state === 'held' && missing?.length ? [...missing] : undefined,
});
