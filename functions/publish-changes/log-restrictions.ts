import type { Log } from '../../adapters/lambda/log.ts';
import type { Events } from '../../core/ports/work.ts';

/** A bus that says in the log which hosts the service restricted by itself (N10): an alarm counts the lines. */
export const logRestrictions = (bus: Events, journal: Pick<Log, 'warn'>): Events => ({
  publish(events) {
    for (const { event } of events)
      if (event.type === 'RestrictionSet' && event.detail.cause !== 'platform')
        journal.warn('host-restricted', { ...event.detail });
    return bus.publish(events);
  },
});
