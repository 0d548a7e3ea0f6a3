import type { Brand } from '../brand.ts';
import type { Contact } from '../contact.ts';
import type { GuestMail } from '../guest-mails.ts';
import { listingNameIn } from '../listing-words.ts';
import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf, titleOf } from '../mail/present/conversation-lines.ts';
import { languageOf } from '../mail/present/language-of.ts';
import { htmlPage, type MailPage, plainPage } from '../mail/present/mail-page.ts';
import { MAIL_TEXTS } from '../mail/present/mail-texts.ts';
import { unprotectedLines } from '../mail/present/payment-protection.ts';
import { REPLY_MARKER } from '../mail/reply-marker.ts';
import { mailboxOf } from '../mail-reach.ts';
import type { MaskPolicy } from '../masking/mask-policy.ts';
import { maskText } from '../masking/mask-text.ts';
import { maskPolicyFor } from '../masking-rule.ts';
import type { Booking, ConversationContext } from '../model.ts';
import { hideLinks } from '../restrictions/hide-links.ts';
import { bookingLines, type ListingWords, listingBlocks, withName } from './booking-in-words.ts';
import { BOOKING_TEXTS } from './booking-texts/by-language.ts';

/** A booking that its guest is told something of. */
export interface ToldBooking {
  readonly context: ConversationContext;
  readonly brand: Brand;
  /** The domain that aliases live under. */
  readonly domain: string;
  /** Links to these and what is below them are the operator's own. */
  readonly ownLinkDomains: readonly string[];
}

/**
 * The mail that confirms a booking to its guest, with all that is known of it (V4), in the guest's language.
 *
 * From the host's alias in the platform's name: answering it writes to the host. What the host has to say about the place
 * is masked as its messages are, and holds a mail address in no program; nothing else of the host is in it.
 */
export function confirmationMail(told: ToldBooking, booking: Booking): MailSpec {
  const { context } = told;
  const language = languageOf(context, 'guest');
  const texts = BOOKING_TEXTS[language];
  return guestMail(told, 'confirmation', texts.confirmedSubject, [
    texts.confirmed,
    bookingLines(booking, { ...context.listing, name: listingNameIn(context) }, language).join('\n'),
    ...listingBlocks(masked(told), language),
    [
      withName(language, 'payment', texts.paid[booking.payment.state === 'full' ? 'full' : 'part']),
      ...protection(told),
    ].join('\n'),
    `${texts.writeTo}\n${context.conversation.aliases.host}`,
  ]);
}

/** The mail that brings the guest the host's phone numbers, once the payment released them (V5, V10). */
export function phonesMail(told: ToldBooking, { name, phones }: Pick<Contact, 'name' | 'phones'>): MailSpec {
  const language = languageOf(told.context, 'guest');
  const texts = BOOKING_TEXTS[language];
  return guestMail(told, 'phones', texts.phonesSubject, [
    `${texts.phones(name)}\n${phones.join('\n')}`,
    detailsOf(told.context, language),
    ...unprotectedLines(told.context.conversation.subject, language, told.brand),
  ]);
}

/** Whether payment protection covers the booking, in a sentence (V13). */
function protection({ context, brand }: ToldBooking): readonly string[] {
  const language = languageOf(context, 'guest');
  const unprotected = unprotectedLines(context.conversation.subject, language, brand);
  return unprotected.length > 0 ? unprotected : [BOOKING_TEXTS[language].protected(brand.platformName)];
}

/**
 * The platform gives a guest no address, whatever program: also none that the host put among the directions. Nor a link of
 * a host who may send none for now (B7).
 */
function masked({ context, domain, ownLinkDomains }: ToldBooking): ListingWords {
  const policy = { ...maskPolicyFor(context, domain), addresses: true };
  const cleanBy =
    (by: MaskPolicy) =>
    (words = ''): string =>
      hideLinks(maskText(words, by).text, context.host, [domain, ...ownLinkDomains]);
  // a postal code looks like a number that one could call: of an address only numbers that are known are hidden
  const [clean, cleanPlace] = [cleanBy(policy), cleanBy({ ...policy, phones: 'pass' })];
  const { address, directions, parking, requirements = [] } = context.listing;
  return {
    address: cleanPlace(address),
    directions: clean(directions),
    parking: clean(parking),
    requirements: requirements.map((each) => clean(each)),
  };
}

function guestMail(
  { context, brand }: ToldBooking,
  about: GuestMail['about'],
  subject: string,
  paragraphs: readonly string[],
): MailSpec {
  const language = languageOf(context, 'guest');
  const { answerAbove, howToAnswer, help } = MAIL_TEXTS[language];
  const page: MailPage = {
    language,
    brand,
    answerLine: `${REPLY_MARKER} ${answerAbove} ${REPLY_MARKER}`,
    passages: [{ text: paragraphs.join('\n\n') }],
    footer: [brand.platformName, howToAnswer, `${help} ${brand.supportUrl}`],
  };
  return {
    from: { address: context.conversation.aliases.host, name: brand.platformName },
    to: mailboxOf(context, 'guest'),
    subject: `${subject} – ${titleOf(context, language)}`,
    text: plainPage(page),
    html: htmlPage(page),
    automatic: 'auto-generated',
    attachments: [],
    boundarySeed: `${context.conversation.id} ${about}`,
  };
}
