import type { Host, Instant } from '../model.ts';
import type { Digest, DigestPlace } from '../notifications/digest.ts';
import type { MailboxChoice, NotificationChoice } from '../notifications/notification-choice.ts';
import type { Claimed } from './deliveries.ts';

/** What people chose to be mailed. */
export interface Notifications {
  /** A guest's choice; undefined where they made none. */
  ofGuest(guestId: string): Promise<NotificationChoice | undefined>;
  chooseAsGuest(guestId: string, choice: NotificationChoice): Promise<void>;
  host(hostId: string): Promise<Host | undefined>;
  /** Replaces what was chosen for a host's mailboxes. @returns the host as it is then; undefined where there is none */
  chooseAsHost(hostId: string, choices: readonly MailboxChoice[]): Promise<Host | undefined>;
}

/** Digests that are planned. */
export interface Digests {
  /**
   * Plans a digest; where it is planned, it tells of what was written since the earlier of both instants.
   *
   * @returns false where it was begun to be sent already: what is new waits for the next
   */
  plan(digest: Digest): Promise<boolean>;
}

/** Digests that are due, claimed before they are sent (ADR 0003). */
export interface DueDigests extends Digests {
  /** Takes a digest that is planned, or was claimed for longer than `lease` seconds. */
  claim(place: DigestPlace, now: Instant, lease: number): Promise<Claimed>;
  find(place: DigestPlace): Promise<Digest | undefined>;
  /** Gives a claim back untried. */
  unclaim(place: DigestPlace): Promise<void>;
  /** Nothing is left to do: it was sent, or there was nothing to tell. */
  end(place: DigestPlace): Promise<void>;
}
