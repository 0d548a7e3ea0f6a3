import type { Conversation, ConversationContext, Instant, Rate, Side, Windows } from './model.ts';
import type { Refusal } from './refusals.ts';
import { conversationWindows } from './windows.ts';

/** How much may be written; `off` lifts it, for load tests. */
export type RateLimits = { readonly messagesPerHour: number } | 'off';

/** Per conversation and side, in the hour that began with the first of them. */
export const DEFAULT_LIMITS: RateLimits = { messagesPerHour: 60 };

const HOUR = 3_600_000;

/** Whether a side may write now, and else what stands against it. */
export type Permissions =
  | { readonly canWrite: true; readonly refusal?: undefined }
  | { readonly canWrite: false; readonly refusal: Refusal };

/** What a side may do in a conversation (N1). */
export function permissionsOf(context: ConversationContext, side: Side, now: Instant, limits: RateLimits): Permissions {
  const refusal =
    whyClosed(conversationWindows(context), side, now) ?? whyTooMany(context.conversation, side, now, limits);
  return refusal ? { canWrite: false, refusal } : { canWrite: true };
}

/**
 * The window that keeps a side from writing, or undefined where it may. At the closing instant itself it is closed.
 *
 * @param writtenAt when it was written, where that was before now: a window closes on what is written after it, but past the
 *   read cutoff nothing reaches anybody any more
 */
export function whyClosed(windows: Windows, side: Side, now: Instant, writtenAt = now): Refusal | undefined {
  const { opensAt, readableUntil } = windows;
  const writableUntil = side === 'host' ? windows.hostWritableUntil : windows.guestWritableUntil;
  if (now >= readableUntil) return { code: 'conversation-unreadable', closedAt: readableUntil };
  if (opensAt === null || writtenAt < opensAt) return { code: 'conversation-not-open', opensAt };
  return writtenAt >= writableUntil ? { code: 'conversation-closed', closedAt: writableUntil } : undefined;
}

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
