import { createHash } from 'node:crypto';
import type { Caller } from '../../core/access.ts';
import type { Instant } from '../../core/model.ts';
import type { KeptAnswer, KeptAnswers } from '../../core/ports/conversations.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { requestProblem } from './problem.ts';
import type { Reply } from './reply.ts';

/** A call that must have one effect however often it arrives: hashes of whose it is and of what it says. */
export interface IdempotentCall {
  readonly key: string;
  readonly body: string;
}

/** How long an answer is given again, in milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;

/** Printable ASCII without spaces: a header's value that needs no decoding. */
export const isIdempotencyKey = (key: string): boolean => /^[\x21-\x7E]{1,255}$/.test(key);

/** @param call what names the route with the ids in its path. @param asked query and body as their schemas read them, so that spelling is no difference */
export const idempotentCall = (
  caller: Caller,
  call: readonly string[],
  key: string,
  asked: unknown,
): IdempotentCall => ({
  key: hashOf([caller.role, caller.id, ...call, key]),
  body: hashOf(asked),
});

/** The answer to keep for the call, from `now` on. */
export const keptAnswer = (call: IdempotentCall, status: number, body: unknown, now: Instant): KeptAnswer => ({
  ...call,
  status,
  answer: JSON.stringify(body),
  until: new Date(Date.parse(now) + KEPT).toISOString(),
});

interface KeptDeps {
  readonly answers: KeptAnswers;
  readonly now: () => Instant;
}

/** What was kept of the same call; its refusal (409) where its key came with another body; undefined where it is the first. */
export async function keptBefore(
  { answers, now }: KeptDeps,
  call: IdempotentCall | undefined,
): Promise<Result<KeptAnswer | undefined, Reply>> {
  const kept = call && (await answers.find(call.key, now()));
  return kept && kept.body !== call.body ? refused(requestProblem('idempotency-key-reused')) : ok(kept);
}

/**
 * The answer that the same call got before; 409 where its key came with another body; undefined where it is the first.
 *
 * @param location where what it created is found, by its answer
 */
export async function answerBefore(
  deps: KeptDeps,
  call: IdempotentCall | undefined,
  location?: (id: string) => string,
): Promise<Reply | undefined> {
  const before = await keptBefore(deps, call);
  if (!before.ok) return before.error;
  const kept = before.value;
  if (!kept) return undefined;
  const body: { readonly id?: unknown } = JSON.parse(kept.answer);
  const headers = location && typeof body.id === 'string' ? { Location: location(body.id) } : {};
  return { status: kept.status, headers, body };
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');
