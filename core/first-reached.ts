import { comparableAddress } from './comparable-address.ts';
import type { KnownMailbox, StoppedMailbox, StopReason } from './mailbox-state.ts';
import type { Mailbox } from './model.ts';

/** How mail reaches somebody now: at a mailbox; not, since they read in the inbox alone; or not, since no mailbox of theirs is left. */
export type MailReach =
  | { readonly kind: 'mailbox'; readonly mailbox: Mailbox }
  | { readonly kind: 'inbox-only' }
  | { readonly kind: 'undeliverable'; readonly reason: StopReason };

/**
 * The first of somebody's mailboxes that mail goes to.
 *
 * While the first is suspended, the next receives: to the host's team it makes no difference, and the guest gets an answer.
 * Past one whose holder complained nothing goes to another: who called our mail unwanted did not ask to get it elsewhere.
 */
export function firstReached(mailboxes: readonly Mailbox[], known: readonly KnownMailbox[] = []): MailReach {
  const stops = mailboxes.map(({ address }) => stopOf(address, known));
  const next = stops.findIndex((stop) => stop?.state !== 'suspended');
  const mailbox = mailboxes[next];
  if (!mailbox) return { kind: 'undeliverable', reason: stops[0]?.reason ?? 'unknown-address' };
  return stops[next] ? { kind: 'inbox-only' } : { kind: 'mailbox', mailbox };
}

/** What stopped mail to an address; undefined where nothing did, or the platform let it go on. */
export const stopOf = (address: string, known: readonly KnownMailbox[] = []): StoppedMailbox | undefined =>
  known.filter(isStopped).find((each) => each.address === comparableAddress(address));

const isStopped = (mailbox: KnownMailbox): mailbox is StoppedMailbox => mailbox.state !== 'reinstated';
