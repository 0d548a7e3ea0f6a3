import { comparableAddress } from './comparable-address.ts';
import type { KnownMailbox, StoppedMailbox, StopReason } from './mailbox-state.ts';
import type { ConversationContext, Mailbox, Side } from './model.ts';
import type { NoticeJob } from './ports/work.ts';
import { wantsMail, wantsNotice } from './wants-mail.ts';

/** How mail reaches somebody now: at a mailbox; not, since they read in the inbox alone; or not, since no mailbox of theirs is left. */
export type MailReach =
  | { readonly kind: 'mailbox'; readonly mailbox: Mailbox }
  | { readonly kind: 'inbox-only' }
  | { readonly kind: 'undeliverable'; readonly reason: StopReason };

type Facts = Pick<ConversationContext, 'conversation' | 'host' | 'knownMailboxes'>;

/**
 * How a message reaches a side by mail (G13).
 *
 * A host who set `notify.mail` to false reads in the inbox alone, whatever became of its mailboxes.
 */
export const mailReach = (facts: Facts, side: Side): MailReach =>
  wantsMail(facts, side) ? mailboxReach(facts, side) : { kind: 'inbox-only' };

/** How mail reaches a side that is told something whatever it set: what stopped its mailboxes counts all the same. */
export const mailboxReach = ({ conversation, host, knownMailboxes }: Facts, side: Side): MailReach =>
  firstReached(side === 'guest' ? [guestMailbox(conversation)] : host.mailboxes, knownMailboxes?.[side]);

/** Whether a side is told by mail what became of what it wrote. */
export const noticeReaches = (facts: Facts, side: Side, kind: NoticeJob['kind']): boolean =>
  wantsNotice(facts, side, kind) && mailboxReach(facts, side).kind === 'mailbox';

const guestMailbox = ({ guest }: Facts['conversation']): Mailbox => ({ address: guest.address, name: guest.name });

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

/**
 * Where a side receives.
 *
 * @throws where it receives nowhere, which is to be asked before
 */
export function mailboxOf(facts: Facts, side: Side): Mailbox {
  const reach = mailboxReach(facts, side);
  if (reach.kind !== 'mailbox') throw new Error('the side has no mailbox that mail goes to');
  return reach.mailbox;
}
