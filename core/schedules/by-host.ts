import type { Instant } from '../model.ts';
import type { ScheduledSend } from './scheduled-send.ts';

/** Whether nothing more becomes of a send, whatever its host says. */
export const isSettled = ({ state }: ScheduledSend): boolean => state === 'sent' || state === 'dropped';

/** A send that its host wants to go out now, whatever its conditions and hours. */
export const sentNow = ({ reason, missing, waiting, ...send }: ScheduledSend, now: Instant): ScheduledSend => ({
  ...send,
  state: 'planned',
  at: now,
  byHand: true,
  revision: send.revision + 1,
});

/** A send that its host does not want to go out; it is not planned again. */
export const droppedByHost = ({ missing, waiting, ...send }: ScheduledSend, now: Instant): ScheduledSend => ({
  ...send,
  state: 'dropped',
  reason: 'by-host',
  at: now,
  revision: send.revision + 1,
});
