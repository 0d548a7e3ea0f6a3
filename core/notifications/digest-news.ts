import { comparableAddress } from '../comparable-address.ts';
import { isAnswer, lastMessageOf } from '../head.ts';
import type { Conversation, ConversationContext, Instant, Message, Side } from '../model.ts';
import type { StoredMessage } from '../ports/conversations.ts';
import { receiverOf } from '../receiver-of.ts';
import { isWithheld } from '../restrictions/link-carrier.ts';
import { whyUnreadable } from '../writing.ts';

/** What a digest says of one conversation. */
export interface DigestNews {
  readonly context: ConversationContext;
  /** Messages that its reader has not read. */
  readonly count: number;
  /** The first words of the latest of them; empty where that has none. */
  readonly words: string;
}

/** Messages of one conversation that are looked at, the latest. */
export const MOST_COUNTED = 50;

/** Whose unread messages are gathered: a side, at one address. */
export interface DigestSide {
  readonly side: Side;
  readonly address: string;
}

/**
 * Whether there may be something to tell of in a conversation: it has what is not read and may still be read (B17). A guest is
 * told at the address that they have in it, and at no other: at another they could not answer from there.
 */
export const mayHaveNews = (context: ConversationContext, { side, address }: DigestSide, now: Instant): boolean =>
  context.conversation.unread[side] > 0 &&
  (side === 'host' || comparableAddress(context.conversation.guest.address) === comparableAddress(address)) &&
  whyUnreadable(context, now) === undefined;

/** The number of the message after which what is not read begins, as far as it is looked at. */
export const readUpTo = ({ seq, readSeq }: Pick<Conversation, 'seq' | 'readSeq'>, side: Side): number =>
  Math.max(readSeq[side], seq - MOST_COUNTED);

/**
 * What a digest tells a side of a conversation, by the messages after {@link readUpTo}; undefined where nothing is left to tell.
 *
 * Who wrote in a conversation has seen what came before, also where it was answered by mail and never marked as read. A guest is
 * told of nothing that is held (B7).
 */
export function newsOf(
  context: ConversationContext,
  side: Side,
  sent: readonly StoredMessage[],
): DigestNews | undefined {
  const after = sent.slice(sent.findLastIndex(({ message }) => isWrittenBy(side, message)) + 1);
  const unread = after.filter(
    ({ message, delivery }) => receiverOf(message) === side && !isWithheld(message, delivery, context.host),
  );
  const latest = unread.at(-1);
  return latest && { context, count: unread.length, words: lastMessageOf(latest.message).preview };
}

/** By hand: what goes out by itself says nothing of who read what. */
const isWrittenBy = (side: Side, message: Message): boolean =>
  message.author === side && (side === 'host' ? isAnswer(message) : !message.notes.includes('automatic'));
