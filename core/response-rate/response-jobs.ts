import type { Course } from '../expiry.ts';
import { mayMoveExpiry } from '../expiry.ts';
import { isAnswer } from '../head.ts';
import type { Delivery, Instant, Message } from '../model.ts';
import type { ResponseJob } from '../ports/work.ts';

/** A message that was stored: a guest's is kept, and what the host wrote by hand answers those before it. */
export function jobsOfMessage(
  message: Pick<Message, 'conversationId' | 'seq' | 'author' | 'via' | 'notes'>,
): readonly ResponseJob[] {
  const { conversationId, seq } = message;
  if (message.author === 'guest') return [{ kind: 'message', conversationId, seq }];
  return isAnswer(message) ? [{ kind: 'answered', conversationId, seq }] : [];
}

/** What is told of a message after it was stored, as far as it matters here. */
export interface Fate {
  readonly conversationId: string;
  readonly seq: number;
  readonly before?: Pick<Delivery, 'state'> | undefined;
  readonly after: Pick<Delivery, 'state'>;
  readonly unaskedAt?: Instant | undefined;
}

/** A message that the host need not answer, or that did not arrive; whose it is, is seen when it is read. */
export function jobsOfFate({ conversationId, seq, before, after, unaskedAt }: Fate): readonly ResponseJob[] {
  if (unaskedAt !== undefined) return [{ kind: 'unasked', conversationId, seq, at: unaskedAt }];
  const isLost = after.state === 'undeliverable' && before?.state !== 'undeliverable';
  return isLost ? [{ kind: 'message', conversationId, seq }] : [];
}

/** A booking whose dates or state changed. An inquiry never closes within a day of what its guest wrote. */
export const jobsOfFacts = (
  conversationId: string,
  before: Course | undefined,
  after: Course,
): readonly ResponseJob[] =>
  before && after.subject.kind === 'booking' && mayMoveExpiry(before, after) ? [{ kind: 'facts', conversationId }] : [];
