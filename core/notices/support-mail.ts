import type { Brand } from '../brand.ts';
import type { Addressee, MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf } from '../mail/present/conversation-lines.ts';
import { htmlPage, type MailPage, plainPage } from '../mail/present/mail-page.ts';
import { MAIL_TEXTS } from '../mail/present/mail-texts.ts';
import { REPLY_MARKER } from '../mail/reply-marker.ts';
import type { ConversationContext } from '../model.ts';
import { maskForMailbox } from '../support/mask-answer.ts';
import type { SupportReach } from '../support/support-reach.ts';
import type { CareMessage, SupportEnd, SupportRequest } from '../support/support-request.ts';
import { closestLanguage, type Language } from './language.ts';
import { SUPPORT_TEXTS } from './support-texts.ts';

/** A message of a support request, and what is known for telling an end of it. */
export interface SupportMail {
  readonly request: SupportRequest;
  readonly message: CareMessage;
  readonly context?: ConversationContext | undefined;
  /** Message-ID that the receiver wrote the message before with, where it came by mail. */
  readonly answers?: string | undefined;
  readonly brand: Brand;
  /** The domain that aliases live under. */
  readonly domain: string;
}

/**
 * The mail to who asked: that the request has arrived, or what the care team answered (G17), in the reader's language and
 * from the platform, at the alias that stands for support, so that replying adds to the request.
 *
 * Nothing of the other side is in it, and nothing of who of the care team wrote.
 */
export function requesterMail(mail: SupportMail, receiver: Addressee, { language: tag }: SupportReach): MailSpec {
  const { request, message, context, brand } = mail;
  const language = closestLanguage(tag);
  const { subject, receipt, reference } = SUPPORT_TEXTS[language];
  const { messageFrom, howToAnswer, help } = MAIL_TEXTS[language];
  const isReceipt = message.author !== 'support';
  return written(mail, 'requester', receiver, {
    language,
    subject: `${isReceipt ? '' : 'Re: '}${subject(request.topic)}`,
    text: isReceipt ? receipt(request.topic) : message.text.trim(),
    footer: [
      ...(isReceipt ? [brand.platformName] : [messageFrom(brand.platformName)]),
      reference(request.id),
      ...(context ? [detailsOf(context, language)] : []),
      howToAnswer,
      `${help} ${brand.supportUrl}`,
    ],
    automatic: isReceipt,
  });
}

/**
 * The mail to the care team's mailbox: what was asked or added, with ids, never with a name or an address, since many read
 * a shared mailbox. It comes from the alias that stands for the requester, so that replying answers the request.
 *
 * In English: nobody told which language the care team reads.
 */
export function careMail(mail: SupportMail, mailbox: string): MailSpec {
  const { request, message, brand, domain } = mail;
  const topic = maskForMailbox(request.topic, domain);
  const isNew = message.seq === 1;
  return written(
    mail,
    'support',
    { address: mailbox },
    {
      language: 'en',
      subject: `${isNew ? '' : 'Re: '}Support request ${request.id}: ${topic}`,
      text: maskForMailbox(message.text, domain).trim(),
      footer: [
        `${isNew ? 'New request' : 'Further message'} of a ${request.by.role}, ${brand.platformName}`,
        `Topic: ${topic}`,
        [`Request ${request.id}`, ...subjectOf(request)].join(' · '),
        ...(message.notes.includes('attachments-left-out') ? [LEFT_OUT] : []),
        HIDDEN,
        REPLYING,
      ],
      automatic: false,
    },
  );
}

const LEFT_OUT = 'The mail that brought it had attachments, which were left out.';
const HIDDEN = 'Addresses and phone numbers are hidden in this mail; GET /support-requests has the words as written.';
const REPLYING =
  'Replying to this mail answers the request with what you write: attachments stay behind, addresses are hidden, and your own is never shown.';

const subjectOf = ({ conversationId, bookingId }: SupportRequest): readonly string[] => [
  ...(conversationId === undefined ? [] : [`Conversation ${conversationId}`]),
  ...(bookingId === undefined ? [] : [`Booking ${bookingId}`]),
];

/** What differs from mail to mail. */
interface Words {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly footer: readonly string[];
  /** A receipt: sent by no person. */
  readonly automatic: boolean;
}

function written(
  { request, message, answers, brand }: SupportMail,
  to: SupportEnd,
  receiver: Addressee,
  { language, subject, text, footer, automatic }: Words,
): MailSpec {
  const answerLine = `${REPLY_MARKER} ${MAIL_TEXTS[language].answerAbove} ${REPLY_MARKER}`;
  const page: MailPage = { language, brand, answerLine, passages: [{ text }], footer };
  const from = request.aliases[to === 'requester' ? 'support' : 'requester'];
  return {
    from: { address: from, name: brand.platformName },
    to: receiver,
    subject,
    text: plainPage(page),
    html: htmlPage(page),
    inReplyTo: answers,
    references: answers === undefined ? [] : [answers],
    automatic: automatic ? 'auto-generated' : undefined,
    attachments: [],
    boundarySeed: `${message.id} ${to}`,
  };
}
