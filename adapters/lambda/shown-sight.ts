import type { Sight } from '../../core/access.ts';
import type { Side } from '../../core/model.ts';
import type { Conversations } from '../../core/ports/conversations.ts';
import { guestView, lastShownSeq } from '../../core/restrictions/guest-view.ts';
import { withheldSeqs } from './withheld-seqs.ts';

interface Deps {
  readonly conversations: Pick<Conversations, 'deliveries' | 'message'>;
}

/**
 * A conversation as `side` may see it in a list: to the guest nothing that is held counts or shows (B7). One read where the
 * host wrote what may hold links, and one more where such is the latest and held.
 */
export async function shownSight<S extends Omit<Sight, 'viewer'>>(deps: Deps, sight: S, side: Side): Promise<S> {
  const { conversation, host } = sight.context;
  const withheld = side === 'guest' ? await withheldSeqs(deps, conversation, host) : new Set<number>();
  if (withheld.size === 0) return sight;
  const shown = lastShownSeq(conversation, withheld);
  const isOther = shown > 0 && shown < conversation.seq;
  const last = isOther ? await deps.conversations.message(conversation.id, shown) : undefined;
  return { ...sight, context: { ...sight.context, conversation: guestView(conversation, withheld, last) } };
}
