import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf } from '../mail/present/conversation-lines.ts';
import { languageOf } from '../mail/present/language-of.ts';
import { instantInWords } from './facts-in-words.ts';
import type { Language } from './language.ts';
import { type Noticed, type NoticeWords, noticeMail } from './notice-mail.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';

/** The status of a mail that a fault of ours holds up (RFC 3463): nothing is wrong with it. */
export const DELAYED_STATUS = '4.0.0';

/**
 * What is told of a message that a fault of ours holds up: that it is kept, and need not be sent again.
 *
 * @param at when it came, in words
 * @param about what it is about
 */
export function delayedWords(language: Language, at: string, about: string): NoticeWords {
  const { subject, opening, remedy } = NOTICE_TEXTS[language].delayed;
  return { kind: 'delayed', subject, paragraphs: [opening(at, about), remedy] };
}

/** The same as a mail to the side that wrote it. Nothing of the other side is in it, nor the message's words. */
export function delayedNotice(noticed: Noticed): MailSpec {
  const { context, message, side } = noticed;
  const language = languageOf(context, side);
  const at = instantInWords(message.at, language, context.listing.timeZone);
  return noticeMail(noticed, delayedWords(language, at, detailsOf(context, language)));
}
