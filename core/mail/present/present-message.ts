import type { Brand } from '../../brand.ts';
import { listingNameIn } from '../../listing-words.ts';
import { messageMailbox } from '../../mail-reach.ts';
import { mailboxesOf } from '../../mailboxes.ts';
import { type ConversationContext, type Message, otherSide, type Side } from '../../model.ts';
import type { Consignment } from '../../ports/deliveries.ts';
import { withInvites } from '../calendar/with-invites.ts';
import type { MailAttachment, MailSpec } from '../compose/mail-spec.ts';
import { REPLY_MARKER } from '../reply-marker.ts';
import { threadHeaders } from '../thread.ts';
import { detailsOf, titleOf } from './conversation-lines.ts';
import { firstName } from './first-name.ts';
import { languageOf } from './language-of.ts';
import { htmlPage, type MailPage, plainPage } from './mail-page.ts';
import { MAIL_TEXTS } from './mail-texts.ts';
import { messagePassages } from './message-passages.ts';
import { unprotectedLines } from './payment-protection.ts';

/**
 * The mail that carries a message to `receiver`, in the receiver's language and from the other side's alias, so that
 * answering it works.
 *
 * @param attachments those that passed, decoded
 * @throws where the receiver has no mailbox that mail goes to
 */
export function presentMessage(
  consignment: Consignment,
  receiver: Side,
  brand: Brand,
  attachments: readonly MailAttachment[],
): MailSpec {
  const { context, message, seenIds } = consignment;
  const page = pageOf(consignment, receiver, brand);
  const title = titleOf(context, page.language);
  const to = messageMailbox(context, receiver);
  const alias = context.conversation.aliases[receiver];
  const hidden = { alias, mailboxes: mailboxesOf(context, receiver), address: to.address };
  return {
    from: { address: context.conversation.aliases[otherSide(receiver)], name: senderName(context, message, brand) },
    to,
    subject: seenIds.length === 0 ? title : `Re: ${title}`,
    text: plainPage(page),
    html: htmlPage(page),
    ...threadHeaders(seenIds),
    automatic: isAutomatic(message) ? 'auto-generated' : undefined,
    ...withInvites(attachments, hidden),
    boundarySeed: `${message.id} ${receiver}`,
  };
}

function pageOf(consignment: Consignment, receiver: Side, brand: Brand): MailPage {
  const { context, message } = consignment;
  const language = languageOf(context, receiver);
  const texts = MAIL_TEXTS[language];
  const sender = senderName(context, message, brand);
  return {
    language,
    brand,
    answerLine: `${REPLY_MARKER} ${texts.answerAbove} ${REPLY_MARKER}`,
    passages: messagePassages(consignment, { language, sender, brand }),
    footer: [
      texts.messageFrom(sender),
      detailsOf(context, language),
      texts.howToAnswer,
      ...unprotectedLines(context.conversation.subject, language, brand),
      `${texts.help} ${brand.supportUrl}`,
    ],
  };
}

/** The guest's first name, or the listing's name, "via" the platform; the platform's own messages have its name alone. */
function senderName(context: ConversationContext, { author }: Message, { platformName }: Brand): string {
  if (author === 'platform') return platformName;
  const { guest } = context.conversation;
  const guestName = firstName(guest.name) ?? MAIL_TEXTS[languageOf(context, 'host')].guest;
  return `${author === 'guest' ? guestName : listingNameIn(context)} via ${platformName}`;
}

const isAutomatic = ({ author, via, notes }: Message): boolean =>
  author === 'platform' || via === 'schedule' || notes.includes('automatic');
