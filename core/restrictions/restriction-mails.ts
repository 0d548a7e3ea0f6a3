import type { MailSpec } from '../mail/compose/mail-spec.ts';
import { instantInWords } from '../notices/facts-in-words.ts';
import { type NoticeWords, noticeTo, type Told } from '../notices/notice-mail.ts';
import { asSentence, type Restriction } from './restriction.ts';
import { RESTRICTION_TEXTS } from './texts/by-language.ts';

/** A host has no time zone of its own. */
const ZONE = 'UTC';

/** Who is told of a restriction, and by whom. */
export type RestrictedReader = Omit<Told, 'about' | 'answers'>;

/**
 * The statement of reasons that a restricted host is mailed (B7): what it may not do and since when, why and who decided it,
 * what that means for its messages, and how it is lifted or contested.
 */
export function restrictedMail(reader: RestrictedReader, { id, since, reason, cause }: Restriction): MailSpec {
  const { subject, opening, causes, meaning, lifting, ...reasons } = RESTRICTION_TEXTS[reader.language].set;
  return mailTo(reader, id, {
    kind: 'restriction-set',
    subject,
    paragraphs: [
      opening(instantInWords(since, reader.language, ZONE)),
      `${reasons[cause === 'platform' ? 'quoted' : 'reason'](asSentence(reason))}\n${causes[cause]}`,
      ...meaning,
      lifting,
    ],
  });
}

/**
 * The mail that tells a host that it may send links again; undefined where that is not so.
 */
export function liftedMail(reader: RestrictedReader, { id, liftedAt }: Restriction): MailSpec | undefined {
  if (liftedAt === undefined) return undefined;
  const { subject, opening, held } = RESTRICTION_TEXTS[reader.language].lifted;
  const at = instantInWords(liftedAt, reader.language, ZONE);
  return mailTo(reader, id, { kind: 'restriction-lifted', subject, paragraphs: [opening(at), held] });
}

const mailTo = (reader: RestrictedReader, about: string, words: NoticeWords): MailSpec =>
  noticeTo({ ...reader, about }, words);
