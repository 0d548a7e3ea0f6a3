import type { ServeSchedulesDeps } from './deps.ts';
import { dropScheduled } from './drop-scheduled.ts';
import { listScheduled } from './list-scheduled.ts';
import { sendNow } from './send-now.ts';

/** What is sent by itself in a conversation, for its host to see, to drop and to send now (B11). */
export const serveSchedules = (deps: ServeSchedulesDeps) => ({
  listScheduled: listScheduled(deps),
  dropScheduled: dropScheduled(deps),
  sendScheduled: sendNow(deps),
});
