import { contactFor } from '../contact.ts';
import { listingNameIn } from '../listing-words.ts';
import { firstName } from '../mail/present/first-name.ts';
import type { ConversationContext, Side } from '../model.ts';
import { foldWords } from './fold-words.ts';

/** What of a conversation is found beside its messages, as the one who looks for it is shown it. */
export interface Fact {
  readonly in: 'name' | 'booking' | 'listing';
  readonly text: string;
}

/**
 * The facts that a side finds a conversation by: the booking's reference and the listing's name as everything shows them; the host
 * also the guest's name, as far as the host is given it, so that nobody can find out a hidden one by guessing.
 */
export function searchedFacts(context: ConversationContext, side: Side): readonly Fact[] {
  const { subject } = context.conversation;
  const name = side === 'host' ? guestName(context) : undefined;
  return [
    ...(name === undefined ? [] : [{ in: 'name', text: name } as const]),
    ...(subject.kind === 'booking' ? [{ in: 'booking', text: subject.booking.bookingId } as const] : []),
    { in: 'listing', text: listingNameIn(context) },
  ];
}

/**
 * The words of a fact, folded: of a reference also all in one, as people leave its signs out.
 */
export function factWords({ in: kind, text }: Fact): string {
  const { words } = foldWords(text);
  return kind === 'booking' ? `${words} ${words.replaceAll(' ', '')}` : words;
}

/** The words of all facts: what the host is shown is what the guest is, and more. A link that is hidden for now may show again. */
export const indexedWords = (context: ConversationContext): readonly string[] =>
  searchedFacts({ ...context, host: { ...context.host, restrictions: undefined } }, 'host').map(factWords);

function guestName(context: ConversationContext): string | undefined {
  const contact = contactFor('host', context);
  return contact.ok ? contact.value.name : firstName(context.conversation.guest.name);
}
