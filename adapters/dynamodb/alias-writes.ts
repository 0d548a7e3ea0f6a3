import { aliasKey } from '../../core/contract/table.ts';
import { type Conversation, SIDES } from '../../core/model.ts';
import type { Pointer } from './fact-items.ts';
import { FREE, type Write } from './transact.ts';

/** What leads to a conversation, with the ids of all that is read together with it. */
export const pointerTo = ({ id, listingId, hostId }: Conversation): Pointer => ({
  conversationId: id,
  listingId,
  hostId,
});

/** The writes that lead a new conversation's aliases to it; they hold while nobody has them. */
export const aliasWrites = (conversation: Conversation): readonly Write<'alias'>[] =>
  SIDES.map((side) => ({
    name: 'alias',
    put: { ...pointerTo(conversation), ...aliasKey(conversation.aliases[side]), side },
    condition: FREE,
  }));
