import { messagesUpTo } from '../../adapters/dynamodb/messages-up-to.ts';
import type { PartySight } from '../../adapters/lambda/find-sight.ts';
import { seqOf } from '../../core/model.ts';
import type { Conversations, StoredMessage } from '../../core/ports/conversations.ts';
import { isWithheld } from '../../core/restrictions/link-carrier.ts';
import type { DetectedLanguage } from '../../core/translation/detected-language.ts';
import { messageLanguages } from '../../core/translation/message-languages.ts';

/** A message that its reader may see, and its language. */
export interface ReadableMessage extends StoredMessage {
  readonly detected: DetectedLanguage;
}

/** Those of following messages that a side may see: what is held is kept from the guest as if it had never been written (B7). */
export function readable({ side, context }: PartySight, sent: readonly StoredMessage[]): readonly ReadableMessage[] {
  const seen = sent.filter(({ message, delivery }) => side !== 'guest' || !isWithheld(message, delivery, context.host));
  const languages = messageLanguages(
    seen.map(({ message }) => message),
    context,
  );
  return seen.flatMap((each, n) => languages.slice(n, n + 1).map((detected) => ({ ...each, detected })));
}

/** A message of the conversation that the side may see. Undefined where it may not, or there is none. */
export async function findMessage(
  { conversations }: { readonly conversations: Pick<Conversations, 'messages'> },
  sight: PartySight,
  messageId: string,
): Promise<ReadableMessage | undefined> {
  const { id } = sight.context.conversation;
  const seq = seqOf(id, messageId);
  if (seq === undefined) return undefined;
  const messages = await messagesUpTo(conversations, id, seq);
  return readable(sight, messages).find(({ message }) => message.seq === seq);
}
