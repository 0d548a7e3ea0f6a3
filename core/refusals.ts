import type { Instant, LeftOutReason } from './model.ts';

/**
 * What keeps writing from having begun (N1). Stable, as codes are.
 *
 * Not confirmed (yet, or cancelled without ever having been); not booked, where the program has no inquiries; before the
 * instant at which it was booked, confirmed or asked.
 */
export const OPENING_RULES = [
  'not-confirmed',
  'never-confirmed',
  'not-booked',
  'before-booking',
  'before-confirmation',
  'before-inquiry',
] as const;
export type OpeningRule = (typeof OPENING_RULES)[number];

/** What ended writing before the read cutoff (N1). Stable, as codes are. */
export const CLOSING_RULES = ['days-after-end', 'days-after-guest-message'] as const;
export type ClosingRule = (typeof CLOSING_RULES)[number];

/** What would open a conversation again: a message of the guest's, who can write until then, opens it for so many days. */
export interface Reopening {
  readonly until: Instant;
  readonly days: number;
}

/** Every rule by which a window is closed. */
export type WindowRule = WindowRefusal['rule'];

/** A refusal by a window: which rule closed it, with the program's number, and when. */
export type WindowRefusal =
  | { readonly code: 'conversation-not-open'; readonly rule: OpeningRule; readonly opensAt: Instant | null }
  | {
      readonly code: 'conversation-closed';
      readonly rule: ClosingRule;
      readonly days: number;
      readonly closedAt: Instant;
      readonly reopening?: Reopening | undefined;
    }
  | {
      readonly code: 'conversation-unreadable';
      readonly rule: 'read-cutoff';
      readonly years: number;
      readonly closedAt: Instant;
    };

/**
 * What keeps a mail's words from being read: they are encrypted, or stand inside a signature, with a certificate that
 * names the signer's address.
 */
export const SEALS = ['encrypted', 'signed'] as const;
export type Seal = (typeof SEALS)[number];

/** Why a message was not let through. Codes are stable: tests, alarms and callers name them. */
export type Refusal =
  | WindowRefusal
  | { readonly code: 'rate-limited'; readonly retryAfter: number }
  | { readonly code: 'several-recipients'; readonly count: number }
  | {
      readonly code: 'attachment-type';
      readonly names: readonly string[];
      /** What is wrong with them, each reason once. */
      readonly whys?: readonly LeftOutReason[] | undefined;
      /** It is the words themselves that can't be read. */
      readonly sealed?: Seal | undefined;
    }
  | { readonly code: 'attachment-size'; readonly limit: number }
  | { readonly code: 'message-too-long'; readonly limit: number }
  /** The host may not send links for now; `reason` in the words of who set the restriction (B7). */
  | { readonly code: 'links-disabled'; readonly reason: string }
  | {
      readonly code:
        | 'inquiries-not-offered'
        | 'attachment-infected'
        | 'alias-unknown'
        | 'sender-unknown'
        | 'sender-unverified'
        | 'automatic-mail'
        | 'mail-loop'
        | 'spam'
        | 'empty-message'
        | 'review-elsewhere'
        | 'payment-off-platform';
    };

export type RefusalCode = Refusal['code'];

/** A value, or the reason there is none. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refused = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
