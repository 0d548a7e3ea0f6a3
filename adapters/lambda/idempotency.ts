import { createHash } from 'node:crypto';
import type { Caller } from '../../core/access.ts';
import type { Instant } from '../../core/model.ts';
import type { KeptAnswer } from '../../core/ports/conversations.ts';

/** A call that must have one effect however often it arrives: hashes of whose it is and of what it says. */
export interface IdempotentCall {
  readonly key: string;
  readonly body: string;
}

/** How long an answer is given again, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;

/** Printable ASCII without spaces: a header's value that needs no decoding. */
export const isIdempotencyKey = (key: string): boolean => /^[\x21-\x7E]{1,255}$/.test(key);

/** @param call what names the route with the ids in its path. @param body as its schema read it, so that spelling is no difference */
export const idempotentCall = (
  caller: Caller,
  call: readonly string[],
  key: string,
  body: unknown,
): IdempotentCall => ({
  key: hashOf([caller.role, caller.id, ...call, key]),
  body: hashOf(body),
});

/** The answer to keep for the call, from `now` on. */
export const keptAnswer = (call: IdempotentCall, status: number, body: unknown, now: Instant): KeptAnswer => ({
  ...call,
  status,
  answer: JSON.stringify(body),
  until: new Date(Date.parse(now) + KEPT).toISOString(),
});

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');
