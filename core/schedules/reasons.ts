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
