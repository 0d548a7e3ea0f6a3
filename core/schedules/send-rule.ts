/** What makes a template go out by itself. */
export const TRIGGERS = ['booked', 'check-in', 'check-out', 'cancelled', 'guest-message'] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** Up to when an overdue send still makes sense. */
export const USEFUL_UNTIL = ['check-in', 'check-out', 'always'] as const;
export type UsefulUntil = (typeof USEFUL_UNTIL)[number];

/** A time of day by the listing's clock, `HH:MM`. */
export type ClockTime = string;

/**
 * Hours of the day by the listing's clock: from `from` on, up to and without `to`. Over midnight where `to` is the earlier
 * one; none at all where both are the same.
 */
export interface DayHours {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** When and under which conditions a template goes out by itself (B11). */
export interface SendRule {
  readonly on: Trigger;
  /** Days after the check-in or check-out date, before it where negative; with these two only. 0 unless said. */
  readonly days?: number | undefined;
  /** The local time at which it goes out on that day; with these two only. {@link DEFAULT_TIME} unless said. */
  readonly at?: ClockTime | undefined;
  /** Minutes after the booking, the cancellation or the guest's message; with these only. 0 unless said. */
  readonly minutes?: number | undefined;
  readonly when?: SendConditions | undefined;
  /** Absent: what `usefulUntil` in `useful-until.ts` takes from the trigger and the time asked for. */
  readonly usefulUntil?: UsefulUntil | undefined;
}

export const DEFAULT_TIME: ClockTime = '09:00';

/** What must hold for a template to go out; all of it. Whatever is absent holds. */
export interface SendConditions {
  readonly minNights?: number | undefined;
  readonly maxNights?: number | undefined;
  /** Whole days from the local date of the booking (of the inquiry) to the start. */
  readonly minLeadDays?: number | undefined;
  readonly maxLeadDays?: number | undefined;
  /** How much of the booking is paid when it goes out: judged only then. */
  readonly payment?: 'none' | 'part' | 'full' | undefined;
  /** The guest's, by base language: `pt` holds for `pt-BR`. */
  readonly languages?: readonly string[] | undefined;
  /** ISO days of the week, 1 is Monday, of the local date on which it is planned to go out. */
  readonly weekdays?: readonly number[] | undefined;
  readonly programs?: readonly string[] | undefined;
  /** Only the guest's first message in the conversation; this and the next two with `guest-message` only. */
  readonly firstMessageOnly?: boolean | undefined;
  /** Only what the guest wrote outside of these hours. */
  readonly outsideHours?: DayHours | undefined;
  /** Only messages that hold one of these as whole words, whatever their case, accents and width. */
  readonly keywords?: readonly string[] | undefined;
}
