import { lastMessageOf } from '../head.ts';
import type { Conversation, Message } from '../model.ts';
import { mayCarryLinks } from './link-carrier.ts';

/**
 * Which messages what a guest is shown of a conversation depends on: of those that may hold links the unread ones, and the
 * latest with nothing after them that can hold none.
 */
export function doubtfulSeqs({ seq, carriers = [], readSeq }: Conversation): readonly number[] {
  const isLatest = (carrier: number): boolean =>
    carriers.filter((each) => each >= carrier).length === seq - carrier + 1;
  return carriers.filter((carrier) => carrier > readSeq.guest || isLatest(carrier));
}

/** The latest message that is not withheld; 0 where there is none. */
export function lastShownSeq({ seq }: Conversation, withheld: ReadonlySet<number>): number {
  let shown = seq;
  while (withheld.has(shown)) shown--;
  return shown;
}

/**
 * A conversation as its guest sees it in a list, without what is withheld (B7): as if that had never been written. Only its
 * place in the list stays that of its latest message.
 *
 * @param found the latest that is shown, where that is not the conversation's latest
 */
export function guestView(
  conversation: Conversation,
  withheld: ReadonlySet<number>,
  found: Message | undefined,
): Conversation {
  const unread = { ...conversation.unread, guest: conversation.unread.guest - unreadOf(conversation, withheld) };
  if (!withheld.has(conversation.seq)) return { ...conversation, unread };
  const last = found && isAsked(conversation, found) ? found : undefined;
  // held, an answer is none: the guest waits, since the latest message at the latest
  const asked = last?.author === 'guest' && !last.notes.includes('automatic') ? last.at : undefined;
  const awaitingAnswerSince = conversation.awaitingAnswerSince ?? asked;
  return { ...conversation, unread, awaitingAnswerSince, lastMessage: last && lastMessageOf(last) };
}

/** Of what may hold links and is forgotten by the head, nobody asked whether it is withheld. */
const isAsked = ({ carriers = [] }: Conversation, message: Message): boolean =>
  !mayCarryLinks(message) || carriers.includes(message.seq);

const unreadOf = ({ readSeq }: Conversation, withheld: ReadonlySet<number>): number =>
  [...withheld].filter((seq) => seq > readSeq.guest).length;
