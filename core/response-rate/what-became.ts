import { isAnswer, isAutomatic, type Written } from '../head.ts';
import type { ConversationContext, Instant } from '../model.ts';
import { conversationWindows } from '../windows.ts';
import type { GuestMessage } from './guest-message.ts';

/** A message as the record holds it, without its words, and what is kept beside it. */
export interface RecordedMessage extends Written {
  readonly id: string;
  readonly seq: number;
  /** When it was let out of quarantine, where it was in it. */
  readonly releasedAt?: Instant | undefined;
  /** When the host said that it, and what came before it, needs no answer. */
  readonly unaskedAt?: Instant | undefined;
  /** It did not reach the other side's mailbox. */
  readonly undeliverable: boolean;
}

/** A guest's message by its number in the conversation. */
export interface NumberedMessage extends GuestMessage {
  readonly seq: number;
}

/**
 * What became of the guest's messages among `recorded`, by what is recorded after each (B12).
 *
 * The first message that the host wrote by hand answers all open ones before it in the conversation; the host's word that one
 * needs no answer goes for those before it as well.
 *
 * @param recorded a conversation's messages from some number on, all of them, oldest first
 */
export function whatBecame(
  recorded: readonly RecordedMessage[],
  context: Pick<ConversationContext, 'conversation' | 'listing'>,
): readonly NumberedMessage[] {
  const { opensAt, hostWritableUntil } = conversationWindows(context);
  const became: NumberedMessage[] = [];
  let answeredAt: Instant | undefined;
  let unaskedAt: Instant | undefined;
  for (const message of recorded.toReversed()) {
    unaskedAt = earliest(unaskedAt, message.unaskedAt);
    if (isAnswer(message)) answeredAt = message.at;
    if (message.author !== 'guest') continue;
    const { id: messageId, seq, at: writtenAt, releasedAt: at = writtenAt } = message;
    became.push({
      ...{ messageId, seq, at, listingId: context.listing.listingId },
      closesAt: opensAt === null ? at : hostWritableUntil,
      automatic: isAutomatic(message) || undefined,
      answeredAt: answeredAt && latest(at, answeredAt),
      unaskedAt: unaskedAt && latest(at, unaskedAt),
      undeliverable: message.undeliverable || undefined,
    });
  }
  return became.toReversed();
}

const earliest = (one: Instant | undefined, other: Instant | undefined): Instant | undefined =>
  one !== undefined && (other === undefined || one < other) ? one : other;

/** A host's mail that was let through late was written before some that it stands behind: these took no time. */
const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);
