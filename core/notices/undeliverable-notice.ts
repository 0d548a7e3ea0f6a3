import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf } from '../mail/present/conversation-lines.ts';
import { languageOf } from '../mail/present/language-of.ts';
import { LINKS_DISABLED } from '../restrictions/link-carrier.ts';
import { RESTRICTION_TEXTS } from '../restrictions/texts/by-language.ts';
import { readCutoffOf } from '../writing.ts';
import { instantInWords } from './facts-in-words.ts';
import { type Noticed, noticeMail } from './notice-mail.ts';
import type { Explanation, ToldReason } from './notice-texts.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';
import { windowInWords } from './window-in-words.ts';

/**
 * The mail that tells the side which wrote a message that it could not be delivered (G13): which one, why, and what to do.
 *
 * Nothing of the other side is in it, nor the message's words.
 * @param reason as SES's events gave it; one that is unknown is told as a rejection
 */
export function undeliverableNotice(noticed: Noticed, reason: string | undefined): MailSpec {
  const { context, message, side } = noticed;
  const language = languageOf(context, side);
  const texts = NOTICE_TEXTS[language];
  const { problem, remedy } = explained(noticed, reason);
  const at = instantInWords(message.at, language, context.listing.timeZone);
  return noticeMail(noticed, {
    kind: 'undeliverable',
    subject: texts.undeliverableSubject,
    paragraphs: [`${texts.undeliverable(at, detailsOf(context, language))} ${problem}`, `${texts.whatToDo} ${remedy}`],
  });
}

/**
 * Enhanced status code (RFC 3463) of a message that could not be delivered: finer than "failed" only where the cause is
 * ours to tell, and what the other side's server said never.
 */
export const undeliverableStatus = (reason: string | undefined): string => STATUSES.get(reason) ?? '5.0.0';

const STATUSES: ReadonlyMap<string | undefined, string> = new Map([
  ['mailbox-full', '5.2.2'],
  ['conversation-unreadable', '5.2.1'],
  ['attachment-infected', '5.7.1'],
  [LINKS_DISABLED, '5.7.1'],
]);

/**
 * Past the read cutoff nothing is passed on any more, also of what was written before; a file's scan may come late; what was
 * held is told of as what somebody looked at.
 */
function explained({ context, side }: Noticed, reason: string | undefined): Explanation {
  const language = languageOf(context, side);
  if (reason === LINKS_DISABLED) return RESTRICTION_TEXTS[language].refused;
  if (reason === 'attachment-infected') return NOTICE_TEXTS[language].refusals[reason];
  const unreadable = reason === 'conversation-unreadable' ? readCutoffOf(context) : undefined;
  return unreadable
    ? windowInWords(unreadable, language, context.listing.timeZone)
    : NOTICE_TEXTS[language].reasons[toldReason(reason)];
}

const TOLD: readonly ToldReason[] = ['mailbox-full', 'unreachable', 'too-large', 'unknown-address', 'rejected'];

/** A complaint is among those told as a rejection: that someone pressed "spam" is theirs to tell. */
const toldReason = (reason: string | undefined): ToldReason => TOLD.find((told) => told === reason) ?? 'rejected';
