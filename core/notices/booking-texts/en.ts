import type { BookingTexts } from './booking-texts.ts';

export const en: BookingTexts = {
  confirmedSubject: 'Your booking is confirmed',
  confirmed: 'Your booking is confirmed. Here is everything that you need to know.',
  labels: {
    reference: 'Reference',
    listing: 'Listing',
    checkIn: 'Check-in',
    checkOut: 'Check-out',
    date: 'Date',
    guests: 'Guests',
    payment: 'Payment',
    address: 'Address',
    directions: 'How to get there',
    parking: 'Parking',
    requirements: 'What the host asks of guests',
  },
  from: (day, time) => `${day}, from ${time}`,
  until: (day, time) => `${day}, until ${time}`,
  times: (zone) => `Times are local (${zone}).`,
  paid: { part: 'paid in part', full: 'paid in full' },
  protected: (platform) => `This booking is paid through ${platform} and is covered by payment protection.`,
  writeTo: 'To write to your host, reply to this mail, or write to this address:',
  phonesSubject: 'How to reach your host by phone',
  phones: (host) => `You can now also reach your host, ${host}, by phone:`,
};
