import type { Brand } from '../brand.ts';
import type { CancellationRequest } from '../cancellation/cancellation.ts';
import type { Told } from '../cancellation/cancellation-texts.ts';
import { CANCELLATION_TEXTS } from '../cancellation/texts/by-language.ts';
import { listingNameIn } from '../listing-words.ts';
import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf, titleOf } from '../mail/present/conversation-lines.ts';
import { languageOf } from '../mail/present/language-of.ts';
import { htmlPage, type MailPage, plainPage } from '../mail/present/mail-page.ts';
import { unprotectedLines } from '../mail/present/payment-protection.ts';
import { mailboxOf } from '../mail-reach.ts';
import type { ConversationContext, Side } from '../model.ts';
import { instantInWords } from './facts-in-words.ts';
import { NOTICE_TEXTS } from './texts/by-language.ts';

/** A request of which a side is told something. */
export interface ToldRequest {
  readonly request: CancellationRequest;
  readonly context: ConversationContext;
  readonly brand: Brand;
  /** The platform's own address. */
  readonly from: string;
}

/**
 * The mail that asks the customer whether they want to cancel (G18), in their language.
 *
 * It holds one link and nothing else that leads anywhere, so that there is nothing to mistake for it.
 *
 * @param link where the question is answered
 */
export function askingMail(told: ToldRequest, link: string): MailSpec {
  const { request, brand } = told;
  const context = unlinked(told.context);
  const language = languageOf(context, 'guest');
  const texts = CANCELLATION_TEXTS[language];
  const paragraphs = [
    texts.reported(listingNameIn(context), brand.platformName),
    detailsOf(context, language),
    `${texts.question} ${texts.open}\n${link}`,
    texts.nothingHappens,
    texts.until(instantInWords(request.expiresAt, language, context.listing.timeZone)),
    ...unprotectedLines(context.conversation.subject, language, brand),
  ];
  return mailTo({ ...told, context }, 'guest', { subject: texts.question, paragraphs, footer: [brand.platformName] });
}

/**
 * The mail that tells the host what the customer answered: nothing of the customer but that.
 *
 * @throws where the host has no mailbox
 */
export function answeredMail(told: ToldRequest, state: 'confirmed' | 'declined'): MailSpec {
  const { context, brand } = told;
  const language = languageOf(context, 'host');
  const texts = CANCELLATION_TEXTS[language];
  const { title, text }: Told = state === 'confirmed' ? texts.hostConfirmed(brand.platformName) : texts.hostDeclined;
  return mailTo(told, 'host', {
    subject: title,
    paragraphs: [
      detailsOf(context, language),
      text,
      ...unprotectedLines(context.conversation.subject, language, brand),
    ],
    footer: [brand.platformName, `${NOTICE_TEXTS[language].help}: ${brand.supportUrl}`],
  });
}

interface Words {
  readonly subject: string;
  readonly paragraphs: readonly string[];
  readonly footer: readonly string[];
}

function mailTo(
  { request, context, brand, from }: ToldRequest,
  side: Side,
  { subject, paragraphs, footer }: Words,
): MailSpec {
  const language = languageOf(context, side);
  const page: MailPage = { language, brand, passages: [{ text: paragraphs.join('\n\n') }], footer };
  return {
    from: { address: from, name: brand.platformName },
    to: mailboxOf(context, side),
    subject: `${subject} – ${titleOf(context, language)}`,
    text: plainPage(page),
    html: htmlPage(page),
    automatic: 'auto-generated',
    attachments: [],
    boundarySeed: `${request.id} ${side}`,
  };
}

/**
 * A listing's name that holds an address is shown without what makes a link of it: many mail programs link a bare
 * `www.example.com` by themselves.
 */
const unlinked = (context: ConversationContext): ConversationContext => ({
  ...context,
  listing: { ...context.listing, name: listingNameIn(context).replace(/:\/+/g, ' ').replace(DOT_IN_A_DOMAIN, '. ') },
});

const DOT_IN_A_DOMAIN = /(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}-]*\p{L})/gu;
