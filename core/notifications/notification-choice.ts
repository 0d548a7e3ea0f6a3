import type { ClockTime } from '../schedules/send-rule.ts';

/** How messages reach somebody by mail: each at once, several together at times that they choose, or not at all. */
export const MESSAGE_WISHES = ['at-once', 'digest', 'off'] as const;
export type MessageWish = (typeof MESSAGE_WISHES)[number];

/** How other mail reaches somebody. */
export const OTHER_WISHES = ['at-once', 'off'] as const;
export type OtherWish = (typeof OTHER_WISHES)[number];

/** When somebody is sent a digest, by their own clock. */
export interface DigestTimes {
  /** At least one. */
  readonly at: readonly ClockTime[];
  /** ISO days of the week, 1 is Monday; every day where absent. */
  readonly days?: readonly number[] | undefined;
  /** IANA name. */
  readonly timeZone: string;
}

/** What somebody is mailed, of what may be switched off at all (`MAIL_KINDS`). */
export interface NotificationChoice {
  readonly messages: MessageWish;
  readonly questions: OtherWish;
  readonly operation: OtherWish;
  /** With `messages: 'digest'`, and only then. */
  readonly digest?: DigestTimes | undefined;
}

/** What was chosen for one of a host's mailboxes. */
export interface MailboxChoice extends NotificationChoice {
  /** Comparable. */
  readonly address: string;
}

/** Of who chose nothing. */
export const AT_ONCE: NotificationChoice = { messages: 'at-once', questions: 'at-once', operation: 'at-once' };
/** Of a host's further mailboxes, and of the first where the platform said that the host wants no mail. */
export const OFF: NotificationChoice = { messages: 'off', questions: 'off', operation: 'off' };
