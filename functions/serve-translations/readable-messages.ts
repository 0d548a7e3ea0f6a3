import { cursorAfter } from '../../adapters/dynamodb/thread-cursor.ts';
import type { PartySight } from '../../adapters/lambda/find-sight.ts';
import { type Delivery, type Message, seqOf } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import { isWithheld } from '../../core/restrictions/link-carrier.ts';
import type { DetectedLanguage } from '../../core/translation/detected-language.ts';
import { messageLanguages } from '../../core/translation/message-languages.ts';

interface Sent {
  readonly message: Message;
  readonly delivery: Delivery;
}

/** A message that its reader may see, and its language. */
export interface ReadableMessage extends Sent {
  readonly detected: DetectedLanguage;
}

/** Those of following messages that a side may see: what is held is kept from the guest as if it had never been written (B7). */
export function readable({ side, context }: PartySight, sent: readonly Sent[]): readonly ReadableMessage[] {
  const seen = sent.filter(({ message, delivery }) => side !== 'guest' || !isWithheld(message, delivery, context.host));
  const languages = messageLanguages(
    seen.map(({ message }) => message),
    context,
  );
  return seen.flatMap((each, n) => languages.slice(n, n + 1).map((detected) => ({ ...each, detected })));
}

/** Messages before it that tell how its author writes. */
const BEFORE = 5;

/** A message of the conversation with what was said before it: two queries. Undefined where the side may not see it, or it is none. */
export async function findMessage(
  { conversations }: { readonly conversations: Pick<Conversations, 'messages'> },
  sight: PartySight,
  messageId: string,
): Promise<ReadableMessage | undefined> {
  const { id } = sight.context.conversation;
  const seq = seqOf(id, messageId);
  if (seq === undefined) return undefined;
  const from = async (first: number): Promise<ReadableMessage | undefined> => {
    const { items } = await conversations.messages(id, { limit: seq - first + 1, cursor: cursorAfter(first - 1) });
    return readable(sight, items).find(({ message }) => message.seq === seq);
  };
  // long ones before it may have left no room for it
  return (await from(Math.max(1, seq - BEFORE))) ?? from(seq);
}
