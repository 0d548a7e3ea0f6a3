import type { Brand } from '../brand.ts';
import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { htmlPage, type MailPage, plainPage } from '../mail/present/mail-page.ts';
import { languageOf, mailboxOf } from '../mail/present/present-message.ts';
import type { ConversationContext, Message, Side } from '../model.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';

/** A message of which its side is told something. */
export interface Noticed {
  readonly context: ConversationContext;
  readonly message: Message;
  /** Who wrote it. */
  readonly side: Side;
  readonly brand: Brand;
  /** The platform's own address. */
  readonly from: string;
}

/** What it is told, in the side's language. */
export interface NoticeWords {
  /** Tells notices of the same message apart. */
  readonly kind: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/**
 * The mail that tells a side something of a message that it wrote: in the thread of its own mail where there was one,
 * with where to turn, and wanting no answer.
 *
 * @throws where the side has no mailbox
 */
export function noticeMail(
  { context, message, side, brand, from }: Noticed,
  { kind, subject, paragraphs }: NoticeWords,
): MailSpec {
  const language = languageOf(context, side);
  const page: MailPage = {
    language,
    brand,
    text: paragraphs.join('\n\n'),
    footer: [brand.platformName, `${NOTICE_TEXTS[language].help}: ${brand.supportUrl}`],
  };
  return {
    from: { address: from, name: brand.platformName },
    to: mailboxOf(context, side),
    subject: `${subject} – ${brand.platformName}`,
    text: plainPage(page),
    html: htmlPage(page),
    inReplyTo: message.mail?.messageId,
    references: message.mail?.messageId ? [message.mail.messageId] : [],
    automatic: 'auto-generated',
    attachments: [],
    boundarySeed: `${message.id} ${kind}`,
  };
}
