import type { Expected } from '../judge-arrival.ts';
import type { ConversationContext, Guest, Host, Mailbox, Side } from '../model.ts';
import type { SupportEnd } from './support-request.ts';

/** How a requester is known and reached. */
export interface SupportReach {
  readonly name: string;
  /** Where it writes from. */
  readonly mailboxes: readonly Mailbox[];
  /** Where it receives; absent where it wants no mail. */
  readonly receives?: Mailbox | undefined;
  /** BCP 47. */
  readonly language: string;
}

/** Every mailbox of a host may write, the first receives, unless the host reads in the inbox alone. */
export function reachOfHost({ name, mailboxes, language, notify }: Host): SupportReach {
  const [first] = mailboxes;
  return { name, mailboxes, receives: notify?.mail === false ? undefined : first, language };
}

export function reachOfGuest({ name, address, language }: Guest): SupportReach {
  const mailbox: Mailbox = { address, name };
  return { name, mailboxes: [mailbox], receives: mailbox, language };
}

/** How a side of a conversation is reached. */
export const reachIn = ({ conversation, host }: ConversationContext, side: Side): SupportReach =>
  side === 'host' ? reachOfHost(host) : reachOfGuest(conversation.guest);

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
