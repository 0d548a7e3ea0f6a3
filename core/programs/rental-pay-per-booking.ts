import type { Program } from './program.ts';

/** Rentals paid by the booking: both sides stay hidden until the guest has paid in full. */
export const rentalPayPerBooking: Program = {
  id: 'rental-pay-per-booking',
  inquiries: true,
  opens: 'booking',
  writing: {
    host: { daysAfterEnd: 7, daysAfterGuest: 14 },
    guest: { daysAfterEnd: 'cutoff' },
  },
  readableYears: 1,
  aliases: {
    guest: { subdomain: 'guest', prefix: '', alphabet: 'readable', length: 13 },
    host: { subdomain: 'partner', prefix: '', alphabet: 'readable', length: 13 },
  },
  attachments: { types: ['image/*', 'application/pdf'], totalBytes: 10 * 1024 * 1024, others: 'leave-out' },
  contact: { guestDetails: 'full-payment', hostPhones: 'full-payment', phonesInListing: false },
  masking: { addresses: 'until-full-payment', phones: 'until-full-payment' },
  phrases: { payment: 'mask-until-full-payment', review: 'pass' },
  automaticMail: 'refuse',
  confirmationMail: true,
  mailTranslation: false,
};
