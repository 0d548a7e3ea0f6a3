import type { Attachment, Message, MessageDraft } from '../../core/model.ts';
import { sha256 } from '../../core/record/canonical.ts';
import { CHAIN_BEGINS } from '../../core/record/message-record.ts';
import { placeMessage } from '../../core/record/place-message.ts';
import { aDraft } from './conversations.ts';

/** Messages of a conversation as they are stored: numbered from 1 on, each chained to the one before. */
export function messagesOf(conversationId: string, drafts: readonly Partial<MessageDraft>[]): readonly Message[] {
  const messages: Message[] = [];
  let lastHash = CHAIN_BEGINS;
  for (const draft of drafts) {
    const message = placeMessage({ id: conversationId, seq: messages.length, lastHash }, aDraft(draft), 'c2FsdA');
    messages.push(message);
    lastHash = message.proof.hash;
  }
  return messages;
}

/** An attachment with that content, under its conversation's keys. */
export const anAttachment = (conversationId: string, id: string, content: string): Attachment => ({
  id,
  name: `${id}.png`,
  type: 'image/png',
  bytes: Buffer.byteLength(content),
  sha256: sha256(content),
  key: `${conversationId}/${id}`,
});
