import type { Booking } from '../../../core/model.ts';
import { confirmationMail, phonesMail } from '../../../core/notices/booking-mails.ts';
import { aBooking, aContext, aConversation, aGuest, aListing, aPayment } from '../facts.ts';

const BRAND = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.example.com/' };
const BOOKING: Booking = aBooking({
  bookingId: 'ABC',
  guests: 2,
  payment: aPayment({ state: 'full', onPlatform: false }),
});
const TOLD = {
  context: aContext({
    conversation: aConversation({ subject: { kind: 'booking', booking: BOOKING }, guest: aGuest({ language: 'en' }) }),
    listing: aListing({
      program: 'rental-pay-per-booking',
      name: 'The Lake House',
      checkInTime: '15:00',
      checkOutTime: '11:00',
      address: 'Sjövägen 1, 123 45 Ekby',
      directions: 'Turn left at the church.',
      parking: 'In front of the house.',
      requirements: ['No pets'],
    }),
  }),
  brand: BRAND,
  domain: 'foyer.test',
  ownLinkDomains: [],
};

/** What stands between the line to answer above and the footer. */
const bodyOf = (text: string): string => text.slice(text.indexOf('\n') + 1, text.indexOf('\n-- \n')).trim();

const quoted = ({ subject, text }: { readonly subject: string; readonly text: string }): readonly string[] => [
  `Subject: ${subject}`,
  '',
  '```text',
  bodyOf(text),
  '```',
];

/** The mails that a guest gets of a paid booking, for `docs/notices.md`. */
export const bookingMails = (): readonly string[] => [
  '## A booking is paid',
  '',
  'To its guest, once each for a booking, whatever the payment does afterwards: from the host’s alias in the platform’s name,',
  'marked `Auto-Submitted`, so that an answer is a message to the host. None of a booking that is cancelled or over, and none',
  'where no mail is to reach the guest. What the host says of the place is masked as its messages are; mail addresses always,',
  'and links of a host who may send none. Where the program has `confirmationMail`, once the booking is confirmed and paid in',
  'part or in full (V4):',
  '',
  ...quoted(confirmationMail(TOLD, BOOKING)),
  '',
  'When a payment releases the phone numbers (V5, V10), and the host has any:',
  '',
  ...quoted(phonesMail(TOLD, { name: 'Hanna Host', phones: ['+46707654321'] })),
  '',
];
