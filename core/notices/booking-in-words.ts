import type { Booking, CalendarDate, Listing } from '../model.ts';
import type { BookingLabel } from './booking-texts/booking-texts.ts';
import { BOOKING_TEXTS } from './booking-texts/by-language.ts';
import { countInWords, dayInWords } from './facts-in-words.ts';
import type { Language } from './language.ts';

/** A fact with its name before it: `Guests: 2`. */
export const withName = (language: Language, label: BookingLabel, fact: string): string =>
  `${heading(language, label)} ${fact}`;

/** French sets a space before a colon. */
const heading = (language: Language, label: BookingLabel): string =>
  `${BOOKING_TEXTS[language].labels[label]}${language === 'fr' ? '\u00a0' : ''}:`;

/**
 * What is booked, a line each: reference, listing, days with the times of day that the listing has, how many come.
 *
 * Days and times are the listing's; where there are times, its zone is named.
 */
export function bookingLines(booking: Booking, listing: Listing, language: Language): readonly string[] {
  const { guests, bookingId } = booking;
  return [
    withName(language, 'reference', bookingId),
    withName(language, 'listing', listing.name),
    ...dayLines(booking, listing, language),
    ...(guests === undefined ? [] : [withName(language, 'guests', countInWords(guests, language))]),
  ];
}

function dayLines(
  { start, end }: Pick<Booking, 'start' | 'end'>,
  { checkInTime, checkOutTime, timeZone }: Listing,
  language: Language,
): readonly string[] {
  const { from, until, times } = BOOKING_TEXTS[language];
  const told = (date: CalendarDate, words: typeof from, time: string | undefined): string =>
    time === undefined ? dayInWords(date, language) : words(dayInWords(date, language), time);
  const days =
    start === end
      ? [withName(language, 'date', told(start, from, checkInTime))]
      : [
          withName(language, 'checkIn', told(start, from, checkInTime)),
          withName(language, 'checkOut', told(end, until, checkOutTime)),
        ];
  return checkInTime === undefined && checkOutTime === undefined ? days : [...days, times(timeZone)];
}

/** What a listing says of itself to who has booked it. */
export type ListingWords = Pick<Listing, 'address' | 'directions' | 'parking' | 'requirements'>;

/** The same as paragraphs, each under its name; what it does not say is left out. */
export function listingBlocks(
  { address = '', directions = '', parking = '', requirements = [] }: ListingWords,
  language: Language,
): readonly string[] {
  const blocks: readonly (readonly [BookingLabel, string])[] = [
    ['address', address],
    ['directions', directions],
    ['parking', parking],
    ['requirements', requirements.map((each) => `– ${each}`).join('\n')],
  ];
  return blocks.flatMap(([label, words]) =>
    words.trim() === '' ? [] : [`${heading(language, label)}\n${words.trim()}`],
  );
}
