import { type ConversationContext, type Delivery, otherSide, type Side } from './model.ts';
import { wantsMail } from './wants-mail.ts';

/** How far a message of `side` has got when it is stored: to be mailed, or there already for a host who wants no mail. */
export const initialDelivery = (facts: Pick<ConversationContext, 'host'>, side: Side): Delivery => ({
  state: wantsMail(facts, otherSide(side)) ? 'pending' : 'delivered',
});
