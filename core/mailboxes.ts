import { comparableAddress } from './comparable-address.ts';
import type { AdmittedMailbox, ConversationContext, Host, Instant, Mailbox, Side } from './model.ts';

/** Mailboxes that may be admitted for one host: an item has room for them, and an office for no more people. */
export const MOST_ADMITTED = 50;

/** The real addresses of a side, which write for it and are masked: a guest's one, every mailbox of a host's. */
export const mailboxesOf = (
  { conversation, host }: Pick<ConversationContext, 'conversation' | 'host'>,
  side: Side,
): readonly string[] =>
  side === 'guest' ? [conversation.guest.address] : writersOf(host).map(({ address }) => address);

/** All that may write for a host: those it receives at, and those the platform admitted. */
export const writersOf = ({ mailboxes, admittedMailboxes = [] }: Host): readonly Mailbox[] => [
  ...mailboxes,
  ...admittedMailboxes.map(({ address }) => ({ address })),
];

/** A host's admitted mailboxes with one more; undefined where there are as many as there may be. One that is known changes nothing. */
export function admit(host: Host, address: string, at: Instant): readonly AdmittedMailbox[] | undefined {
  const { admittedMailboxes = [] } = host;
  if (writersOf(host).some((known) => isSame(known.address, address))) return admittedMailboxes;
  return admittedMailboxes.length < MOST_ADMITTED
    ? [...admittedMailboxes, { address: comparableAddress(address), admittedAt: at }]
    : undefined;
}

/** A host's admitted mailboxes without one of them. */
export const withoutAdmitted = ({ admittedMailboxes = [] }: Host, address: string): readonly AdmittedMailbox[] =>
  admittedMailboxes.filter((known) => !isSame(known.address, address));

const isSame = (one: string, other: string): boolean => comparableAddress(one) === comparableAddress(other);
