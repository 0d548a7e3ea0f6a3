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
  const { automaticMail, mailTranslation } = programOf(facts.listing.program);
  if (notes.includes('automatic') && automaticMail === 'show') return { state: 'delivered', reason: 'inbox-only' };
  if (!wantsMail(facts, otherSide(side))) return { state: 'delivered' };
  return { state: 'pending', ...(mailTranslation && { toTranslate: true }) };
}
