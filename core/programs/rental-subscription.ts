import type { Program } from './program.ts';

/** Rentals whose owner pays by the year: the owner sees who asks, and may show phone numbers. */
export const rentalSubscription: Program = {
  id: 'rental-subscription',
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
  contact: { guestDetails: 'always', hostPhones: 'first-payment', phonesInListing: true },
  masking: { addresses: 'never', phones: 'never' },
  phrases: { payment: 'pass', review: 'pass' },
  automaticMail: 'refuse',
  confirmationMail: true,
  mailTranslation: false,
};
