import type { ConversationContext, Side } from './model.ts';

/** The real addresses of a side: a guest's one, every mailbox of a host's. */
export const mailboxesOf = (
  { conversation, host }: Pick<ConversationContext, 'conversation' | 'host'>,
  side: Side,
): readonly string[] =>
  side === 'guest' ? [conversation.guest.address] : host.mailboxes.map(({ address }) => address);
