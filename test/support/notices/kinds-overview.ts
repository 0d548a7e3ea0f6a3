import { DIGEST_TEXTS } from '../../../core/notices/digest-texts.ts';
import { MAIL_KINDS, type MailCategory, type MailKindText } from '../../../core/notifications/mail-kinds.ts';

const GOVERNED: Readonly<Record<Exclude<MailCategory, 'needed'>, string>> = {
  messages: '`messages`: at once, in a digest, or off',
  questions: '`questions`: at once or off',
  operation: '`operation`: at once or off',
};

const rowOf = ([kind, { category, to, what, because }]: readonly [string, MailKindText]): string =>
  `| \`${kind}\` | ${what} | ${to} | ${category === 'needed' ? `nothing: ${because ?? ''}` : GOVERNED[category]} |`;

const { opening, unread, writeTo, more, howToAnswer, why } = DIGEST_TEXTS.en;

/** What of all mail can be switched off, and what a digest looks like. */
export const mailKinds = (): readonly string[] => [
  '## What can be switched off',
  '',
  'Each guest, and each mailbox of a host, has `GET` and `PUT /notification-settings`. This list is closed',
  '(`core/notifications/mail-kinds.ts`). What is switched off, or waits for a digest, is in the inbox as ever. Where mail to a',
  'mailbox came back for good, or its holder called our mail unwanted, nothing at all goes there (G13).',
  '',
  '| Kind | Tells that, or is | To | What governs it |',
  '| --- | --- | --- | --- |',
  ...Object.entries(MAIL_KINDS).map(rowOf),
  '',
  'Where nobody chose, a guest and a host’s first mailbox get all at once, a host’s other mailboxes nothing; nor does the first, where the',
  'platform registered the host with `notify.mail: false`. A choice that was made holds against that, and stays when the host is',
  'registered anew ([ADR 0036](adr/0036-choices-by-mailbox-and-digests-by-time.md)).',
  '',
  '## A digest',
  '',
  'At each time that somebody asked for, by their own clock, where something was written since that is not read yet; twenty',
  'conversations at most, newest first. From the platform’s own address, marked `Auto-Submitted`. It is asked for, tells of what is',
  'addressed to its reader alone and sells nothing, so that it carries no `List-Unsubscribe` (RFC 8058).',
  '',
  `Subject: ${unread('3')} – Foyer`,
  '',
  '```text',
  `##--## ${howToAnswer} ##--##`,
  '',
  opening,
  '',
  'Gita · Booking ABC · The Lake House · 21 – 27 March 2026',
  unread('3'),
  'When can we come?',
  writeTo,
  'g7k2m9xwq3abc@guest.foyer.test',
  '',
  more('2'),
  '',
  '-- ',
  'Foyer',
  why,
  '```',
  '',
];
