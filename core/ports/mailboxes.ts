import type { Holder, KnownMailbox, MailboxRecord, MailboxState, MailboxTurn, StopNews } from '../mailbox-state.ts';
import type { Instant } from '../model.ts';
import type { Page, PageRequest } from './conversations.ts';

/** What became of mailboxes that our mail went to (G13). */
export interface Mailboxes {
  /** What is known of a host's or guest's mailboxes. One read. */
  of(holder: Holder): Promise<readonly KnownMailbox[]>;
  /**
   * Notes what SES told of a mailbox, in whatever order and however often.
   *
   * @param fresh an id for one of which nothing is known yet
   * @returns the mailbox as it is now; undefined where that is nothing new
   */
  stop(holder: Holder, news: StopNews, now: Instant, fresh: () => string): Promise<MailboxRecord | undefined>;
  /** Lets mail go to it again; nothing changes where it does already. @returns it as it is now */
  reinstate(mailbox: MailboxRecord, by: NonNullable<MailboxTurn['by']>, now: Instant): Promise<MailboxRecord>;
  find(mailboxId: string): Promise<MailboxRecord | undefined>;
  /** Those in any of `states`, newest first; what changed just now may follow shortly. */
  list(states: readonly MailboxState[], page: PageRequest): Promise<Page<MailboxRecord>>;
}

/** The addresses that SES itself sends nothing to any more, for the whole account. */
export interface SuppressionList {
  /** Takes an address off it, spelled as it was sent to; one that is not on it stays off. */
  remove(address: string): Promise<void>;
}
