import type { Conversation, Host } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import { doubtfulSeqs } from '../../core/restrictions/guest-view.ts';
import { isCarrierWithheld } from '../../core/restrictions/link-carrier.ts';

/** Which messages are kept from a guest who is shown a conversation (B7): one read where the host wrote what may hold links. */
export async function withheldSeqs(
  { conversations }: { readonly conversations: Pick<Conversations, 'deliveries'> },
  conversation: Conversation,
  host: Pick<Host, 'restrictions'>,
): Promise<ReadonlySet<number>> {
  const seqs = doubtfulSeqs(conversation);
  if (seqs.length === 0) return new Set();
  const deliveries = await conversations.deliveries(conversation.id, seqs);
  return new Set(seqs.filter((_, n) => isCarrierWithheld(deliveries[n] ?? { state: 'delivered' }, host)));
}
