import type { Expected } from '../judge-arrival.ts';
import { firstReached } from '../mail-reach.ts';
import type { KnownMailbox } from '../mailbox-state.ts';
import { writersOf } from '../mailboxes.ts';
import type { ConversationContext, Guest, Host, Mailbox, Side } from '../model.ts';
import type { SupportEnd } from './support-request.ts';

/** How a requester is known and reached. */
export interface SupportReach {
  readonly name: string;
  /** Where it writes from. */
  readonly mailboxes: readonly Mailbox[];
  /** Where it receives; absent where it wants no mail, or none reaches it. */
  readonly receives?: Mailbox | undefined;
  /** BCP 47. */
  readonly language: string;
}

/** Every mailbox of a host may write, the first that mail goes to receives, unless the host reads in the inbox alone. */
export function reachOfHost(host: Host, known?: readonly KnownMailbox[] | undefined): SupportReach {
  const { name, mailboxes, language, notify } = host;
  const receives = notify?.mail === false ? undefined : reached(mailboxes, known);
  return { name, mailboxes: writersOf(host), receives, language };
}

export function reachOfGuest(
  { name, address, language }: Guest,
  known?: readonly KnownMailbox[] | undefined,
): SupportReach {
  const mailboxes: readonly Mailbox[] = [{ address, name }];
  return { name, mailboxes, receives: reached(mailboxes, known), language };
}

function reached(mailboxes: readonly Mailbox[], known: readonly KnownMailbox[] | undefined): Mailbox | undefined {
  const reach = firstReached(mailboxes, known);
  return reach.kind === 'mailbox' ? reach.mailbox : undefined;
}

/** How a side of a conversation is reached. */
export const reachIn = ({ conversation, host, knownMailboxes }: ConversationContext, side: Side): SupportReach =>
  side === 'host' ? reachOfHost(host, knownMailboxes?.host) : reachOfGuest(conversation.guest, knownMailboxes?.guest);

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
