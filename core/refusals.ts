import type { Instant } from './model.ts';

/** Why a message was not let through. Codes are stable: tests, alarms and callers name them. */
export type Refusal =
  | { readonly code: 'conversation-not-open'; readonly opensAt: Instant | null }
  | { readonly code: 'conversation-closed'; readonly closedAt: Instant }
  | { readonly code: 'conversation-unreadable'; readonly closedAt: Instant }
  | { readonly code: 'rate-limited'; readonly retryAfter: number }
  | { readonly code: 'several-recipients'; readonly count: number }
  | { readonly code: 'attachment-type'; readonly names: readonly string[] }
  | { readonly code: 'attachment-size'; readonly limit: number }
  | { readonly code: 'message-too-long'; readonly limit: number }
  | {
      readonly code:
        | 'inquiries-not-offered'
        | 'links-disabled'
        | 'attachment-infected'
        | 'alias-unknown'
        | 'sender-unknown'
        | 'sender-unverified'
        | 'automatic-mail'
        | 'mail-loop'
        | 'spam'
        | 'empty-message'
        | 'review-elsewhere';
    };

export type RefusalCode = Refusal['code'];

/** A value, or the reason there is none. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refused = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
