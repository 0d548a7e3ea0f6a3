import type { Brand } from '../brand.ts';
import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf } from '../mail/present/conversation-lines.ts';
import { htmlPage, type MailPage, plainPage } from '../mail/present/mail-page.ts';
import { languageOf, mailboxOf } from '../mail/present/present-message.ts';
import type { ConversationContext, Message, Side } from '../model.ts';
import { instantInWords } from './facts-in-words.ts';
import type { Language } from './language.ts';
import type { ToldReason } from './notice-texts.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';

/**
 * The mail that tells the side which wrote a message that it could not be delivered (G13): which one, why, and what to do.
 *
 * Nothing of the other side is in it, nor the message's words.
 * @param reason as SES's events gave it; one that is unknown is told as a rejection
 * @param from the platform's own address
 */
export function undeliverableNotice(
  context: ConversationContext,
  message: Message,
  side: Side,
  reason: string | undefined,
  brand: Brand,
  from: string,
): MailSpec {
  const language = languageOf(context, side);
  const texts = NOTICE_TEXTS[language];
  const page = pageOf(context, message, language, toldReason(reason), brand);
  return {
    from: { address: from, name: brand.platformName },
    to: mailboxOf(context, side),
    subject: `${texts.undeliverableSubject} – ${brand.platformName}`,
    text: plainPage(page),
    html: htmlPage(page),
    inReplyTo: message.mail?.messageId,
    references: message.mail?.messageId ? [message.mail.messageId] : [],
    automatic: 'auto-generated',
    attachments: [],
    boundarySeed: `${message.id} undeliverable`,
  };
}

function pageOf(
  context: ConversationContext,
  message: Message,
  language: Language,
  reason: ToldReason,
  brand: Brand,
): MailPage {
  const texts = NOTICE_TEXTS[language];
  const { problem, remedy } = texts.reasons[reason];
  const at = instantInWords(message.at, language, context.listing.timeZone);
  return {
    language,
    brand,
    text: [`${texts.undeliverable(at, detailsOf(context, language))} ${problem}`, `${texts.whatToDo} ${remedy}`].join(
      '\n\n',
    ),
    footer: [brand.platformName, `${texts.help}: ${brand.supportUrl}`],
  };
}

const TOLD: readonly ToldReason[] = ['mailbox-full', 'unreachable', 'too-large', 'unknown-address', 'rejected'];

/** A complaint is among those told as a rejection: that someone pressed "spam" is theirs to tell. */
const toldReason = (reason: string | undefined): ToldReason => TOLD.find((told) => told === reason) ?? 'rejected';
