import { type Random, randomFrom } from './random-from.ts';

/** What happens in a host's year, at so many milliseconds after it begins. */
export type YearEvent = { readonly at: number; readonly booking: number } & (
  | { readonly kind: 'booked'; readonly startsIn: number; readonly nights: number }
  | { readonly kind: 'guest'; readonly by: 'api' | 'mail' }
  | { readonly kind: 'host'; readonly by: 'api' | 'mail' | 'template' }
  /** The host says of the latest message that it needs no answer. */
  | { readonly kind: 'unasked' }
  /** The host looks at it in the inbox. */
  | { readonly kind: 'read' }
);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
export const YEAR = 365 * DAY;
/** So many of a hundred. */
const SHARES = { guestByMail: 4, hostByMail: 4, template: 12, unasked: 8, late: 12, never: 7, read: 50 };

/**
 * The year of a host with so many bookings, in the order of what happens, the same for the same seed. Guests write one to four times
 * about their stay, some of them thrice in a row; the host answers, most often within hours, or late, or not, or says that no
 * answer is needed.
 */
export function aHostYear(bookings: number, seed = 1): readonly YearEvent[] {
  const random = randomFrom(seed);
  return Array.from({ length: bookings }, (_, booking) => bookingsCourse(booking, random))
    .flat()
    .filter(({ at }) => at < YEAR)
    .toSorted((one, other) => one.at - other.at);
}

function bookingsCourse(booking: number, random: Random): readonly YearEvent[] {
  const bookedAt = random(YEAR - 5 * DAY);
  const startsIn = 1 + random(60);
  const rounds = 1 + random(4);
  const events: YearEvent[] = [{ kind: 'booked', at: bookedAt, booking, startsIn, nights: 1 + random(9) }];
  const slot = (startsIn * DAY) / rounds;
  for (let round = 0; round < rounds; round++)
    events.push(
      ...roundOf(booking, bookedAt + MINUTE + Math.floor(round * slot) + random(Math.floor(slot / 2)), random),
    );
  return events;
}

/** What the guest writes, and what becomes of it. */
function roundOf(booking: number, from: number, random: Random): readonly YearEvent[] {
  const isShare = (share: number) => random(100) < share;
  const wrote = Array.from(
    { length: random(5) === 0 ? 3 : 1 },
    (_, n): YearEvent => ({
      ...{ kind: 'guest', booking, at: from + n * (2 * MINUTE + random(40 * MINUTE)) },
      by: isShare(SHARES.guestByMail) ? 'mail' : 'api',
    }),
  );
  const last = wrote.at(-1)?.at ?? from;
  const soon = last + 2 * MINUTE + random(random(3) === 0 ? 20 * HOUR : 3 * HOUR);
  const read: readonly YearEvent[] = isShare(SHARES.read) ? [{ kind: 'read', booking, at: soon - MINUTE }] : [];
  if (isShare(SHARES.never)) return [...wrote, ...read];
  if (isShare(SHARES.unasked)) return [...wrote, ...read, { kind: 'unasked', booking, at: soon }];
  const at = isShare(SHARES.late) ? last + 25 * HOUR + random(40 * HOUR) : soon;
  const by = isShare(SHARES.template) ? 'template' : isShare(SHARES.hostByMail) ? 'mail' : 'api';
  return [...wrote, ...read, { kind: 'host', booking, at, by }];
}
