import type { Program } from './program.ts';

/** Activities on a date: both sides write from the confirmation until a week after. */
export const activity: Program = {
  id: 'activity',
  inquiries: false,
  opens: 'confirmation',
  writing: {
    host: { daysAfterEnd: 7 },
    guest: { daysAfterEnd: 7 },
  },
  readableYears: 1,
  aliases: {
    guest: { subdomain: 'reply', prefix: 'customer-', alphabet: 'alphanumeric', length: 12 },
    host: { subdomain: 'reply', prefix: 'supplier-', alphabet: 'alphanumeric', length: 12 },
  },
  attachments: { types: ['*/*'], totalBytes: 10 * 1024 * 1024, others: 'leave-out' },
  contact: { guestDetails: 'never', hostPhones: 'never', phonesInListing: false },
  masking: { addresses: 'always', phones: 'noted' },
  phrases: { payment: 'flag', review: 'refuse' },
  automaticMail: 'refuse',
  confirmationMail: false,
  mailTranslation: true,
};
