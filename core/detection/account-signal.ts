import type { DetectionRules } from '../contract/detection.ts';
import type { Host, Instant } from '../model.ts';
import type { Actor } from '../restrictions/restriction.ts';

/** Signs that somebody else may be using a host's account, as the platform sees them. */
export const SIGNAL_KINDS = [
  'account-takeover',
  'unusual-login',
  'credential-change',
  'payout-change',
  'guest-report',
  'other',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** What a signal did: the host may send no links; a lower threshold holds for a while; nothing more than before. */
export const SIGNAL_EFFECTS = ['restricted', 'watched', 'none'] as const;
export type SignalEffect = (typeof SIGNAL_EFFECTS)[number];

/** A signal as it came: over the API, or on the bus. */
export interface AccountSignal {
  /** One of the same id, of the same host, is the same signal. */
  readonly id: string;
  readonly hostId: string;
  readonly kind: SignalKind;
  /** When it happened. */
  readonly at: Instant;
  readonly note?: string | undefined;
  /** Who told it, where somebody did over the API. */
  readonly by?: Actor | undefined;
}

/** A signal with what it did. */
export interface TakenSignal extends AccountSignal {
  readonly receivedAt: Instant;
  readonly effect: SignalEffect;
  /** Until when the lower threshold holds for the host by this signal. */
  readonly watchedUntil?: Instant | undefined;
}

const HOUR = 3_600_000;

/**
 * What a signal does (N10): `account-takeover` restricts the host at once, any other lowers the threshold for some hours.
 *
 * Nothing where the host is restricted already, or was looked at since: what happened before the latest lift is settled by it.
 */
export function takeSignal(
  { at: told, ...signal }: AccountSignal,
  { restrictions, linksLiftedAt, watchedUntil: before }: Pick<Host, 'restrictions' | 'linksLiftedAt' | 'watchedUntil'>,
  { watched }: DetectionRules,
  now: Instant,
): TakenSignal {
  const at = told < now ? told : now;
  const taken = { ...signal, at, receivedAt: now } as const;
  const isSettled = linksLiftedAt !== undefined && at <= linksLiftedAt;
  if (restrictions?.links || isSettled) return { ...taken, effect: 'none' };
  if (signal.kind === 'account-takeover') return { ...taken, effect: 'restricted' };
  const watchedUntil = new Date(Date.parse(at) + watched.hours * HOUR).toISOString();
  const isLonger = watchedUntil > now && (before === undefined || watchedUntil > before);
  return isLonger ? { ...taken, effect: 'watched', watchedUntil } : { ...taken, effect: 'none' };
}
