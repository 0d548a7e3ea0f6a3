import type { ConversationContext, Side } from './model.ts';

/** The phone numbers of a side that the platform told us (E.164): a guest's one, all of a host's. */
export const phonesOf = (
  { conversation: { guest }, host }: Pick<ConversationContext, 'conversation' | 'host'>,
  side: Side,
): readonly string[] => (side === 'host' ? host.phones : [guest.phone ?? []].flat());
