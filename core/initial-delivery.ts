import { type ConversationContext, type Delivery, otherSide, type Side } from './model.ts';

/** How far a message of `side` has got when it is stored: to be mailed, or there already for a host who wants no mail. */
export const initialDelivery = ({ host }: Pick<ConversationContext, 'host'>, side: Side): Delivery => ({
  state: otherSide(side) === 'host' && host.notify?.mail === false ? 'delivered' : 'pending',
});
