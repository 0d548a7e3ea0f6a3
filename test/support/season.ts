import { dateAfter } from '../../core/dates.ts';
import type { Booking, Guest, Instant, Listing } from '../../core/model.ts';
import type { Template } from '../../core/templates/template.ts';
import { aBooking, aGuest, aListing } from './facts.ts';
import { type Random, randomFrom } from './random-from.ts';
import { aTemplate } from './templates.ts';

/** What the platform tells at an instant, never at a whole minute: a minute's sends go out before or after it for certain. */
export type SeasonEvent =
  | {
      readonly kind: 'booking';
      readonly at: Instant;
      readonly booking: Booking;
      readonly listingId: string;
      readonly guest: Guest;
    }
  | { readonly kind: 'listing'; readonly at: Instant; readonly listing: Listing };

/** A host's season: what it sends by itself, and all that happens. */
export interface Season {
  /** As they are when it begins. */
  readonly listings: readonly Listing[];
  /** A template's text begins with its name, which is its id here, and a colon. */
  readonly templates: readonly Template[];
  /** In the order in which they happen. */
  readonly events: readonly SeasonEvent[];
  /** Whole minutes: from the first, up to and without the last, nothing is dispatched. */
  readonly outage: { readonly from: Instant; readonly to: Instant };
  readonly begins: Instant;
  readonly ends: Instant;
}

/** Both changes of clocks are in it, here or there. */
const BEGINS = '2026-02-20T00:00:00.000Z';
const DAYS = 100;
const BOOKINGS = 200;

const SKIPPED = { late: 'skip' } as const;
const TEMPLATES: readonly Template[] = [
  named('welcome', 'Welcome {{guest.firstName}}!', { send: { on: 'booked' } }),
  named('terms', 'The house rules.', { send: { on: 'booked', minutes: 90 }, ...SKIPPED }),
  named('early', 'In two weeks.', { send: { on: 'check-in', days: -14, at: '10:00' }, ...SKIPPED }),
  named('extras', 'For your {{booking.nights}} nights.', {
    send: { on: 'check-in', days: -7, when: { minNights: 5 } },
  }),
  named('directions', '{{listing.directions}}', { send: { on: 'check-in', days: -3, at: '18:30' } }),
  named('office', 'On weekdays only.', {
    send: { on: 'check-in', days: -2, at: '11:15', when: { weekdays: [1, 2, 3, 4, 5] } },
  }),
  named('keys', 'From {{booking.checkInTime}} on.', { send: { on: 'check-in', at: '08:00' } }),
  named('settled', 'Settled in?', { send: { on: 'check-in', days: 1, at: '02:30' } }),
  named('leaving', 'Until {{booking.checkOutTime}}.', { send: { on: 'check-out', days: -1, at: '19:00' } }),
  named('bye', 'Safe travels.', { send: { on: 'check-out', at: '07:45', usefulUntil: 'check-out' } }),
  named('thanks', 'Thank you.', { send: { on: 'check-out', days: 1, at: '23:30' } }),
  named('sorry', 'Another time.', { send: { on: 'cancelled', minutes: 15 } }),
];

function named(name: string, text: string, facts: Partial<Template>): Template {
  return aTemplate({ id: name, name, texts: { en: `${name}: ${text}` }, ...facts });
}

const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Havana',
  'Pacific/Kiritimati',
];
const DIRECTIONS = 'Left at the church.';
const QUIET = { from: '21:00', to: '08:30' };

/** Every other one has quiet hours; of three, one has no directions before the season's middle. */
const LISTINGS: readonly Listing[] = ZONES.map((timeZone, at) =>
  aListing({
    ...{ listingId: `listing-${at}`, timeZone, checkInTime: '15:00', checkOutTime: '11:00' },
    program: at === 3 ? 'activity' : 'stay',
    quietHours: at % 2 === 0 ? QUIET : undefined,
    directions: at % 3 === 0 ? undefined : DIRECTIONS,
  }),
);

/** The same season for the same seed. */
export function aSeason(seed = 1, bookings = BOOKINGS): Season {
  const random = randomFrom(seed);
  const told = Array.from({ length: bookings }, (_, at) => courseOf(at, random)).flat();
  const ends = minutesPast(DAYS * DAY);
  const missing = LISTINGS.filter(({ directions }) => directions === undefined);
  const found = missing.map(
    (listing): SeasonEvent => ({
      ...{ kind: 'listing', at: pastMinute(MIDDLE + random(DAY)) },
      listing: { ...listing, directions: DIRECTIONS },
    }),
  );
  return {
    ...{ listings: LISTINGS, templates: TEMPLATES, begins: BEGINS, ends },
    events: [...told, ...found].filter(({ at }) => at < ends).toSorted((one, other) => (one.at < other.at ? -1 : 1)),
    outage: { from: '2026-04-04T10:00:00.000Z', to: '2026-04-04T16:00:00.000Z' },
  };
}

/** In minutes. */
const HOUR = 60;
const DAY = 24 * HOUR;
const MIDDLE = 45 * DAY;

const minutesPast = (minutes: number): Instant => new Date(Date.parse(BEGINS) + minutes * 60_000).toISOString();
const pastMinute = (minutes: number): Instant => minutesPast(minutes + 1 / 3);

/** All that the platform tells of one booking: it may be requested first, move, be paid, be cancelled and reinstated. */
function courseOf(number: number, random: Random): readonly SeasonEvent[] {
  const listingId = `listing-${number % LISTINGS.length}`;
  const guest = aGuest({
    id: `guest-${number}`,
    name: `Gita Guest ${number}`,
    address: `guest-${number}@guests.example`,
    language: 'en',
  });
  const start = random(70 * DAY);
  const lead = [0, 1, 2, 4, 8, 16, 30, 45][random(8)] ?? 0;
  const first = bookingOf(number, start, dateAfter(pastMinute(start).slice(0, 10), lead), random);
  return changesOf(first, start, lead, random).map(({ at, booking }) => ({
    ...{ kind: 'booking', at: pastMinute(at), booking, listingId, guest },
  }));
}

interface Told {
  readonly at: number;
  readonly booking: Booking;
}

/** One in ten is told days after it was made. */
function bookingOf(number: number, minute: number, start: string, random: Random): Booking {
  const ago = random(10) === 0 ? random(4 * DAY) : 0;
  const bookedAt = minutesPast(minute - ago);
  const end = number % LISTINGS.length === 3 ? start : dateAfter(start, 1 + random(9));
  return aBooking({ bookingId: `booking-${number}`, start, end, bookedAt, confirmedAt: bookedAt });
}

function changesOf(first: Booking, start: number, lead: number, random: Random): readonly Told[] {
  const told: Told[] = [{ at: start, booking: first }];
  let { at, booking } = { at: start, booking: first };
  const tell = (within: number, change: (now: Instant) => Partial<Booking>): void => {
    at += 1 + random(within);
    booking = { ...booking, ...change(minutesPast(at)) };
    told.push({ at, booking });
  };
  const stay = (lead + 3) * DAY;
  if (random(7) === 0) {
    told[0] = { at, booking: { ...booking, status: 'requested', confirmedAt: undefined } };
    tell(2 * DAY, (confirmedAt) => ({ confirmedAt }));
  }
  if (random(5) === 0) tell(stay, () => ({ payment: { state: 'full', onPlatform: true } }));
  if (random(3) === 0) tell(stay, () => datesMoved(booking, random));
  if (random(6) === 0) tell(stay, () => datesMoved(booking, random));
  if (random(5) === 0) {
    tell(stay, (cancelledAt) => ({ status: 'cancelled', cancelledAt }));
    if (random(2) === 0) tell(6 * DAY, () => ({ status: 'confirmed', cancelledAt: undefined }));
  }
  return told;
}

function datesMoved({ start, end }: Booking, random: Random): Partial<Booking> {
  const moved = dateAfter(start, random(21) - 5);
  return { start: moved, end: start === end ? moved : dateAfter(moved, 1 + random(9)) };
}
