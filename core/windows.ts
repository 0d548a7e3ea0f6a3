import { endOfDayAfter, endOfDayYearsAfter, localDate } from './dates.ts';
import type { BookingDates, CalendarDate, ConversationContext, Inquiry, Instant, Side, Windows } from './model.ts';
import type { Program, WritingRule } from './programs/program.ts';
import { programOf } from './programs/programs.ts';

/** As much of a subject as windows depend on. */
export type Dated =
  | { readonly kind: 'booking'; readonly booking: BookingDates }
  | { readonly kind: 'inquiry'; readonly inquiry: Inquiry };

/** As much of a conversation's course as windows depend on. */
export interface Said {
  readonly guestWroteAt?: Instant | undefined;
  readonly latestMessageAt?: Instant | undefined;
}

/** The windows of a conversation, from the facts as they are now. */
export const conversationWindows = ({
  conversation,
  listing,
}: Pick<ConversationContext, 'conversation' | 'listing'>): Windows =>
  windowsOf(conversation.subject, programOf(listing.program), listing.timeZone, {
    guestWroteAt: conversation.guestWroteAt,
    latestMessageAt: conversation.lastMessage?.at,
  });

/**
 * When one may write and read (B15, B16, B17, G1, G9).
 *
 * Functions of facts alone, computed anew at every look: a change of dates, state or payment moves them all, also one that
 * had closed. Dates are the listing's; a day closes at its local midnight.
 */
export function windowsOf(subject: Dated, program: Program, timeZone: string, said: Said = {}): Windows {
  const end = endOf(subject, timeZone, said.latestMessageAt);
  const readableUntil = endOfDayYearsAfter(end, program.readableYears, timeZone);
  const writableUntil = (side: Side): Instant =>
    earlier(readableUntil, writingEnds(end, program.writing[side], timeZone, said.guestWroteAt) ?? readableUntil);
  return {
    opensAt: opensAt(subject, program),
    hostWritableUntil: writableUntil('host'),
    guestWritableUntil: writableUntil('guest'),
    readableUntil,
  };
}

/** The date everything is counted from: check-out or the activity's date, or that of the cancellation. */
function endOf(subject: Dated, timeZone: string, latestMessageAt: Instant | undefined): CalendarDate {
  if (subject.kind === 'booking') return endOfBooking(subject.booking, timeZone);
  const { askedAt, start, end } = subject.inquiry;
  return end ?? start ?? localDate(latestMessageAt ?? askedAt, timeZone);
}

const endOfBooking = ({ status, end, cancelledAt }: BookingDates, timeZone: string): CalendarDate =>
  status === 'cancelled' && cancelledAt !== undefined ? localDate(cancelledAt, timeZone) : end;

/** The first instant at which a side may no longer write; undefined where only the read cutoff ends it. */
function writingEnds(
  end: CalendarDate,
  { daysAfterEnd, daysAfterGuest }: WritingRule,
  timeZone: string,
  guestWroteAt: Instant | undefined,
): Instant | undefined {
  if (daysAfterEnd === 'cutoff') return undefined;
  const afterEnd = endOfDayAfter(end, daysAfterEnd, timeZone);
  if (daysAfterGuest === undefined || guestWroteAt === undefined) return afterEnd;
  return later(afterEnd, endOfDayAfter(localDate(guestWroteAt, timeZone), daysAfterGuest, timeZone));
}

/** When writing begins; null while it has not been given a beginning. */
function opensAt(subject: Dated, program: Program): Instant | null {
  if (subject.kind === 'inquiry') return program.inquiries ? subject.inquiry.askedAt : null;
  const { booking } = subject;
  return program.opens === 'booking' ? booking.bookedAt : confirmedAt(booking);
}

/** A cancelled booking that was confirmed before stays open; the platform may leave out when it confirmed. */
function confirmedAt({ status, bookedAt, confirmedAt }: BookingDates): Instant | null {
  if (status === 'confirmed') return confirmedAt ?? bookedAt;
  return status === 'cancelled' ? (confirmedAt ?? null) : null;
}

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);
const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);
