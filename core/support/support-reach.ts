import { firstReached } from '../first-reached.ts';
import type { Expected } from '../judge-arrival.ts';
import type { KnownMailbox } from '../mailbox-state.ts';
import { writersOf } from '../mailboxes.ts';
import type { ConversationContext, Guest, Host, Mailbox, Side } from '../model.ts';
import { hostChoice } from '../notifications/choice-of.ts';
import { AT_ONCE, type NotificationChoice } from '../notifications/notification-choice.ts';
import type { SupportEnd } from './support-request.ts';

/** How a requester is known and reached. */
export interface SupportReach {
  readonly name: string;
  /** Where it writes from. */
  readonly mailboxes: readonly Mailbox[];
  /** Where it receives; absent where no mail reaches it. */
  readonly receives?: Mailbox | undefined;
  /** BCP 47. */
  readonly language: string;
  /** What it is mailed. */
  readonly choice: NotificationChoice;
}

/** Every mailbox of a host may write, the first that mail goes to receives. */
export function reachOfHost(host: Host, known?: readonly KnownMailbox[] | undefined): SupportReach {
  const { name, mailboxes, language } = host;
  const receives = reached(mailboxes, known);
  return { name, mailboxes: writersOf(host), receives, language, choice: hostChoice(host) };
}

export function reachOfGuest(
  { name, address, language }: Guest,
  known?: readonly KnownMailbox[] | undefined,
  choice: NotificationChoice = AT_ONCE,
): SupportReach {
  const mailboxes: readonly Mailbox[] = [{ address, name }];
  return { name, mailboxes, receives: reached(mailboxes, known), language, choice };
}

function reached(mailboxes: readonly Mailbox[], known: readonly KnownMailbox[] | undefined): Mailbox | undefined {
  const reach = firstReached(mailboxes, known);
  return reach.kind === 'mailbox' ? reach.mailbox : undefined;
}

/** How a side of a conversation is reached. */
export const reachIn = (
  { conversation, host, knownMailboxes, guestChoice }: ConversationContext,
  side: Side,
): SupportReach =>
  side === 'host'
    ? reachOfHost(host, knownMailboxes?.host)
    : reachOfGuest(conversation.guest, knownMailboxes?.guest, guestChoice);

/**
 * Who may write to the alias that stands for `end`: the requester to support, the care team's mailbox to the requester.
 *
 * Automatic mail is refused at both: a ticket system that confirms each mail would talk to a vacation notice for ever.
 */
export const expectedAt = (
  end: SupportEnd,
  reach: SupportReach | undefined,
  careMailbox: string | undefined,
): Expected => ({
  mailboxes: end === 'support' ? addressesOf(reach) : [careMailbox ?? []].flat(),
  automaticMail: 'refuse',
});

const addressesOf = (reach: SupportReach | undefined): readonly string[] =>
  (reach?.mailboxes ?? []).map(({ address }) => address);
