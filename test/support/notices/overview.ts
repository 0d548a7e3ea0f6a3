import { LEFT_OUT_REASONS } from '../../../core/model.ts';
import { DELAYED_STATUS } from '../../../core/notices/delayed-notice.ts';
import { HELD_STATUS } from '../../../core/notices/held-notice.ts';
import { HELD_SEND_TEXTS } from '../../../core/notices/held-send-texts.ts';
import type { ToldReason } from '../../../core/notices/notice-texts.ts';
import { QUESTION_TEXTS } from '../../../core/notices/question-texts.ts';
import { explainRefusal, REFUSAL_STATUSES } from '../../../core/notices/refusal-notice.ts';
import { NOTICE_TEXTS } from '../../../core/notices/texts/by-language.ts';
import { undeliverableStatus } from '../../../core/notices/undeliverable-notice.ts';
import type { Refusal, RefusalCode } from '../../../core/refusals.ts';
import { LINKS_DISABLED } from '../../../core/restrictions/link-carrier.ts';
import { RESTRICTION_TEXTS } from '../../../core/restrictions/texts/by-language.ts';
import { bookingMails } from './booking-overview.ts';
import { mailKinds } from './kinds-overview.ts';

const AT = '2026-04-03T22:00:00.000Z';
const TOLD_AT = '3 April 2026 at 22:00 CEST';
const ABOUT = 'Booking ABC · The Lake House';
const SENDER = 'its sender, where verified and known, and no machine';
const ANY_SENDER = 'its sender, where verified, and no machine';
const API_ONLY = 'nobody by mail so far: the API answers it';
const SILENT = 'nobody: refused in silence';
const QUARANTINED = 'nobody: quarantined';

/** An example of each refusal, and who is told of it by mail. */
export const TOLD: Readonly<Record<RefusalCode, readonly [Refusal, string]>> = {
  'alias-unknown': [{ code: 'alias-unknown' }, ANY_SENDER],
  'conversation-not-open': [{ code: 'conversation-not-open', rule: 'not-confirmed', opensAt: null }, SENDER],
  'conversation-closed': [{ code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: AT }, SENDER],
  'conversation-unreadable': [{ code: 'conversation-unreadable', rule: 'read-cutoff', years: 1, closedAt: AT }, SENDER],
  'several-recipients': [{ code: 'several-recipients', count: 2 }, `${SENDER}; once for all recipients`],
  'attachment-infected': [{ code: 'attachment-infected' }, `${SENDER}; once for all recipients`],
  'attachment-type': [{ code: 'attachment-type', names: ['plan.pdf'], whys: ['type'] }, SENDER],
  'attachment-size': [{ code: 'attachment-size', limit: 10_485_760 }, SENDER],
  'message-too-long': [{ code: 'message-too-long', limit: 100_000 }, SENDER],
  'empty-message': [{ code: 'empty-message' }, SENDER],
  'rate-limited': [{ code: 'rate-limited', retryAfter: 3_600 }, SENDER],
  'links-disabled': [{ code: 'links-disabled', reason: 'The same foreign link went to many guests' }, SENDER],
  'inquiries-not-offered': [{ code: 'inquiries-not-offered' }, API_ONLY],
  'review-elsewhere': [{ code: 'review-elsewhere' }, SENDER],
  'payment-off-platform': [{ code: 'payment-off-platform' }, SENDER],
  'sender-unknown': [{ code: 'sender-unknown' }, QUARANTINED],
  'sender-unverified': [{ code: 'sender-unverified' }, QUARANTINED],
  spam: [{ code: 'spam' }, QUARANTINED],
  'automatic-mail': [{ code: 'automatic-mail' }, SILENT],
  'mail-loop': [{ code: 'mail-loop' }, SILENT],
};

const SEALS = ['encrypted', 'signed'] as const;
const REASONS: readonly ToldReason[] = ['mailbox-full', 'unreachable', 'too-large', 'unknown-address', 'rejected'];

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const head = (...names: readonly string[]): readonly string[] => [row(...names), row(...names.map(() => '---'))];

const refusals = (): readonly string[] =>
  Object.values(TOLD).map(([refusal, who]) => {
    const { problem, remedy } = explainRefusal(refusal, 'en', {
      ...{ timeZone: 'Europe/Stockholm', types: ['image/*'], refusedAt: AT },
    });
    return row(`\`${refusal.code}\``, REFUSAL_STATUSES[refusal.code], `${problem} ${remedy}`, who);
  });

const sealed = (): readonly string[] =>
  SEALS.map((seal) => {
    const { problem, remedy } = NOTICE_TEXTS.en.sealed[seal];
    return row(`\`attachment-type\`, ${seal}`, REFUSAL_STATUSES['attachment-type'], `${problem} ${remedy}`, SENDER);
  });

const undeliverable = (): readonly string[] =>
  REASONS.map((reason) => {
    const { problem, remedy } = NOTICE_TEXTS.en.reasons[reason];
    return row(`\`${reason}\``, undeliverableStatus(reason), `${problem} ${remedy}`);
  });

const leftOut = (): readonly string[] =>
  LEFT_OUT_REASONS.map((why) =>
    row(
      `\`${why}\``,
      why === 'signature' ? 'Not told: a mail program put it in.' : NOTICE_TEXTS.en.leftOut.reasons[why],
    ),
  );

const delayed = (): string => {
  const { opening, remedy } = NOTICE_TEXTS.en.delayed;
  return `> ${opening(TOLD_AT, ABOUT)} ${remedy}`;
};

const heldSend = HELD_SEND_TEXTS.en;
const { asked, answered, leftOut: answerFiles } = QUESTION_TEXTS.en;
const { held, lifted, refused, set } = RESTRICTION_TEXTS.en;

const restricted = (): readonly string[] =>
  [
    `${set.opening(TOLD_AT)} ${set.reason('The same foreign link went to many guests.')} ${set.causes.platform}`,
    ...set.meaning,
    set.lifting,
  ].flatMap((paragraph, at) => (at > 0 ? ['>', `> ${paragraph}`] : [`> ${paragraph}`]));

/** `docs/notices.md`: what people are told by mail when something does not go through. */
export const overview = (): string =>
  [
    '# Notices',
    '',
    'What people are told by mail when a mail or a message does not go through: in English here, with examples of the facts;',
    'each in nine languages (`core/notices/texts`), in the language of who is told, with the link to the contact form.',
    'Written by `test/core/notices/overview.test.ts` (`-u` at the end of its command line), which fails while it is not up to date.',
    '',
    'Nothing of the other side is in any of them: no address but the alias, and no word of any server.',
    '',
    ...mailKinds(),
    '## A mail is refused',
    '',
    'A delivery status notification (RFC 3464), Action `failed`: within 24 hours of receipt by SES (`SendBounce`), to the',
    "mail's return path, where SPF vouches for it or it is the From address itself; otherwise, later, or where SES will",
    'not, one of our own to its From address, or where that side receives once mail to it bounces; to none that called our mail',
    'unwanted. Once for each recipient and reason. No more than `noticesPerAddress` (`core/writing.ts`) go to one address in an',
    'hour; what is told of several recipients at once counts once.',
    '',
    ...head('Code', 'Status', 'Said', 'Told to'),
    ...refusals(),
    ...sealed(),
    '',
    '## A message did not arrive',
    '',
    'To who wrote it. Where it came by mail: a delivery status notification of our own, Action `failed`, to the mailbox that it',
    'was written from, in the thread of that mail. Otherwise a plain mail. Nobody is told of what a',
    'machine wrote.',
    '',
    ...head('Reason', 'Status', 'Said'),
    ...undeliverable(),
    row('`conversation-unreadable`', undeliverableStatus('conversation-unreadable'), 'As the refusal of that name.'),
    row('`attachment-infected`', undeliverableStatus('attachment-infected'), 'As the refusal of that name.'),
    row(`\`${LINKS_DISABLED}\``, undeliverableStatus(LINKS_DISABLED), `${refused.problem} ${refused.remedy}`),
    row(
      '`complaint`',
      undeliverableStatus('complaint'),
      'As `rejected`: who pressed "spam" may keep it to themselves.',
    ),
    '',
    '## A host may not send links',
    '',
    'To the host, also where it wants no mail of messages; once for each restriction (B7):',
    '',
    ...restricted(),
    '',
    'Once it is lifted:',
    '',
    `> ${lifted.opening(TOLD_AT)} ${lifted.held}`,
    '',
    `A message that had not been sent by then and is held: Action \`delayed\`, Status ${HELD_STATUS}, where it came by mail:`,
    '',
    `> ${held.opening(TOLD_AT, ABOUT)} ${held.remedy}`,
    '',
    '## A scheduled message waits',
    '',
    'To the host; once for each time that it comes to wait, and not again for the same facts (N11):',
    '',
    `> ${heldSend.opening('How to get here', ABOUT)} ${heldSend.missing('directions and parking')}`,
    '>',
    `> ${heldSend.remedy}`,
    '',
    'Where it waits for the host being let send links again:',
    '',
    `> ${heldSend.links}`,
    '',
    '## A public question',
    '',
    'To the host, from the alias that answering goes to; once for each question, while it is open (B8):',
    '',
    `> ${asked.opening('The Lake House')} …`,
    '>',
    `> ${asked.remedy}`,
    '',
    'To who asked, where a booking or an inquiry tells of an address; once, with the first answer:',
    '',
    `> ${answered.opening('The Lake House')} …`,
    '>',
    `> ${answered.answer} …`,
    '',
    'To who answered by mail with files, at the mailbox that they wrote from:',
    '',
    `> ${answerFiles.opening('The Lake House')} plan.png`,
    '>',
    `> ${answerFiles.remedy}`,
    '',
    '## A fault of ours holds something up',
    '',
    `At the last attempt, Action \`delayed\`, Status ${DELAYED_STATUS}: a received mail that could not be dealt with (its row is`,
    '`failed` with reason `internal-fault`), and a message that could not be handed to SES (its delivery is `pending` or',
    '`sending` with that reason). To the same people as above. See [the runbook](runbook.md#dead-letters-inbound-mail).',
    '',
    delayed(),
    '',
    '## Files stayed behind',
    '',
    'The message went on without them; who wrote it by mail is told which, and why, in a plain mail.',
    '',
    ...head('Reason', 'Said'),
    ...leftOut(),
    '',
    ...bookingMails(),
  ].join('\n');
