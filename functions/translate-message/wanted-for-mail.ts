import { messagesUpTo } from '../../adapters/dynamodb/messages-up-to.ts';
import { mailReach } from '../../core/mail-reach.ts';
import type { ConversationContext, Instant, Message } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import type { DeliveryJob } from '../../core/ports/work.ts';
import { readerLanguage } from '../../core/reader-language.ts';
import { receiverOf } from '../../core/receiver-of.ts';
import { isWithheld } from '../../core/restrictions/link-carrier.ts';
import { chooseLanguages } from '../../core/translation/choose-languages.ts';
import type { DetectedLanguage } from '../../core/translation/detected-language.ts';
import { messageLanguages } from '../../core/translation/message-languages.ts';
import { messageTranslation } from '../../core/translation/message-translation.ts';
import type { WantedTranslation } from '../../core/translation/wanted-translation.ts';
import { whyUnreadable } from '../../core/writing.ts';

interface Deps {
  readonly conversations: Pick<Conversations, 'byId' | 'messages'>;
  /** The one that aliases live under. */
  readonly domain: string;
}

/** A message whose mail is to be translated, or goes as it is. */
export interface ForMail {
  readonly message: Message;
  /** Absent where its receiver reads it as it is, is mailed nothing of it, or may not read it any more (B17). */
  readonly wanted?: WantedTranslation | undefined;
}

/** What is wanted for a message's mail, in the language that is set for its receiver (N8). @throws where there is no message */
export async function wantedForMail(deps: Deps, { conversationId, seq }: DeliveryJob, now: Instant): Promise<ForMail> {
  const context = await deps.conversations.byId(conversationId);
  const found = context && (await findMessage(deps, context, seq));
  if (!found) throw new Error('a translation of no message');
  const { message, detected } = found;
  const receiver = receiverOf(message);
  if (whyUnreadable(context, now) || mailReach(context, receiver).kind !== 'mailbox') return { message };
  const choice = chooseLanguages(detected, { tag: readerLanguage(context, receiver), named: false });
  if (choice.kind !== 'translate') return { message };
  return { message, wanted: messageTranslation(message, context, choice, { domain: deps.domain, now }) };
}

interface Found {
  readonly message: Message;
  readonly detected: DetectedLanguage;
}

async function findMessage(
  { conversations }: Deps,
  context: ConversationContext,
  seq: number,
): Promise<Found | undefined> {
  const sent = await messagesUpTo(conversations, context.conversation.id, seq);
  // what is kept from its receiver tells nothing, as where it is read over the API
  const told = sent.filter(
    ({ message, delivery }) => message.seq === seq || !isWithheld(message, delivery, context.host),
  );
  const messages = told.map(({ message }) => message);
  const detected = messageLanguages(messages, context).at(-1);
  const message = messages.at(-1);
  return message && detected && { message, detected };
}
