import { comparableAddress } from '../comparable-address.ts';
import type { Host, Mailbox } from '../model.ts';
import { AT_ONCE, type MailboxChoice, type NotificationChoice, OFF } from './notification-choice.ts';

/** As much of a host as tells what its mailboxes are mailed. */
export type Choosing = Pick<Host, 'mailboxes' | 'notify' | 'notifications'>;

/** What one of a host's mailboxes is mailed. */
export interface ChosenMailbox {
  readonly mailbox: Mailbox;
  readonly choice: NotificationChoice;
  /** Somebody chose it; else it is what holds while nobody does. */
  readonly chosen: boolean;
  /** It gets the host's messages while mail to those before it comes back (G13): nobody chose otherwise for it. */
  readonly standsIn: boolean;
}

/**
 * What each of a host's mailboxes is mailed, in their order.
 *
 * Where nobody chose, the first gets mail at once, unless the platform said that the host wants none (`notify.mail`), and the
 * others none. Only the first may get mail at once: one that came first when it was chosen gets none since.
 */
export const choicesOf = (host: Choosing): readonly ChosenMailbox[] =>
  host.mailboxes.map((mailbox, place) => {
    const own = ownChoice(host, mailbox);
    const { messages, questions, operation, digest } = own ?? defaultFor(host, place);
    const choice = place === 0 ? { messages, questions, operation, digest } : neverAtOnce(messages, digest);
    const standsIn = place === 0 || own === undefined || own.messages === 'at-once';
    return { mailbox, choice, chosen: own !== undefined, standsIn };
  });

/** What was chosen for a mailbox, whether or not it holds. */
const ownChoice = ({ notifications = [] }: Choosing, { address }: Mailbox): MailboxChoice | undefined =>
  notifications.find((each) => each.address === comparableAddress(address));

const defaultFor = ({ notify }: Choosing, place: number): NotificationChoice =>
  place === 0 && notify?.mail !== false ? AT_ONCE : OFF;

const neverAtOnce = (
  messages: NotificationChoice['messages'],
  digest: NotificationChoice['digest'],
): NotificationChoice => ({ ...OFF, messages: messages === 'at-once' ? 'off' : messages, digest });

/** What the host itself is mailed: what holds for its first mailbox. */
export const hostChoice = (host: Choosing): NotificationChoice => choicesOf(host)[0]?.choice ?? OFF;
