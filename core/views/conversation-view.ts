import type * as z from 'zod/mini';
import type { Sight } from '../access.ts';
import { listingNameIn } from '../listing-words.ts';
import { firstName } from '../mail/present/first-name.ts';
import { mailReach } from '../mail-reach.ts';
import { type ConversationContext, messageId, otherSide, type Side } from '../model.ts';
import { explain } from '../problems.ts';
import type { Confirmation } from '../requirements/confirmation.ts';
import type { conversationAnswer, conversationFacts, ownConversation } from '../schemas/conversation.ts';
import type { Permissions } from '../writing.ts';
import { paymentView } from './booking-view.ts';
import { confirmedView } from './confirmation-view.ts';

export type ConversationView = z.output<typeof conversationAnswer>;
export type OwnConversationView = z.output<typeof ownConversation>;
export type ConversationFactsView = z.output<typeof conversationFacts>;

/** A conversation as one of its sides sees it in a list. */
export function conversationView({ context, windows }: Omit<Sight, 'viewer'>, side: Side): ConversationView {
  const { id, lastMessage, unread, readers = {} } = context.conversation;
  return {
    ...factsView({ context, windows }),
    counterpart: { name: counterpartName(context, side) },
    lastMessage: lastMessage ? { ...lastMessage } : null,
    unread: unread[side],
    readBy: (readers[side] ?? []).map(({ person, name, seq, at }) => ({ person, name, upTo: messageId(id, seq), at })),
  };
}

/** The same, with what the side may do in it. @param confirmed what the guest confirmed before booking, the last time */
export const ownConversationView = (
  sight: Omit<Sight, 'viewer'>,
  side: Side,
  { canWrite, refusal }: Permissions,
  confirmed?: Confirmation,
): OwnConversationView => ({
  ...conversationView(sight, side),
  requirements: confirmed && confirmedView(confirmed),
  counterpart: { name: counterpartName(sight.context, side), mail: counterpartMail(sight.context, side) },
  permissions: { canWrite, refusal: refusal && explain(refusal) },
});

/** A conversation's facts for the platform and its care team: no text of anybody's, whoever asks. */
export function conversationFactsView({ context, windows }: Omit<Sight, 'viewer'>): ConversationFactsView {
  const { guest, lastMessage, unread } = context.conversation;
  return {
    ...factsView({ context, windows }),
    guest: { id: guest.id, name: guest.name },
    host: { id: context.host.hostId, name: context.host.name },
    lastMessage: lastMessage ? { id: lastMessage.id, at: lastMessage.at, author: lastMessage.author } : null,
    unread: { ...unread },
    permissions: { canWrite: false },
  };
}

function factsView({ context: { conversation }, windows }: Omit<Sight, 'viewer'>) {
  const { id, subject, listingId, aliases, awaitingAnswerSince } = conversation;
  const booking = subject.kind === 'booking' ? subject.booking : undefined;
  return {
    id,
    bookingId: booking?.bookingId,
    listingId,
    kind: subject.kind,
    aliases: { ...aliases },
    windows: { ...windows },
    payment: booking && paymentView(booking.payment),
    awaitingAnswerSince,
  };
}

/** No more than that: when and at which address mail reaches somebody, and why it does not, is theirs to tell. */
const counterpartMail = (context: ConversationContext, side: Side): 'on' | 'off' => {
  const { kind } = mailReach(context, otherSide(side));
  return kind === 'mailbox' || kind === 'digest' ? 'on' : 'off';
};

/** What the mails call the other side: the guest by the first name, the host by the listing. Whole names are contact details. */
const counterpartName = (context: ConversationContext, side: Side): string =>
  side === 'guest' ? listingNameIn(context) : (firstName(context.conversation.guest.name) ?? 'Guest');
