import type { Brand } from '../brand.ts';
import { publicWords } from '../listing-words.ts';
import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { htmlPage, type MailPage, plainPage } from '../mail/present/mail-page.ts';
import { MAIL_TEXTS } from '../mail/present/mail-texts.ts';
import { REPLY_MARKER } from '../mail/reply-marker.ts';
import type { Host, Listing, Mailbox } from '../model.ts';
import { programOf } from '../programs/programs.ts';
import type { Question } from '../questions/question.ts';
import { hideLinks } from '../restrictions/hide-links.ts';
import { closestLanguage } from './language.ts';
import { inRow } from './left-out-notice.ts';
import { noticeTo } from './notice-mail.ts';
import { QUESTION_TEXTS } from './question-texts.ts';

/** A public question, and who is told of it. */
export interface QuestionMail {
  readonly question: Question;
  readonly listing: Listing;
  readonly host: Host;
  readonly brand: Brand;
  readonly to: Mailbox;
  /** The receiver's. */
  readonly language: string;
}

/**
 * The mail that tells a host what a guest asked, in the host's language, from the alias that stands for the question: replying
 * answers it. Nothing of who asked is in it.
 */
export function askedMail({ question, listing, host, brand, to, language: tag }: QuestionMail): MailSpec {
  const language = closestLanguage(tag);
  const { subject, opening, remedy } = QUESTION_TEXTS[language].asked;
  const { answerAbove, help } = MAIL_TEXTS[language];
  const name = nameOf(listing, host);
  const page: MailPage = {
    language,
    brand,
    answerLine: `${REPLY_MARKER} ${answerAbove} ${REPLY_MARKER}`,
    passages: [{ text: [opening(name), question.asked.text].join('\n\n') }],
    footer: [brand.platformName, remedy, `${help} ${brand.supportUrl}`],
  };
  return {
    from: { address: question.alias, name: brand.platformName },
    to,
    subject: subject(name),
    text: plainPage(page),
    html: htmlPage(page),
    attachments: [],
    boundarySeed: `${question.id} asked`,
  };
}

/**
 * The mail that tells who asked what the host answered, in the guest's language; undefined where nothing is shown as the answer.
 * It wants no answer: a public question is no conversation.
 *
 * @param from the platform's own address
 * @param ownLinkDomains links to these stay while the host may send none
 */
export function answeredMail(
  { question, listing, host, brand, to, language: tag }: QuestionMail,
  from: string,
  ownLinkDomains: readonly string[],
): MailSpec | undefined {
  if (question.state !== 'answered' || !question.answer) return undefined;
  const language = closestLanguage(tag);
  const { subject, opening, answer } = QUESTION_TEXTS[language].answered;
  const name = nameOf(listing, host);
  const shown = hideLinks(question.answer.text, host, ownLinkDomains);
  return noticeTo(
    { language, brand, from, to, about: question.id },
    {
      kind: 'question-answered',
      subject: subject(name),
      paragraphs: [opening(name), question.asked.text, answer, shown],
    },
  );
}

/**
 * The mail that tells a host which files of its mailed answer nobody is shown, in the host's language.
 *
 * @param from the platform's own address
 * @param answered the mail, by its Message-ID where it has one
 */
export function answerFilesMail(
  { question, listing, host, brand, to, language: tag }: QuestionMail,
  from: string,
  answered: { readonly messageId?: string | undefined; readonly leftOut: readonly string[] },
): MailSpec {
  const language = closestLanguage(tag);
  const { subject, opening, remedy } = QUESTION_TEXTS[language].leftOut;
  const name = nameOf(listing, host);
  return noticeTo(
    { language, brand, from, to, about: question.id, answers: { messageId: answered.messageId } },
    { kind: 'answer-files', subject: subject(name), paragraphs: [opening(name), inRow(answered.leftOut), remedy] },
  );
}

/** As everybody reads it. */
const nameOf = (listing: Listing, host: Host): string => publicWords(listing, host, programOf(listing.program)).name;
