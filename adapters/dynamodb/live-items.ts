import { connectionKey, liveKey, ticketKey } from '../../core/contract/table.ts';
import { minutesAfter } from '../../core/dates.ts';
import { CONNECTION_MINUTES, type LiveConnection } from '../../core/live/connections.ts';
import type { Party } from '../../core/live/live-frame.ts';
import type { Instant } from '../../core/model.ts';
import { type Attributes, oneOf, text } from './attributes.ts';

/** Seconds since the epoch, as the table's time to live has it. */
export const epochSeconds = (instant: Instant): number => Math.floor(Date.parse(instant) / 1000);

/** When what is known of a connection may go that was opened at `now`. */
export const connectionEnds = (now: Instant): number => epochSeconds(minutesAfter(now, CONNECTION_MINUTES));

/** A ticket as it is stored: `usableUntil`, since the time to live lags. */
export const ticketItem = (digest: string, { role, id }: Party, until: Instant): Attributes => ({
  ...ticketKey(digest),
  role,
  id,
  usableUntil: until,
  expiresAt: epochSeconds(until),
});

/** Whose a connection is, as it is stored. */
export const connectionItem = (connectionId: string, { role, id }: Party, now: Instant): Attributes => ({
  ...connectionKey(connectionId),
  role,
  id,
  expiresAt: connectionEnds(now),
});

export const readParty = (item: Attributes): Party => ({
  role: oneOf(item, 'role', ['guest', 'host']),
  id: text(item, 'id'),
});

export const liveKeyOf = ({ role, id }: Party) => liveKey(role, id);

const OPEN = 'open#';
/** The attribute of a connection: since when it is open. */
export const openAttribute = (connectionId: string): string => OPEN + connectionId;

/** A party's connections, by the attributes of its item. */
export const readConnections = (item: Attributes = {}): readonly LiveConnection[] =>
  Object.keys(item)
    .filter((name) => name.startsWith(OPEN))
    .map((name) => ({ id: name.slice(OPEN.length), since: text(item, name) }));
