import { firstReached } from '../first-reached.ts';
import type { KnownMailbox } from '../mailbox-state.ts';
import type { ConversationContext, Mailbox, Side } from '../model.ts';
import { type Choosing, type ChosenMailbox, choicesOf } from './choice-of.ts';
import { AT_ONCE, type DigestTimes, type NotificationChoice } from './notification-choice.ts';

/** Somebody whom messages reach by mail, at once or in a digest: a guest, or whoever reads one of a host's mailboxes. */
export interface MessageReader {
  /** The address that the choice was made for. */
  readonly owner: string;
  /** Where it goes: the same, or what stands in for it. */
  readonly mailbox: Mailbox;
  readonly choice: NotificationChoice;
}

/** The same, of who wants a digest. */
export interface DigestReader extends Pick<MessageReader, 'owner' | 'mailbox'> {
  readonly times: DigestTimes;
}

/** A host's mailboxes that messages to it go to, in this order: not those for which somebody chose otherwise. */
export const receiversOf = (host: Choosing): readonly Mailbox[] =>
  choicesOf(host).flatMap(({ mailbox, standsIn }) => (standsIn ? [mailbox] : []));

/** Whom messages to a host reach: not who switched them off, nor where mail stopped (G13). */
export const hostReaders = (host: Choosing, known?: readonly KnownMailbox[] | undefined): readonly MessageReader[] =>
  choicesOf(host).flatMap((chosen, place) =>
    readersOf(chosen, place === 0 ? receiversOf(host) : [chosen.mailbox], known),
  );

/** Whom messages to a guest reach at an address of theirs. */
export const guestReaders = (
  mailbox: Mailbox,
  choice: NotificationChoice = AT_ONCE,
  known?: readonly KnownMailbox[] | undefined,
): readonly MessageReader[] => readersOf({ mailbox, choice }, [mailbox], known);

function readersOf(
  { mailbox, choice }: Pick<ChosenMailbox, 'mailbox' | 'choice'>,
  receivers: readonly Mailbox[],
  known: readonly KnownMailbox[] | undefined,
): readonly MessageReader[] {
  const reach = firstReached(receivers, known);
  if (choice.messages === 'off' || reach.kind !== 'mailbox') return [];
  return [{ owner: mailbox.address, mailbox: reach.mailbox, choice }];
}

/** Who is told of messages to a side of a conversation in a digest. */
export function digestReadersIn(
  { conversation: { guest }, host, guestChoice, knownMailboxes }: Facts,
  side: Side,
): readonly DigestReader[] {
  const readers =
    side === 'host'
      ? hostReaders(host, knownMailboxes?.host)
      : guestReaders({ address: guest.address, name: guest.name }, guestChoice, knownMailboxes?.guest);
  return readers.flatMap(({ owner, mailbox, choice }) =>
    choice.digest ? [{ owner, mailbox, times: choice.digest }] : [],
  );
}

type Facts = Pick<ConversationContext, 'conversation' | 'host' | 'knownMailboxes' | 'guestChoice'>;
