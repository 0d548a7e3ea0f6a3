import { daysBetween } from '../dates.ts';
import { hostNameIn, listingNameIn } from '../listing-words.ts';
import { firstName } from '../mail/present/first-name.ts';
import { MAIL_TEXTS } from '../mail/present/mail-texts.ts';
import type { Booking, CalendarDate, ConversationContext } from '../model.ts';
import { closestLanguage } from '../notices/language.ts';
import { programOf } from '../programs/programs.ts';
import { isReleased, releaseTo } from '../release.ts';
import { isPlaceholder, type Placeholder } from './placeholders.ts';
import { type ReaderFormats, readerFormats } from './reader-formats.ts';
import type { TemplateFacts } from './template.ts';

/** What facts are taken from, and how they are written. */
interface Source {
  readonly context: ConversationContext;
  readonly dates: StayDates;
  /** Nothing is known of it before there is one. */
  readonly booking: Partial<Booking>;
  readonly formats: ReaderFormats;
  readonly language: string;
}

interface StayDates {
  readonly start?: CalendarDate | undefined;
  readonly end?: CalendarDate | undefined;
}

/**
 * The facts of a conversation for a text in `language`, one of the nine, as the guest reads them; each is looked up when it is
 * first asked for.
 *
 * Days are the listing's, with their weekdays; times of day those of the listing's clock. Before there is a booking there are
 * those of the inquiry's dates that it has. A visit of one day has no nights.
 *
 * @param readerTag the settings of who reads it, whose region decides how days and times are written
 */
export function templateFacts(
  context: ConversationContext,
  language: string,
  readerTag = context.conversation.guest.language,
): TemplateFacts {
  const { subject } = context.conversation;
  const source: Source = {
    context,
    dates: subject.kind === 'booking' ? subject.booking : subject.inquiry,
    booking: subject.kind === 'booking' ? subject.booking : {},
    formats: readerFormats(language, readerTag),
    language,
  };
  const asked = new Map<string, string | undefined>();
  return {
    get(name) {
      if (isPlaceholder(name) && !asked.has(name)) asked.set(name, notBlank(FACTS[name](source)));
      return asked.get(name);
    },
  };
}

const FACTS: Readonly<Record<Placeholder, (source: Source) => string | undefined>> = {
  'guest.firstName': firstNameOf,
  'guest.name': (source) => (isGuestKnown(source) ? source.context.conversation.guest.name : firstNameOf(source)),
  'host.name': ({ context }) => hostNameIn(context),
  'listing.name': ({ context }) => listingNameIn(context),
  'listing.address': ({ context }) => context.listing.address,
  'listing.directions': ({ context }) => context.listing.directions,
  'listing.parking': ({ context }) => context.listing.parking,
  'booking.id': ({ booking }) => booking.bookingId,
  'booking.checkIn': ({ dates, formats }) => dayIn(formats, dates.start),
  'booking.checkInTime': ({ context, formats }) => timeIn(formats, context.listing.checkInTime),
  'booking.checkOut': ({ dates, formats }) => dayIn(formats, dates.end),
  'booking.checkOutTime': ({ context, formats }) => timeIn(formats, context.listing.checkOutTime),
  'booking.nights': ({ dates, formats }) => countIn(formats, nightsOf(dates)),
  'booking.guests': ({ booking, formats }) => countIn(formats, booking.guests),
};

/** As the mails that come from the guest call them. */
function firstNameOf({ context, language }: Source): string {
  return firstName(context.conversation.guest.name) ?? MAIL_TEXTS[closestLanguage(language)].guest;
}

/** A whole name is a contact detail: the host, who reads what was sent in its name, sees it where the program says so (B18). */
const isGuestKnown = ({ context: { listing, conversation } }: Source): boolean =>
  isReleased(releaseTo('host', programOf(listing.program)), conversation.subject);

const nightsOf = ({ start, end }: StayDates): number | undefined =>
  start === undefined || end === undefined || start === end ? undefined : daysBetween(start, end);

const dayIn = ({ day }: ReaderFormats, date: CalendarDate | undefined): string | undefined =>
  date && day.format(new Date(`${date}T00:00:00Z`));

const timeIn = ({ time }: ReaderFormats, clock: string | undefined): string | undefined =>
  clock && time.format(new Date(`1970-01-01T${clock}:00Z`));

const countIn = ({ count }: ReaderFormats, number: number | undefined): string | undefined =>
  number === undefined ? undefined : count.format(number);

const notBlank = (fact: string | undefined): string | undefined => fact?.trim() || undefined;
