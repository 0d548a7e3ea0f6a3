import { type ConversationContext, type Delivery, type Note, otherSide, type Side } from './model.ts';
import { programOf } from './programs/programs.ts';
import { wantsMail } from './wants-mail.ts';

type Facts = Pick<ConversationContext, 'host' | 'listing'>;

/**
 * How far a message of `side` has got when it is stored: to be mailed, or there already for a host who wants no mail.
 *
 * An absence notice that the program shows is mailed to nobody: machines would answer it.
 */
export function initialDelivery(facts: Facts, side: Side, notes: readonly Note[] = []): Delivery {
  const shown = notes.includes('automatic') && programOf(facts.listing.program).automaticMail === 'show';
  if (shown) return { state: 'delivered', reason: 'inbox-only' };
  return { state: wantsMail(facts, otherSide(side)) ? 'pending' : 'delivered' };
}
