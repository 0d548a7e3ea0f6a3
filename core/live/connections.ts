import { minutesAfter } from '../dates.ts';
import type { Instant } from '../model.ts';

/** Seconds for which a ticket lets somebody connect, once. */
export const TICKET_SECONDS = 60;
/** Of a ticket, all of them random. */
export const TICKET_BYTES = 32;
/** API Gateway ends a connection after two hours; what is known of it goes a little later. */
export const CONNECTION_MINUTES = 130;
/** Connections of one party at once; the oldest is closed for the next. */
export const MOST_CONNECTIONS = 20;
/** API Gateway knows a connection only once what was asked about it has answered: until then it calls it gone. */
const OPENING_MINUTES = 0.5;

export interface LiveConnection {
  readonly id: string;
  readonly since: Instant;
}

/** Those that may still be open at `now`, oldest first: of the others nobody told that they ended. */
export const openConnections = (all: readonly LiveConnection[], now: Instant): readonly LiveConnection[] =>
  all.filter(({ since }) => minutesAfter(since, CONNECTION_MINUTES) > now).sort((a, b) => (a.since < b.since ? -1 : 1));

/** Those that have to go, since there are too many or since they ended long ago. */
export function surplusConnections(all: readonly LiveConnection[], now: Instant): readonly LiveConnection[] {
  const kept = new Set(openConnections(all, now).slice(-MOST_CONNECTIONS));
  return all.filter((connection) => !kept.has(connection));
}

/** Whether what API Gateway calls gone is so; one that was opened just now may only not be known yet. */
export const isSurelyGone = ({ since }: LiveConnection, now: Instant): boolean =>
  minutesAfter(since, OPENING_MINUTES) <= now;
