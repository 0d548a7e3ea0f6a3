import { KeptChanging } from '../../adapters/dynamodb/until-fresh.ts';
import { expiryOf } from '../../core/expiry.ts';
import type { Conversation, ConversationContext } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';

/** How often facts may change under the writing. Each change has a job of its own, so that giving up loses nothing. */
const ROUNDS = 5;

/**
 * Writes a time to live as the facts have it, and again while they have another one after the writing than before.
 *
 * Without the second look a slow writer could leave behind what a change in the meantime had just put right.
 *
 * @returns the conversation as it was at the last look
 * @throws KeptChanging where the facts do not come to rest
 */
export async function untilFactsStay(
  conversations: Pick<Conversations, 'again'>,
  before: ConversationContext,
  write: (expiresAt: number) => Promise<void>,
): Promise<Conversation> {
  let expiresAt = expiryOf(before);
  for (let round = 0; round < ROUNDS; round++) {
    await write(expiresAt);
    const now = await conversations.again(before);
    if (expiryOf(now) === expiresAt) return now.conversation;
    expiresAt = expiryOf(now);
  }
  throw new KeptChanging();
}

/** @throws where there is no such conversation */
export async function neededContext(
  conversations: Pick<Conversations, 'byId'>,
  conversationId: string,
): Promise<ConversationContext> {
  const context = await conversations.byId(conversationId);
  if (!context) throw new Error('an archive job of no conversation');
  return context;
}
