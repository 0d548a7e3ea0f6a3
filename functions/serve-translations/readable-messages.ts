import { messagesBefore, messagesUpTo } from '../../adapters/dynamodb/messages-up-to.ts';
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
const seenBy = ({ side, context }: PartySight, sent: readonly StoredMessage[]): readonly StoredMessage[] =>
  sent.filter(({ message, delivery }) => side !== 'guest' || !isWithheld(message, delivery, context.host));

/** Messages that follow each other, with their languages. */
function detected({ context }: PartySight, sent: readonly StoredMessage[]): readonly ReadableMessage[] {
  const languages = messageLanguages(
    sent.map(({ message }) => message),
    context,
  );
  return sent.flatMap((each, n) => languages.slice(n, n + 1).map((language) => ({ ...each, detected: language })));
}

interface Deps {
  readonly conversations: Pick<Conversations, 'messages'>;
}

/** Those of a page's messages that the side may see. Their languages are told by those before the page too. */
export async function readable(
  { conversations }: Deps,
  sight: PartySight,
  page: readonly StoredMessage[],
): Promise<readonly ReadableMessage[]> {
  const [first] = page;
  if (!first) return [];
  const { seq } = first.message;
  const before = await messagesBefore(conversations, sight.context.conversation.id, seq);
  return detected(sight, seenBy(sight, [...before, ...page])).filter(({ message }) => message.seq >= seq);
}

/** A message of the conversation that the side may see. Undefined where it may not, or there is none. */
export async function findMessage(
  { conversations }: Deps,
  sight: PartySight,
  messageId: string,
): Promise<ReadableMessage | undefined> {
  const { id } = sight.context.conversation;
  const seq = seqOf(id, messageId);
  if (seq === undefined) return undefined;
  const messages = await messagesUpTo(conversations, id, seq);
  return detected(sight, seenBy(sight, messages)).find(({ message }) => message.seq === seq);
}
