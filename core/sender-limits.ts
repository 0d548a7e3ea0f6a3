import { createHash } from 'node:crypto';
import type { Conversation, Instant, Side } from './model.ts';
import { otherSide } from './model.ts';
import type { Refusal } from './refusals.ts';

/** Who is counted: a host or a guest by its id, over all of its conversations. */
export interface CountedSender {
  readonly role: Side;
  readonly id: string;
  /** Stands for the other end of the pair, and holds neither its id nor an address: a short hash. */
  readonly other: string;
}

/** As many characters tell a sender's partners of one hour apart, and leave the item small. */
const OTHER_LENGTH = 12;
/** A clock hour's own part of an instant, as `2026-11-21T14`. */
const HOUR_LENGTH = 13;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A mail is counted in the hour it came, and may wait in its queue for a week. */
const KEPT = 8 * DAY;

/** As whom a side of a conversation is counted. */
export const countedSender = ({ hostId, guest }: Pick<Conversation, 'hostId' | 'guest'>, side: Side): CountedSender => {
  const ids = { guest: guest.id, host: hostId };
  return { role: side, id: ids[side], other: shortHash(ids[otherSide(side)]) };
};

/** What stands for a mail address where notices to it are counted. */
export const countedAddress = (address: string): string => createHash('sha256').update(address).digest('base64url');

const shortHash = (id: string): string => countedAddress(id).slice(0, OTHER_LENGTH);

/** The clock hour of an instant, in UTC. */
export const hourOf = (at: Instant): string => at.slice(0, HOUR_LENGTH);

/** When a count of that hour may go. Seconds since the epoch. */
export const countGoesAt = (at: Instant): number => (startOfHour(at) + HOUR + KEPT) / 1000;

/** More than may be sent in a clock hour: wait for the next one. */
export const overHourlyLimit = (at: Instant): Extract<Refusal, { code: 'rate-limited' }> => ({
  code: 'rate-limited',
  retryAfter: Math.ceil((startOfHour(at) + HOUR - Date.parse(at)) / 1000),
});

const startOfHour = (at: Instant): number => Math.floor(Date.parse(at) / HOUR) * HOUR;
