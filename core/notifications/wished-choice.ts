import { comparableAddress } from '../comparable-address.ts';
import type { Host } from '../model.ts';
import { ok, type Result, refused } from '../refusals.ts';
import type { Violation } from '../schemas/parse.ts';
import { AT_ONCE, type MailboxChoice, type NotificationChoice, OFF, type OtherWish } from './notification-choice.ts';

/** What somebody asks for; what they leave out is as if nobody had chosen it. */
export interface Wish extends Pick<NotificationChoice, 'messages' | 'digest'> {
  readonly questions?: OtherWish | undefined;
  readonly operation?: OtherWish | undefined;
}

/** The same for one of a host's mailboxes. */
export interface MailboxWish extends Wish {
  readonly address: string;
}

/** A guest's choice. */
export const chosenBy = (
  { messages, digest, questions, operation }: Wish,
  left: NotificationChoice = AT_ONCE,
): NotificationChoice => ({
  messages,
  questions: questions ?? left.questions,
  operation: operation ?? left.operation,
  digest,
});

/**
 * What is chosen for a host's mailboxes, or all that is wrong with it.
 *
 * Mail at once is for the first alone: a message has one delivery, which is claimed, tried again and told of as one.
 */
export function chosenForHost(
  { mailboxes }: Pick<Host, 'mailboxes'>,
  wishes: readonly MailboxWish[],
): Result<readonly MailboxChoice[], readonly Violation[]> {
  const places = new Map(mailboxes.map(({ address }, place) => [comparableAddress(address), place]));
  const violations = wishes.flatMap((wish, n) => wrongWith(wish, places.get(comparableAddress(wish.address)), n));
  if (violations.length > 0) return refused(violations);
  return ok(
    wishes.map((wish) => {
      const address = comparableAddress(wish.address);
      return { address, ...chosenBy(wish, places.get(address) === 0 ? AT_ONCE : OFF) };
    }),
  );
}

function wrongWith(wish: MailboxWish, place: number | undefined, n: number): readonly Violation[] {
  const path = ['mailboxes', String(n)];
  if (place === undefined)
    return [{ path: [...path, 'address'], detail: 'is no mailbox that the host is registered with' }];
  if (place === 0) return [];
  return (['messages', 'questions', 'operation'] as const)
    .filter((name) => wish[name] === 'at-once')
    .map((name) => ({ path: [...path, name], detail: 'can be at-once for the first mailbox only' }));
}
