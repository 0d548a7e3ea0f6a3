import { listingNameIn } from '../../listing-words.ts';
import type { ConversationContext, Subject } from '../../model.ts';
import { directionOf, type Language, LOCALES } from '../../notices/language.ts';
import { MAIL_TEXTS } from './mail-texts.ts';

/** What a conversation is about, as a heading: `Booking ABC – Seaside Cottage`. The same for every mail to one reader. */
export const titleOf = (context: ConversationContext, language: Language): string =>
  `${reference(context.conversation.subject, language)} – ${listingNameIn(context)}`;

/** The same with its dates, where it has any: `Booking ABC · Seaside Cottage · 3–7 April 2026`. */
export function detailsOf(context: ConversationContext, language: Language): string {
  const { subject } = context.conversation;
  return inOneLine([reference(subject, language), listingNameIn(context), ...dates(subject, language)], language);
}

/** Pieces that stand side by side: `Anna · Booking ABC`. */
export const inOneLine = (pieces: readonly string[], language: Language): string =>
  pieces.join(directionOf(language) === 'rtl' ? ` ${RIGHT_TO_LEFT_MARK}· ` : ' · ');

/** Without it a Latin name and the figures of a date after it are one piece, which stands before the month. */
const RIGHT_TO_LEFT_MARK = '\u200f';

function reference(subject: Subject, language: Language): string {
  const texts = MAIL_TEXTS[language];
  return subject.kind === 'booking' ? texts.booking(subject.booking.bookingId) : texts.inquiry;
}

/** Calendar dates are shown as they are: written and read in UTC. */
function dates(subject: Subject, language: Language): readonly string[] {
  const { start, end } = subject.kind === 'booking' ? subject.booking : subject.inquiry;
  const days = [start, end].flatMap((date) => (date ? [new Date(`${date}T00:00:00Z`)] : []));
  const [from, to = from] = days;
  return from && to ? [dateFormat(language).formatRange(from, to)] : [];
}

const formats = new Map<Language, Intl.DateTimeFormat>();

/** Made once: making one takes longer than all the rest of a mail. */
function dateFormat(language: Language): Intl.DateTimeFormat {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format;
}
