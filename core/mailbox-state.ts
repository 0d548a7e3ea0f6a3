import type { Role } from './contract/routes.ts';
import type { Instant, Side } from './model.ts';

/** Whose mailbox it is. */
export interface Holder {
  readonly role: Side;
  readonly id: string;
}

/**
 * What a mailbox has become (G13). `suspended`: mail to it came back for good. `unwanted`: its holder called our mail
 * unwanted. `reinstated`: the platform lets mail go to it again.
 */
export const MAILBOX_STATES = ['suspended', 'unwanted', 'reinstated'] as const;
export type MailboxState = (typeof MAILBOX_STATES)[number];
export type StopState = Exclude<MailboxState, 'reinstated'>;

/** Why mail to a mailbox stopped: no such mailbox, no such host, a complaint. */
export const STOP_REASONS = ['unknown-address', 'unreachable', 'complaint'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** What is known of one address of a holder's. An address that nothing is known of gets mail. */
export interface KnownMailbox {
  readonly mailboxId: string;
  /** Comparable. */
  readonly address: string;
  readonly state: MailboxState;
  readonly since: Instant;
  /** Why mail to it stopped, the last time. */
  readonly reason: StopReason;
}

/** One that mail does not go to. */
export interface StoppedMailbox extends KnownMailbox {
  readonly state: StopState;
}

/** One thing that happened to a mailbox. */
export interface MailboxTurn {
  readonly at: Instant;
  readonly state: MailboxState;
  readonly reason?: StopReason | undefined;
  /** The message whose mail it was, where it was a message's. */
  readonly messageId?: string | undefined;
  /** Who reinstated it. */
  readonly by?: { readonly role: Role; readonly id: string } | undefined;
}

/** All that is kept of a mailbox. `history` is oldest first. */
export interface MailboxRecord extends KnownMailbox {
  readonly holder: Holder;
  /** The address as the mail that stopped it was sent to: SES's suppression list has it so, capitals and all. */
  readonly sentTo: string;
  readonly history: readonly MailboxTurn[];
}

/** What SES told of a mailbox. */
export interface StopNews {
  /** The address that the mail went to, comparable. */
  readonly address: string;
  /** The same as the mail was sent to. */
  readonly sentTo: string;
  readonly state: StopState;
  readonly reason: StopReason;
  /** When the mail was sent. */
  readonly sentAt: Instant;
  readonly messageId?: string | undefined;
}

/** Turns that are kept; what came before them went into logs and events. */
const LONGEST_HISTORY = 20;

/**
 * A mailbox once SES told something of it at `now`, or undefined where that is nothing new.
 *
 * SES tells in any order and more than once. A complaint stands against any bounce: it is somebody's wish. What became of a
 * mail that was sent before a reinstatement says nothing of the mailbox as it is since.
 */
export function stopMailbox(known: MailboxRecord, news: StopNews, now: Instant): MailboxRecord | undefined {
  const isOld = known.state === 'reinstated' ? news.sentAt <= known.since : isCovered(known.state, news.state);
  if (isOld) return undefined;
  const { state, reason, messageId, sentTo } = news;
  return turned({ ...known, reason, sentTo }, { at: now, state, reason, messageId });
}

const isCovered = (known: StopState, told: StopState): boolean => known === 'unwanted' || told === 'suspended';

/** A mailbox of which nothing was known when SES told something of it at `now`. */
export function newlyStopped(mailboxId: string, holder: Holder, news: StopNews, now: Instant): MailboxRecord {
  const { address, sentTo, state, reason, messageId } = news;
  const history = [{ at: now, state, reason, messageId }];
  return { mailboxId, holder, address, sentTo, state, since: now, reason, history };
}

/** A mailbox to which mail goes again; undefined where it does already. */
export const reinstate = (
  known: MailboxRecord,
  by: NonNullable<MailboxTurn['by']>,
  now: Instant,
): MailboxRecord | undefined =>
  known.state === 'reinstated' ? undefined : turned(known, { at: now, state: 'reinstated', by });

const turned = (known: MailboxRecord, turn: MailboxTurn): MailboxRecord => ({
  ...known,
  state: turn.state,
  since: turn.at,
  history: [...known.history, turn].slice(-LONGEST_HISTORY),
});
