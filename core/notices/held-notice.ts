import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf } from '../mail/present/conversation-lines.ts';
import { languageOf } from '../mail/present/language-of.ts';
import { RESTRICTION_TEXTS } from '../restrictions/texts/by-language.ts';
import { instantInWords } from './facts-in-words.ts';
import { type Noticed, noticeMail } from './notice-mail.ts';

/** The status of a mail that somebody is to look at first (RFC 3463): it was not turned down for good. */
export const HELD_STATUS = '4.7.1';

/**
 * The mail that tells a host that a message of theirs is held (B7): which, why, and that somebody looks at it.
 *
 * Nothing of the guest is in it, nor the message's words.
 */
export function heldNotice(noticed: Noticed): MailSpec {
  const { context, message, side } = noticed;
  const language = languageOf(context, side);
  const { subject, opening, remedy } = RESTRICTION_TEXTS[language].held;
  const at = instantInWords(message.at, language, context.listing.timeZone);
  return noticeMail(noticed, {
    kind: 'held',
    subject,
    paragraphs: [opening(at, detailsOf(context, language)), remedy],
  });
}
