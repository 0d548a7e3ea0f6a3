import type { Booking, Instant, Listing } from '../../core/model.ts';
import type { Template } from '../../core/templates/template.ts';
import { offsetAt, shownBy } from './clock-changes.ts';
import type { Season } from './season.ts';

/** A message that is to go out, at which whole minute. */
export interface ExpectedSend {
  readonly bookingId: string;
  readonly template: string;
  readonly at: Instant;
  /** The instant that its rule asked for. */
  readonly asked: Instant;
}

/** What holds from an event on. Instants are milliseconds here. */
interface Facts {
  readonly from: number;
  readonly until: number;
  readonly booking: Booking;
  readonly listing: Listing;
  /** It was the booking's own change that brought it. */
  readonly isTold: boolean;
}

/**
 * What a season is to send, found by another way than plans: for each booking and template by itself, told as a story from one
 * event to the next, on clocks asked of Intl. Nothing of `core/schedules` is used.
 *
 * For rules of bookings as {@link Season} has them: no inquiries, no answers, conditions on nights and days of the week only.
 */
export function expectedSends(season: Season): readonly ExpectedSend[] {
  const ids = new Set(season.events.flatMap((event) => (event.kind === 'booking' ? [event.booking.bookingId] : [])));
  return [...ids]
    .flatMap((bookingId) => {
      const facts = factsOf(season, bookingId);
      return season.templates.flatMap((template) => storyOf(bookingId, template, facts, season));
    })
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ at, bookingId, template }: ExpectedSend): string => `${at} ${bookingId} ${template}`;

/** The stretches of a booking's life in which nothing changes. */
function factsOf({ events, listings, ends }: Season, bookingId: string): readonly Facts[] {
  const told = events.find((event) => event.kind === 'booking' && event.booking.bookingId === bookingId);
  if (told?.kind !== 'booking') return [];
  let { booking } = told;
  let listing = listings.find(({ listingId }) => listingId === told.listingId);
  const facts: Facts[] = [];
  for (const event of events) {
    const isOwn =
      event.kind === 'booking' ? event.booking.bookingId === bookingId : event.listing.listingId === told.listingId;
    if (!isOwn) continue;
    if (event.kind === 'booking') booking = event.booking;
    else listing = event.listing;
    if (listing)
      facts.push({
        from: Date.parse(event.at),
        until: Date.parse(ends),
        booking,
        listing,
        isTold: event.kind === 'booking',
      });
  }
  return facts
    .map((each, at) => ({ ...each, until: facts[at + 1]?.from ?? each.until }))
    .filter(({ from }) => from >= Date.parse(told.at));
}

/** What a rule asks for while some facts hold. */
interface Wish {
  readonly asked: number;
  /** Infinite: always. */
  readonly useful: number;
}

/** Where the story of one message stands. `missed`: nothing goes out by this wish, for good or until the wish is another. */
type Chapter =
  | { readonly state: 'none' }
  | (Wish & { readonly state: 'due'; readonly at: number; readonly day: string })
  | (Wish & { readonly state: 'held'; readonly day: string })
  | (Wish & { readonly state: 'missed'; readonly isPointless: boolean })
  | (Wish & { readonly state: 'sent'; readonly at: number })
  | { readonly state: 'refused' };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function storyOf(
  bookingId: string,
  template: Template,
  all: readonly Facts[],
  { outage }: Season,
): readonly ExpectedSend[] {
  let chapter: Chapter = { state: 'none' };
  for (const facts of all) {
    chapter = turned(chapter, template, facts);
    while (chapter.state === 'due') {
      const minute = dispatchedAt(chapter.at, outage);
      if (minute >= facts.until) break;
      chapter = judged(chapter, minute, template, facts);
    }
    if (chapter.state === 'refused') return [];
    if (chapter.state === 'sent')
      return [{ bookingId, template: template.name, at: instant(chapter.at), asked: instant(chapter.asked) }];
  }
  return [];
}

const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/** The first minute from then on at which something is dispatched. */
function dispatchedAt(at: number, { from, to }: Season['outage']): number {
  const minute = Math.ceil(at / MINUTE) * MINUTE;
  return minute >= Date.parse(from) && minute < Date.parse(to) ? Date.parse(to) : minute;
}

/** What becomes of a story when other facts begin to hold. */
function turned(before: Chapter, template: Template, facts: Facts): Chapter {
  const wish = wishOf(template, facts);
  if (!wish) return { state: 'none' };
  if (wish.asked > facts.from) return dueAt(wish.asked, wish, template, facts);
  if (before.state === 'held') return turnedHeld(before.day, wish, template, facts);
  const isSameWish = 'asked' in before && before.asked === wish.asked;
  if (isSameWish && before.state === 'due')
    return before.at < wish.useful ? { ...before, ...wish } : missed(wish, true);
  const mayBeLate = isSameWish
    ? before.state === 'missed' && before.isPointless && before.useful !== wish.useful
    : true;
  if (!mayBeLate || !facts.isTold) return before.state === 'none' ? missed(wish, false) : before;
  return isSentLate(template, wish, facts)
    ? dueAt(facts.from + 2 * MINUTE, wish, template, facts)
    : missed(wish, false);
}

function isSentLate({ send, late }: Template, { asked }: Wish, facts: Facts): boolean {
  const isByDate = send?.on === 'check-in' || send?.on === 'check-out';
  return facts.from < closingOf(facts) && (late === 'send' || (!isByDate && facts.from < asked + HOUR));
}

function turnedHeld(day: string, wish: Wish, template: Template, facts: Facts): Chapter {
  if (wish.useful <= facts.from) return missed(wish, true);
  if (isMissingFact(template, facts)) return { ...wish, state: 'held', day };
  const at = afterQuiet(facts.from, facts.listing);
  return at < wish.useful ? { ...wish, state: 'due', at, day } : missed(wish, true);
}

function dueAt(planned: number, wish: Wish, template: Template, { listing }: Facts): Chapter {
  const at = afterQuiet(planned, listing);
  const day = shownBy(listing.timeZone, at).date;
  const weekday = new Date(day).getUTCDay() || 7;
  if (template.send?.when?.weekdays?.includes(weekday) === false) return missed(wish, false);
  return at < wish.useful ? { ...wish, state: 'due', at, day } : missed(wish, true);
}

const missed = (wish: Wish, isPointless: boolean): Chapter => ({ ...wish, state: 'missed', isPointless });

/** What becomes of what is due, at the minute at which it is looked at. */
function judged(due: Extract<Chapter, { state: 'due' }>, minute: number, template: Template, facts: Facts): Chapter {
  const at = afterQuiet(minute, facts.listing);
  if (at >= due.useful) return missed(due, true);
  if (at > minute) return { ...due, at };
  if (isMissingFact(template, facts)) return { ...due, state: 'held' };
  return minute < closingOf(facts) ? { ...due, state: 'sent', at: minute } : { state: 'refused' };
}

const isMissingFact = ({ name }: Template, { listing }: Facts): boolean =>
  name === 'directions' && listing.directions === undefined;

function wishOf({ send }: Template, { booking, listing }: Facts): Wish | undefined {
  if (!send || (booking.status === 'cancelled') !== (send.on === 'cancelled')) return undefined;
  if (nightsOf(booking) < (send.when?.minNights ?? 0)) return undefined;
  const asked = askedOf(send, booking, listing);
  if (asked === undefined) return undefined;
  const checkIn = shownAt(booking.start, listing.checkInTime ?? '', listing.timeZone);
  const checkOut = shownAt(booking.end, listing.checkOutTime ?? '', listing.timeZone);
  const ends = {
    booked: [checkOut],
    'check-in': [checkIn, checkOut],
    'check-out': [checkOut],
    cancelled: [],
    'guest-message': [],
  };
  return {
    asked,
    useful: send.usefulUntil === 'check-out' ? checkOut : (ends[send.on].find((end) => end > asked) ?? Infinity),
  };
}

const nightsOf = ({ start, end }: Booking): number => (Date.parse(end) - Date.parse(start)) / DAY;

function askedOf(send: NonNullable<Template['send']>, booking: Booking, listing: Listing): number | undefined {
  const { on, minutes = 0, days = 0, at = '09:00' } = send;
  if (on === 'cancelled') return Date.parse(booking.cancelledAt ?? '') + minutes * MINUTE;
  if (on === 'booked') {
    const opened = listing.program === 'activity' ? booking.confirmedAt : booking.bookedAt;
    return opened === undefined ? undefined : Date.parse(opened) + minutes * MINUTE;
  }
  if (booking.status === 'requested') return undefined;
  const date = instant(Date.parse(on === 'check-in' ? booking.start : booking.end) + days * DAY).slice(0, 10);
  return shownAt(date, at, listing.timeZone);
}

/** When clocks show it: at the first of two times, or by the offset from before where they never do. */
function shownAt(date: string, time: string, timeZone: string): number {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const [before, after] = [wall - DAY, wall + DAY].map((away) => wall - offsetAt(timeZone, away));
  const shown = [before, after].filter((each = 0) => {
    const clock = shownBy(timeZone, each);
    return clock.date === date && clock.time === time;
  });
  return Math.min(...shown.map((each = 0) => each), ...(shown.length === 0 ? [before ?? 0] : []));
}

const QUARTER = 15 * MINUTE;

/** Quiet hours begin and end at quarters of an hour. */
function afterQuiet(from: number, { quietHours, timeZone }: Listing): number {
  if (!quietHours) return from;
  let at = from;
  for (;;) {
    const { time } = shownBy(timeZone, at);
    if (time >= quietHours.to && time < quietHours.from) return at;
    at = (Math.floor(at / QUARTER) + 1) * QUARTER;
  }
}

/** The host may write for seven days after the end, or the cancellation; no guest of a season writes. */
function closingOf({ booking, listing }: Facts): number {
  const { timeZone } = listing;
  const cancelled = booking.status === 'cancelled' ? booking.cancelledAt : undefined;
  const end = cancelled === undefined ? booking.end : shownBy(timeZone, Date.parse(cancelled)).date;
  return shownAt(instant(Date.parse(end) + 8 * DAY).slice(0, 10), '00:00', timeZone);
}
