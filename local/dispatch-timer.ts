import { TIMERS } from '../core/contract/timers.ts';
import type { Instant } from '../core/model.ts';
import type { DueSends } from '../core/ports/schedules.ts';
import { hourOf } from '../core/schedules/dispatch-hours.ts';
import type { DueSource } from './clock.ts';
import type { LambdaRuntime } from './lambda/runtime.ts';
import type { PlannedSends } from './planned-sends.ts';

const MINUTE = 60_000;
const INTERVAL = TIMERS['dispatch-sends'].minutes * MINUTE;
/** After how long what was handed out and is planned still is due again. */
const AGAIN = 10 * MINUTE;

export interface DispatchTimerOptions {
  readonly planned: PlannedSends;
  readonly due: Pick<DueSends, 'keepMark'>;
  readonly runtime: LambdaRuntime;
}

/**
 * The timer that calls `dispatch-sends` at whole minutes, but only at those at which something is due.
 *
 * The mark is put to where the minutes between would have brought it: otherwise a clock that moves by a year would have it
 * look through every hour of the year.
 */
export function dispatchTimer({ planned, due, runtime }: DispatchTimerOptions): DueSource {
  let last = 0;
  return {
    next() {
      const earliest = planned.instants().reduce((first, each) => Math.min(first, callFor(each, last)), Infinity);
      return Number.isFinite(earliest) ? new Date(earliest).toISOString() : undefined;
    },
    async run() {
      last = Date.now();
      const now = new Date(last).toISOString();
      const earliest = planned.instants().reduce((first, each) => (each < first ? each : first), now);
      const until = new Date(Date.parse(earliest) - 1).toISOString();
      await due.keepMark({ hour: hourOf(until), until, again: now });
      await runtime.invoke('dispatch-sends', {});
    },
  };
}

/** The call that hands it out: the next whole minute, or a while after it was handed out in vain. */
function callFor(instant: Instant, last: number): number {
  const at = Date.parse(instant);
  return at > last ? Math.max(Math.ceil(at / INTERVAL) * INTERVAL, last + 1) : last + AGAIN;
}
