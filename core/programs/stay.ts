import type { Program } from './program.ts';

/** Stays booked and confirmed at once; questions before booking are public. */
export const stay: Program = {
  id: 'stay',
  inquiries: false,
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
  attachments: { types: ['image/*'], totalBytes: 10 * 1024 * 1024, others: 'leave-out' },
  contact: { guestDetails: 'never', hostPhones: 'never', phonesInListing: false },
  masking: { addresses: 'always', phones: 'noted' },
  phrases: { payment: 'flag', review: 'pass' },
  automaticMail: 'refuse',
  confirmationMail: false,
  mailTranslation: false,
};
