import type { Sight } from '../../core/access.ts';
import type { Conversation, Delivery, Host, Side } from '../../core/model.ts';
import type { Inbox } from '../../core/ports/inbox.ts';
import { doubtfulSeqs, guestView, lastShownSeq } from '../../core/restrictions/guest-view.ts';
import { isCarrierWithheld } from '../../core/restrictions/link-carrier.ts';

interface Deps {
  readonly inbox: Pick<Inbox, 'deliveries' | 'messages'>;
}

type Seen = Omit<Sight, 'viewer'>;

/** A conversation with what of it is kept from its guest, and the latest number that is not. */
interface Withheld<S> {
  readonly sight: S;
  readonly seqs: ReadonlySet<number>;
  readonly shown: number;
}

/**
 * Conversations as `side` may see them in a list: to the guest nothing that is held counts or shows (B7). One read for all of
 * them where a host wrote what may hold links, and one more where such is the latest and held.
 */
export async function shownSights<S extends Seen>(
  { inbox }: Deps,
  sights: readonly S[],
  side: Side,
): Promise<readonly S[]> {
  if (side === 'host') return sights;
  const all = await withheldIn(inbox, sights);
  const others = all.filter(({ sight, shown }) => shown > 0 && shown < sight.context.conversation.seq);
  const places = others.map(({ sight, shown }) => ({ conversationId: sight.context.conversation.id, seq: shown }));
  const messages = places.length > 0 ? await inbox.messages(places) : [];
  const latest = new Map(messages.map((message) => [message?.conversationId, message]));
  return all.map(({ sight, seqs }) => {
    const { conversation } = sight.context;
    if (seqs.size === 0) return sight;
    const view = guestView(conversation, seqs, latest.get(conversation.id));
    return { ...sight, context: { ...sight.context, conversation: view } };
  });
}

async function withheldIn<S extends Seen>(inbox: Deps['inbox'], sights: readonly S[]): Promise<readonly Withheld<S>[]> {
  const doubts = sights.flatMap(({ context: { conversation } }) =>
    doubtfulSeqs(conversation).map((seq) => ({ conversationId: conversation.id, seq })),
  );
  const deliveries = doubts.length > 0 ? await inbox.deliveries(doubts) : [];
  const known = new Map(doubts.map((place, n) => [keyOf(place.conversationId, place.seq), deliveries[n]]));
  return sights.map((sight) => {
    const { conversation, host } = sight.context;
    const seqs = withheldOf(conversation, host, (seq) => known.get(keyOf(conversation.id, seq)));
    return { sight, seqs, shown: lastShownSeq(conversation, seqs) };
  });
}

const keyOf = (conversationId: string, seq: number): string => `${conversationId}-${seq}`;

const withheldOf = (
  conversation: Conversation,
  host: Pick<Host, 'restrictions'>,
  deliveryOf: (seq: number) => Delivery | undefined,
): ReadonlySet<number> =>
  new Set(
    doubtfulSeqs(conversation).filter((seq) => isCarrierWithheld(deliveryOf(seq) ?? { state: 'delivered' }, host)),
  );
