import { type Conversation, type Message, type MessageDraft, messageId } from '../model.ts';
import { hashOf, recordOf } from './message-record.ts';

/**
 * A message in its place: the next of its conversation, chained to the one before by its hash.
 *
 * @param salt 128 random bits or more, as text; nobody but the platform ever sees it
 */
export function placeMessage(
  { id: conversationId, seq: last, lastHash }: Pick<Conversation, 'id' | 'seq' | 'lastHash'>,
  draft: MessageDraft,
  salt: string,
): Message {
  const seq = last + 1;
  const placed = { ...wellFormed(draft), id: messageId(conversationId, seq), conversationId, seq };
  const proof = { salt, prev: lastHash };
  return { ...placed, proof: { ...proof, hash: hashOf(recordOf({ ...placed, proof })) } };
}

/** Half a surrogate pair has no UTF-8: what is stored, hashed and shown must be the same. */
const wellFormed = (draft: MessageDraft): MessageDraft => ({
  ...draft,
  text: draft.text.toWellFormed(),
  original: draft.original?.toWellFormed(),
  attachments: draft.attachments.map((file) => ({ ...file, name: file.name.toWellFormed() })),
  leftOut: draft.leftOut?.map((file) => ({ ...file, name: file.name.toWellFormed() })),
});
