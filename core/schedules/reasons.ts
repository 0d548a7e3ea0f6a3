import type { RefusalCode } from '../refusals.ts';

/** Why a send is not to go out, beside the rules for all messages. Stable: hosts' programs read them. */
export const DROPPED_REASONS = [
  'by-host',
  'late',
  'pointless',
  'conditions',
  'template-removed',
  'booking-cancelled',
  'booking-reinstated',
  'not-confirmed',
  'answered',
] as const;
export type DroppedReason = (typeof DROPPED_REASONS)[number];

/** Why a send waits for something that may come yet. */
export const HELD_REASONS = ['facts-missing', 'links-disabled'] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** Why a send is held or dropped: one of these, or the rule that refused the message itself. */
export type SettledReason = DroppedReason | HeldReason | RefusalCode;

/** The same in words for hosts. */
export const REASON_WORDS: Readonly<Record<DroppedReason | HeldReason, string>> = {
  'by-host': 'The host dropped it.',
  late: 'Its time was over when the booking came in or was changed, and its template skips what is late.',
  pointless: 'It could not go out while it made sense, such as before check-in.',
  conditions: 'What its template asks of stay, guest, payment, day or listing does not hold.',
  'template-removed': 'Its template is gone, or goes out by itself no more, or on something else.',
  'booking-cancelled': 'The booking was cancelled.',
  'booking-reinstated': 'It was to follow a cancellation, and the booking stands again.',
  'not-confirmed': 'The booking is not confirmed, or no more.',
  answered: 'The host wrote by hand, or said that no answer is needed, before the automatic answer was due.',
  'facts-missing':
    'Its text names what is not known: see `missing`. It goes out once that is known, while it makes sense.',
  'links-disabled': 'The host may send no links for now. It goes out once that is lifted, while it makes sense.',
};

/** Reasons that can pass: once they have, what was dropped for them may be planned again. */
export const PASSING_REASONS: ReadonlySet<SettledReason> = new Set<SettledReason>([
  'late',
  'pointless',
  'conditions',
  'template-removed',
  'booking-cancelled',
  'booking-reinstated',
  'not-confirmed',
]);
