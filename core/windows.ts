import { endOfDayAfter, endOfDayYearsAfter, localDate } from './dates.ts';
import type { BookingDates, CalendarDate, ConversationContext, Inquiry, Instant, Side, Windows } from './model.ts';
import type { Program, WritingRule } from './programs/program.ts';
import { programOf } from './programs/programs.ts';
import type { ClosingRule, OpeningRule } from './refusals.ts';

/** As much of a subject as windows depend on. */
export type Dated =
  | { readonly kind: 'booking'; readonly booking: BookingDates; readonly askedAt?: Instant | undefined }
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry };

/** As much of a conversation's course as windows depend on. */
export interface Said {
  readonly guestWroteAt?: Instant | undefined;
  readonly latestMessageAt?: Instant | undefined;
}

/** As much of a conversation as its windows depend on. */
export type Timed = Pick<ConversationContext, 'conversation' | 'listing'>;

/** When writing begins, or null, and what keeps it from beginning before. */
export interface Opening {
  readonly at: Instant | null;
  readonly rule: OpeningRule;
}

/** When a side's own rule ends its writing, whether or not the read cutoff comes before. */
export interface Closing {
  readonly at: Instant;
  readonly rule: ClosingRule;
  /** Of the rule. */
  readonly days: number;
}

/** The windows of a conversation, from the facts as they are now. */
export const conversationWindows = ({ conversation, listing }: Timed): Windows =>
  windowsOf(conversation.subject, programOf(listing.program), listing.timeZone, saidIn(conversation));

/** When writing begins in a conversation, and by which rule. */
export const openingOf = ({ conversation, listing }: Timed): Opening =>
  opening(conversation.subject, programOf(listing.program));

/** When a side's writing ends by its own rule; undefined where only the read cutoff ends it. */
export function closingOf({ conversation, listing }: Timed, side: Side): Closing | undefined {
  const said = saidIn(conversation);
  const end = endOf(conversation.subject, listing.timeZone, said.latestMessageAt);
  return closing(end, programOf(listing.program).writing[side], listing.timeZone, said.guestWroteAt);
}

const saidIn = ({ guestWroteAt, lastMessage, activityAt }: Timed['conversation']): Said => ({
  guestWroteAt,
  // a mail that was let through late is the last by number, and was written long before the one before it
  latestMessageAt: lastMessage && activityAt,
});

/**
 * When one may write and read (B15, B16, B17, G1, G9).
 *
 * Functions of facts alone, computed anew at every look: a change of dates, state or payment moves them all, also one that
 * had closed. Dates are the listing's; a day closes at its local midnight.
 */
export function windowsOf(subject: Dated, program: Program, timeZone: string, said: Said = {}): Windows {
  const end = endOf(subject, timeZone, said.latestMessageAt);
  const cutoff = readableUntil(subject, program, timeZone, said.latestMessageAt);
  const writableUntil = (side: Side): Instant =>
    earlier(cutoff, closing(end, program.writing[side], timeZone, said.guestWroteAt)?.at ?? cutoff);
  return {
    opensAt: opening(subject, program).at,
    hostWritableUntil: writableUntil('host'),
    guestWritableUntil: writableUntil('guest'),
    readableUntil: cutoff,
  };
}

/** The read cutoff alone (B17): what a list asks of hundreds. */
export const readableUntil = (
  subject: Dated,
  program: Program,
  timeZone: string,
  latestMessageAt: Instant | undefined,
): Instant => endOfDayYearsAfter(endOf(subject, timeZone, latestMessageAt), program.readableYears, timeZone);

/** The date everything is counted from: check-out or the activity's date, or that of the cancellation. */
function endOf(subject: Dated, timeZone: string, latestMessageAt: Instant | undefined): CalendarDate {
  if (subject.kind === 'booking') return endOfBooking(subject.booking, timeZone);
  const { askedAt, start, end } = subject.inquiry;
  return end ?? start ?? localDate(latestMessageAt ?? askedAt, timeZone);
}

const endOfBooking = ({ status, end, cancelledAt }: BookingDates, timeZone: string): CalendarDate =>
  status === 'cancelled' && cancelledAt !== undefined ? localDate(cancelledAt, timeZone) : end;

/** The later of the two ends that a writing rule knows; where they are the same instant, that of the stay. */
function closing(
  end: CalendarDate,
  { daysAfterEnd, daysAfterGuest }: WritingRule,
  timeZone: string,
  guestWroteAt: Instant | undefined,
): Closing | undefined {
  if (daysAfterEnd === 'cutoff') return undefined;
  const at = endOfDayAfter(end, daysAfterEnd, timeZone);
  const afterEnd: Closing = { at, rule: 'days-after-end', days: daysAfterEnd };
  if (daysAfterGuest === undefined || guestWroteAt === undefined) return afterEnd;
  const graceEnds = endOfDayAfter(localDate(guestWroteAt, timeZone), daysAfterGuest, timeZone);
  return graceEnds > at ? { at: graceEnds, rule: 'days-after-guest-message', days: daysAfterGuest } : afterEnd;
}

/**
 * When writing begins; null while it has not been given a beginning. A booking that began as an inquiry has been open since:
 * what was written before it was booked, and is taken in after, was not written too early.
 */
function opening(subject: Dated, program: Program): Opening {
  if (subject.kind === 'inquiry')
    return program.inquiries
      ? { at: subject.inquiry.askedAt, rule: 'before-inquiry' }
      : { at: null, rule: 'not-booked' };
  const booked = bookingOpening(subject.booking, program);
  const { askedAt } = subject;
  const isOpenBefore = askedAt !== undefined && (booked.at === null || askedAt < booked.at);
  return isOpenBefore ? { at: askedAt, rule: 'before-inquiry' } : booked;
}

/** When a booking opens a conversation by itself, whatever was written before it. */
export function bookingOpening(booking: BookingDates, program: Program): Opening {
  if (program.opens === 'booking') return { at: booking.bookedAt, rule: 'before-booking' };
  const at = confirmedAt(booking);
  if (at !== null) return { at, rule: 'before-confirmation' };
  return { at, rule: booking.status === 'cancelled' ? 'never-confirmed' : 'not-confirmed' };
}

/** A cancelled booking that was confirmed before stays open; the platform may leave out when it confirmed. */
function confirmedAt({ status, bookedAt, confirmedAt }: BookingDates): Instant | null {
  if (status === 'confirmed') return confirmedAt ?? bookedAt;
  return status === 'cancelled' ? (confirmedAt ?? null) : null;
}

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);
