import type { Sight } from '../../core/access.ts';
import { type Side, seqOf } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import { isCarrierWithheld } from '../../core/restrictions/link-carrier.ts';

interface Deps {
  readonly conversations: Pick<Conversations, 'delivery'>;
}

/**
 * A conversation with its last message's first words as `side` may read them: of one that is held from the guest there are
 * none (B7). One read, where a host's latest may hold links.
 */
export async function withReadablePreview<S extends Omit<Sight, 'viewer'>>(
  { conversations }: Deps,
  sight: S,
  side: Side,
): Promise<S> {
  const { conversation, host } = sight.context;
  const { id, lastMessage } = conversation;
  if (side !== 'guest' || !lastMessage?.mayCarryLinks) return sight;
  const delivery = await conversations.delivery(id, seqOf(id, lastMessage.id) ?? 0);
  if (!isCarrierWithheld(delivery, host)) return sight;
  const unread = { ...conversation, lastMessage: { ...lastMessage, preview: '' } };
  return { ...sight, context: { ...sight.context, conversation: unread } };
}
