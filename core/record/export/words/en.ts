import type { ExportWords } from './export-words.ts';

export const en: ExportWords = {
  heading: 'Record of a conversation',
  guest: 'Guest',
  host: 'Host',
  exported: 'Exported on',
  confirmed: 'Confirmed by the guest before booking',
  times: (zone) => `Times are those of ${zone}.`,
  check: (command) =>
    `This file proves itself: ${command} tells, without asking anyone, whether it is as it was issued, or which message was changed.`,
  via: { api: 'written online', mail: 'sent by mail', template: 'from a template', schedule: 'sent on schedule' },
  delivery: {
    pending: 'not passed on yet',
    sent: 'passed on',
    delivered: 'delivered',
    undeliverable: 'could not be delivered',
  },
  notes: {
    'addresses-masked': 'mail addresses hidden',
    'phones-masked': 'phone numbers hidden',
    'phones-present': 'contains phone numbers',
    'attachments-left-out': 'files left out',
    'links-removed': 'links removed',
    'payment-off-platform': 'speaks of payment elsewhere',
    'review-elsewhere': 'asks for a review elsewhere',
    automatic: 'automatic message',
    translated: 'translated automatically, the original below',
  },
  original: 'As it was written',
  leftOut: 'Files left out',
};
