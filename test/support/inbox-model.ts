import { placeOf } from '../../core/inbox/place.ts';
import type { Conversation, Instant } from '../../core/model.ts';
import type { Inbox, InboxEntry, InboxList } from '../../core/ports/inbox.ts';
import { aConversation, aHost, aListing } from './facts.ts';

/** A conversation as a model holds it: when its messages were written, and whether its guest waits. */
interface Held {
  readonly id: string;
  readonly listingId: string;
  readonly createdAt: Instant;
  readonly messages: readonly Instant[];
  readonly waits: boolean;
}

/**
 * Lists of one host's conversations in memory.
 *
 * @param lag before how many changes a read of an index sees them
 * @param before what happens before each such read
 */
export function inboxModel(hostId: string, lag: () => number, before: () => void) {
  const states: ReadonlyMap<string, Held>[] = [new Map()];
  const now = () => states.at(-1) ?? new Map<string, Held>();
  const change = (held: Held) => void states.push(new Map([...now(), [held.id, held]]));
  const seen = () => states.at(-1 - Math.min(lag(), states.length - 1)) ?? now();
  const entryOf = (held: Held): InboxEntry => {
    const head = headOf(hostId, held);
    const { id, listingId, createdAt, subject } = head;
    return { place: placeOf(head), id, listingId, hostId, createdAt, subject, head };
  };
  const inList = ({ index, of }: InboxList): readonly InboxEntry[] =>
    [...seen().values()]
      .filter(({ listingId, waits }) => {
        if (index === 'hostAwaiting') return waits && of === hostId;
        return index === 'listingInbox' ? of === `${hostId}#${listingId}` : of === hostId;
      })
      .map(entryOf)
      .toSorted((one, other) => (one.place < other.place ? 1 : -1));
  const part = (entries: readonly InboxEntry[], limit: number) => ({
    entries: entries.slice(0, limit),
    more: entries.length > limit,
  });
  const inbox: Inbox = {
    async newest(list, { below, limit }) {
      before();
      return part(
        inList(list).filter(({ place }) => below === undefined || place < below),
        limit,
      );
    },
    async since(list, { from, limit }) {
      before();
      return part(
        inList(list)
          .filter(({ place }) => place >= from)
          .toReversed(),
        limit,
      );
    },
    entries: async (ids) => ids.flatMap((id) => [now().get(id) ?? []].flat()).map(entryOf),
    contexts: async (entries) =>
      entries.map(({ id, listingId }) => {
        const held = now().get(id);
        if (!held) throw new Error('a list holds what is not there');
        return {
          conversation: headOf(hostId, held),
          listing: aListing({ listingId, hostId }),
          host: aHost({ hostId }),
        };
      }),
    listings: async (entries) => new Map(entries.map(({ listingId }) => [listingId, aListing({ listingId, hostId })])),
    activeBefore: async (id, instant) =>
      now()
        .get(id)
        ?.messages.filter((at) => at < instant)
        .at(-1),
    deliveries: async (places) => places.map(() => ({ state: 'delivered' })),
    messages: async (places) => places.map(() => undefined),
  };
  return { inbox, change, now };
}

const headOf = (hostId: string, { id, listingId, createdAt, messages, waits }: Held): Conversation =>
  aConversation({
    ...{ id, listingId, hostId, createdAt, seq: messages.length },
    activityAt: messages.at(-1) ?? createdAt,
    awaitingAnswerSince: waits ? (messages.at(-1) ?? createdAt) : undefined,
  });
