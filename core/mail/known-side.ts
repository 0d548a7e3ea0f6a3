import { comparableAddress } from '../comparable-address.ts';
import { listingNameIn } from '../listing-words.ts';
import { mailboxesOf } from '../mailboxes.ts';
import { type ConversationContext, SIDES, type Side } from '../model.ts';
import { firstName } from './present/first-name.ts';

/** Which side of a conversation an address belongs to, its own or its alias; undefined where it is anybody else's. */
export const sideOfAddress = (address: string, context: ConversationContext): Side | undefined =>
  SIDES.find((side) =>
    [context.conversation.aliases[side], ...mailboxesOf(context, side)]
      .map(comparableAddress)
      .includes(comparableAddress(address)),
  );

/** The name that a side's mails are from; undefined where the guest has none that may be shown. */
export const shownName = (side: Side, context: ConversationContext): string | undefined =>
  side === 'guest' ? firstName(context.conversation.guest.name) : listingNameIn(context);
