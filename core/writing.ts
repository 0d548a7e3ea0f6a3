import type { Conversation, ConversationContext, Instant, Rate, Side, Windows } from './model.ts';
import { programOf } from './programs/programs.ts';
import type { Refusal, Reopening, WindowRefusal } from './refusals.ts';
import { closingOf, conversationWindows, openingOf, type Timed } from './windows.ts';

/** How much may be written. */
export interface HourlyLimits {
  /** Per conversation and side, in the hour that began with the first of them. */
  readonly messagesPerHour: number;
  /** Per host or guest over all of its conversations, in a clock hour. */
  readonly perSender: number;
  /** The same to one and the same other side. */
  readonly perPair: number;
  /** Notices to one address about mails that were refused, in a clock hour. */
  readonly noticesPerAddress: number;
}

/** `off` lifts them, for load tests. */
export type RateLimits = HourlyLimits | 'off';

export const DEFAULT_LIMITS: HourlyLimits = {
  messagesPerHour: 60,
  perSender: 600,
  perPair: 120,
  noticesPerAddress: 60,
};

const HOUR = 3_600_000;

/** Whether a side may write now, and else what stands against it. */
export type Permissions =
  | { readonly canWrite: true; readonly refusal?: undefined }
  | { readonly canWrite: false; readonly refusal: Refusal };

/** What a side may do in a conversation (N1). */
export function permissionsOf(context: ConversationContext, side: Side, now: Instant, limits: RateLimits): Permissions {
  const refusal = whyClosed(context, side, now) ?? whyTooMany(context.conversation, side, now, limits);
  return refusal ? { canWrite: false, refusal } : { canWrite: true };
}

/** That neither side can read or write any more. */
export type Unreadable = Extract<WindowRefusal, { readonly code: 'conversation-unreadable' }>;

/** The read cutoff of a conversation, as what refuses everything from then on (B17). */
export const readCutoffOf = (
  context: Timed,
  { readableUntil }: Windows = conversationWindows(context),
): Unreadable => ({
  code: 'conversation-unreadable',
  rule: 'read-cutoff',
  years: programOf(context.listing.program).readableYears,
  closedAt: readableUntil,
});

/** That a conversation is past its read cutoff, or undefined where it is not. At the cutoff itself it is. */
export function whyUnreadable(context: Timed, now: Instant, windows?: Windows): Unreadable | undefined {
  const cutoff = readCutoffOf(context, windows);
  return now >= cutoff.closedAt ? cutoff : undefined;
}

/**
 * The window that keeps a side from writing, by which rule, and what would open it (N1); undefined where the side may
 * write. At the closing instant itself it is closed.
 *
 * @param writtenAt when it was written, where that was before now: a window closes on what is written after it, but past the
 *   read cutoff nothing reaches anybody any more
 */
export function whyClosed(context: Timed, side: Side, now: Instant, writtenAt = now): WindowRefusal | undefined {
  const windows = conversationWindows(context);
  const unreadable = whyUnreadable(context, later(now, writtenAt), windows);
  if (unreadable) return unreadable;
  const { at: opensAt, rule } = openingOf(context);
  if (opensAt === null || writtenAt < opensAt) return { code: 'conversation-not-open', rule, opensAt };
  const closing = closingOf(context, side);
  if (!closing || writtenAt < closing.at) return undefined;
  const { at: closedAt, rule: closedBy, days } = closing;
  return { code: 'conversation-closed', rule: closedBy, days, closedAt, ...reopeningFor(context, side, now, windows) };
}

/** The guest's next message gives the host time to answer (B16), where the program says so and the guest may still write. */
function reopeningFor(
  context: Timed,
  side: Side,
  now: Instant,
  { guestWritableUntil: until }: Windows,
): { readonly reopening?: Reopening } {
  const { daysAfterGuest: days } = programOf(context.listing.program).writing[side];
  return side === 'host' && days !== undefined && now < until ? { reopening: { until, days } } : {};
}

const later = (one: Instant, other: Instant): Instant => (one > other ? one : other);

/** The limit that keeps a side from writing now; `retryAfter` in seconds. */
export function whyTooMany(
  { rates }: Pick<Conversation, 'rates'>,
  side: Side,
  now: Instant,
  limits: RateLimits,
): Refusal | undefined {
  const rate = rates[side];
  if (limits === 'off' || !rate || rate.count < limits.messagesPerHour) return undefined;
  const left = endOfHour(rate) - Date.parse(now);
  return left > 0 ? { code: 'rate-limited', retryAfter: Math.ceil(left / 1000) } : undefined;
}

const endOfHour = ({ from }: Rate): number => Date.parse(from) + HOUR;
