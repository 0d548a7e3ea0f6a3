import { localClock, minutesAfter } from '../dates.ts';
import type { CalendarDate, Instant } from '../model.ts';
import { isForDay } from './conditions.ts';
import { afterQuietHours } from './day-hours.ts';
import { isReleased } from './is-released.ts';
import { isBookingsDoing, type Planning, type Wish } from './planning.ts';
import type { DroppedReason } from './reasons.ts';
import type { ScheduledSend } from './scheduled-send.ts';

/** Minutes that word of a booking or a cancellation may take: what follows one is not late for them. */
const WORD_TAKES = 60;

/** When a send goes out, and for which day, or why it does not; `as-it-was` where nothing is to be changed or made. */
export type Place =
  | {
      readonly at: Instant;
      readonly day: CalendarDate;
      /** What the host was told that is missing. */
      readonly missing?: readonly string[] | undefined;
      readonly reason?: undefined;
    }
  | { readonly day: CalendarDate; readonly reason: DroppedReason }
  | 'as-it-was';

/**
 * Where a send that is wished for has its place.
 *
 * To come: when it is asked for, after quiet hours. Due already: one that is planned for this very instant keeps its place (it
 * is overdue, or was late, or is tried again), one that is held waits on, and the rest depends on why it is asked for only now.
 * By the booking's doing it is late: its template sends it at once, while the host may write, or skips it. By a changed rule or
 * listing nothing is late, but what was planned before keeps the place that it had.
 */
export function placeOf(wish: Wish, before: ScheduledSend | undefined, planning: Planning): Place {
  const { now, context } = planning;
  const isToCome = wish.asked > now;
  const place: Place = isToCome ? afterQuietHours(wish.asked, context.listing) : placeOfDue(wish, before, planning);
  if (place === 'as-it-was' || place.reason !== undefined) return place;
  const { day } = place;
  if (!isForDay(wish.rule.send.when ?? {}, day)) return { day, reason: 'conditions' };
  return isOver(wish.usefulUntil, place.at) ? { day, reason: 'pointless' } : place;
}

/** At that very instant, something is pointless. */
const isOver = (usefulUntil: Instant | undefined, at: Instant): boolean =>
  usefulUntil !== undefined && usefulUntil <= at;

function placeOfDue(wish: Wish, before: ScheduledSend | undefined, planning: Planning): Place {
  if (before?.state === 'held') return placeOfHeld(before, wish, planning);
  if (before?.asked === wish.asked && before.state === 'planned') return placeHad(before);
  if (isLate(wish, before, planning)) return placeOfLate(wish, before, planning);
  if (before?.state !== 'planned') return 'as-it-was';
  return before.on === wish.rule.send.on ? placeHad(before) : { day: before.day, reason: 'late' };
}

const placeHad = ({ at, day, missing }: ScheduledSend): Place => ({ at, day, missing });

/** Whether it is the booking's doing that it is asked for only now. What missed this very instant did so before. */
function isLate(wish: Wish, before: ScheduledSend | undefined, planning: Planning): boolean {
  const missed = before?.asked === wish.asked ? before.reason : undefined;
  if (missed === 'late') return false;
  if (missed === 'pointless') return planning.before !== 'same' && before?.usefulUntil !== wish.usefulUntil;
  return isBookingsDoing(wish, planning);
}

function placeOfLate(wish: Wish, before: ScheduledSend | undefined, planning: Planning): Place {
  const { listing } = planning.context;
  if (!before && !planning.isOpen) return 'as-it-was';
  if (planning.isOpen && isSentLate(wish, planning.now)) return afterQuietHours(planning.lateAt, listing);
  return { day: localClock(wish.asked, listing.timeZone).date, reason: 'late' };
}

/** A template that skips what is late still sends what follows an event that was told at once. */
function isSentLate({ rule, asked }: Wish, now: Instant): boolean {
  const isByDate = rule.send.on === 'check-in' || rule.send.on === 'check-out';
  return rule.late === 'send' || (!isByDate && now < minutesAfter(asked, WORD_TAKES));
}

/** A held send waits as long as it makes sense, and is judged anew once what it waits for may be there. */
export function placeOfHeld(
  held: ScheduledSend,
  { rule, usefulUntil }: Pick<Wish, 'rule' | 'usefulUntil'>,
  { now, context }: Planning,
): Place {
  const { day, missing } = held;
  if (isOver(usefulUntil, now)) return { day, reason: 'pointless' };
  return isReleased(held, rule.templateRevision, context)
    ? { at: afterQuietHours(now, context.listing).at, day, missing }
    : 'as-it-was';
}
