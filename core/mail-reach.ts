import { firstReached, type MailReach } from './first-reached.ts';
import type { ConversationContext, Mailbox, Side } from './model.ts';
import type { MailKind } from './notifications/mail-kinds.ts';
import { digestReadersIn, receiversOf } from './notifications/message-readers.ts';
import { choiceOf, isWanted } from './wants-mail.ts';

/** How a message reaches somebody: at once, as mail does; or with others, at a time that they chose. */
export type MessageReach = MailReach | { readonly kind: 'digest' };

type Facts = Pick<ConversationContext, 'conversation' | 'host' | 'knownMailboxes' | 'guestChoice'>;

/**
 * How a message reaches a side (G13).
 *
 * Who switched messages off reads in the inbox alone, whatever became of its mailboxes. Where mail at once goes nowhere, a digest
 * that a host has sent to another of its mailboxes still tells of the message.
 */
export function mailReach(facts: Facts, side: Side): MessageReach {
  const { messages } = choiceOf(facts, side);
  const reach = firstReached(receivers(facts, side), facts.knownMailboxes?.[side]);
  if (messages === 'at-once' && reach.kind === 'mailbox') return reach;
  if (digestReadersIn(facts, side).length > 0) return { kind: 'digest' };
  return messages === 'off' ? { kind: 'inbox-only' } : reach;
}

/** Where messages to a side go, in this order. */
const receivers = ({ conversation, host }: Facts, side: Side): readonly Mailbox[] =>
  side === 'guest' ? [guestMailbox(conversation)] : receiversOf(host);

/** How mail reaches a side that is told something whatever it chose: what stopped its mailboxes counts all the same. */
export const mailboxReach = ({ conversation, host, knownMailboxes }: Facts, side: Side): MailReach =>
  firstReached(side === 'guest' ? [guestMailbox(conversation)] : host.mailboxes, knownMailboxes?.[side]);

/** Whether a side is told something of this kind by mail. */
export const noticeReaches = (facts: Facts, side: Side, kind: MailKind): boolean =>
  isWanted(choiceOf(facts, side), kind) && mailboxReach(facts, side).kind === 'mailbox';

const guestMailbox = ({ guest }: Facts['conversation']): Mailbox => ({ address: guest.address, name: guest.name });

/**
 * Where a side is told something.
 *
 * @throws where it receives nowhere, which is to be asked before
 */
export const mailboxOf = (facts: Facts, side: Side): Mailbox => needed(mailboxReach(facts, side));

/**
 * Where messages to a side go at once.
 *
 * @throws where they go nowhere, which is to be asked before
 */
export const messageMailbox = (facts: Facts, side: Side): Mailbox => needed(mailReach(facts, side));

function needed(reach: MessageReach): Mailbox {
  if (reach.kind !== 'mailbox') throw new Error('the side has no mailbox that mail goes to');
  return reach.mailbox;
}
