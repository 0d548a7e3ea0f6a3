import type { Brand } from '../brand.ts';
import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { languageOf } from '../mail/present/language-of.ts';
import { htmlPage, type MailPage, plainPage } from '../mail/present/mail-page.ts';
import type { ConversationContext, Mailbox, Message, Side } from '../model.ts';
import type { Language } from './language.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';

/** Who is told something, and by whom. */
export interface Told {
  readonly language: Language;
  readonly brand: Brand;
  /** The platform's own address. */
  readonly from: string;
  readonly to: Mailbox;
  /** The mail that they sent, where the notice answers one; by its Message-ID, where it has one. */
  readonly answers?: { readonly messageId?: string | undefined } | undefined;
  /** Tells notices about different things apart. */
  readonly about: string;
}

/** A message of which its side is told something. */
export interface Noticed {
  readonly context: ConversationContext;
  readonly message: Message;
  /** Who wrote it. */
  readonly side: Side;
  readonly brand: Brand;
  /** The platform's own address. */
  readonly from: string;
  /** A mailbox of that side. */
  readonly to: Mailbox;
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
 */
export const noticeMail = ({ context, message, side, brand, from, to }: Noticed, words: NoticeWords): MailSpec =>
  noticeTo({ language: languageOf(context, side), brand, from, to, answers: message.mail, about: message.id }, words);

/** The mail that tells somebody something. One that answers a mail says so to their mail program (RFC 3834, 5). */
export function noticeTo(
  { language, brand, from, to, answers, about }: Told,
  { kind, subject, paragraphs }: NoticeWords,
): MailSpec {
  const page: MailPage = {
    language,
    brand,
    passages: [{ text: paragraphs.join('\n\n') }],
    footer: [brand.platformName, `${NOTICE_TEXTS[language].help}: ${brand.supportUrl}`],
  };
  return {
    from: { address: from, name: brand.platformName },
    to,
    subject: `${subject} – ${brand.platformName}`,
    text: plainPage(page),
    html: htmlPage(page),
    inReplyTo: answers?.messageId,
    references: answers?.messageId ? [answers.messageId] : [],
    automatic: answers ? 'auto-replied' : 'auto-generated',
    attachments: [],
    boundarySeed: `${about} ${kind}`,
  };
}
