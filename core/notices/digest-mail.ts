import type { Brand } from '../brand.ts';
import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { detailsOf, inOneLine } from '../mail/present/conversation-lines.ts';
import { firstName } from '../mail/present/first-name.ts';
import { isolatedSpans } from '../mail/present/isolated-spans.ts';
import { htmlPage, type MailPage, type Passage, plainPage } from '../mail/present/mail-page.ts';
import { MAIL_TEXTS } from '../mail/present/mail-texts.ts';
import { REPLY_MARKER } from '../mail/reply-marker.ts';
import { type Mailbox, otherSide, type Side } from '../model.ts';
import type { DigestNews } from '../notifications/digest-news.ts';
import { protectedNames } from '../translation/protected-names.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import { countInWords } from './facts-in-words.ts';
import { closestLanguage, type Language } from './language.ts';

/** What somebody is told of in a digest. */
export interface DigestMail {
  readonly side: Side;
  /** At least one, in the order in which they are shown. */
  readonly news: readonly DigestNews[];
  /** Conversations beyond those. */
  readonly more: number;
  readonly brand: Brand;
  /** The platform's own address. */
  readonly from: string;
  readonly to: Mailbox;
  /** The reader's. BCP 47. */
  readonly language: string;
  /** Tells digests apart. */
  readonly about: string;
}

/**
 * The mail that tells a host or guest of what they have not read, conversation by conversation: as whom they know the other
 * side, what it is about, how many messages, the first words of the latest as they were passed on, and the alias to write to.
 *
 * From the platform's own address: an answer to the digest as a whole would be for nobody in particular. The marker keeps it out
 * of what somebody writes above it to one of the aliases, so that nobody reads of another's conversation.
 */
export function digestMail(digest: DigestMail): MailSpec {
  const { side, news, more, brand, from, to, about } = digest;
  const language = closestLanguage(digest.language);
  const texts = DIGEST_TEXTS[language];
  const count = news.reduce((sum, each) => sum + each.count, 0);
  const page: MailPage = {
    language,
    brand,
    answerLine: `${REPLY_MARKER} ${texts.howToAnswer} ${REPLY_MARKER}`,
    passages: [
      { text: texts.opening },
      ...news.map((each) => passageOf(each, side, language)),
      ...(more > 0 ? [{ text: texts.more(countInWords(more, language)) }] : []),
    ],
    footer: [brand.platformName, texts.why, `${MAIL_TEXTS[language].help} ${brand.supportUrl}`],
  };
  return {
    from: { address: from, name: brand.platformName },
    to,
    subject: `${texts.unread(countInWords(count, language))} – ${brand.platformName}`,
    text: plainPage(page),
    html: htmlPage(page),
    automatic: 'auto-generated',
    attachments: [],
    boundarySeed: about,
  };
}

/** One conversation. A guest knows the host by the listing, which stands among the details. */
function passageOf({ context, count, words }: DigestNews, side: Side, language: Language): Passage {
  const texts = DIGEST_TEXTS[language];
  const { guest, aliases } = context.conversation;
  const who = side === 'host' ? [firstName(guest.name) ?? MAIL_TEXTS[language].guest] : [];
  const text = [
    inOneLine([...who, detailsOf(context, language)], language),
    texts.unread(countInWords(count, language)),
    words === '' ? texts.noWords : words,
  ].join('\n');
  return {
    text,
    isolated: isolatedSpans(text, protectedNames(context)),
    writeTo: { note: texts.writeTo, address: aliases[otherSide(side)] },
  };
}
