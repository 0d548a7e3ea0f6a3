import { describe, expect, it } from 'vitest';
import { aliasSubdomains, isProgram, PROGRAMS, programOf } from '../../../core/programs/programs.ts';

const MB = 1024 * 1024;

/** The table "Programs" of the specification, read off by hand. */
describe.each([
  ['stay', false, 'booking', ['image/*'], 'never', 'never', false, 'always', 'noted', 'flag', 'pass'],
  [
    'rental-pay-per-booking',
    true,
    'booking',
    ['image/*', 'application/pdf'],
    'full-payment',
    'full-payment',
    false,
    'until-full-payment',
    'until-full-payment',
    'mask-until-full-payment',
    'pass',
  ],
  [
    'rental-subscription',
    true,
    'booking',
    ['image/*', 'application/pdf'],
    'always',
    'first-payment',
    true,
    'never',
    'never',
    'pass',
    'pass',
  ],
  ['activity', false, 'confirmation', ['*/*'], 'never', 'never', false, 'always', 'noted', 'flag', 'refuse'],
] as const)(
  '%s',
  (id, inquiries, opens, types, guestDetails, hostPhones, phonesInListing, addresses, phones, payment, review) => {
    const program = programOf(id);

    it('has the table', () => {
      expect(program).toMatchObject({
        id,
        inquiries,
        opens,
        readableYears: 1,
        attachments: { types, totalBytes: 10 * MB, others: 'leave-out' },
        contact: { guestDetails, hostPhones, phonesInListing },
        masking: { addresses, phones },
        phrases: { payment, review },
        automaticMail: 'refuse',
      });
    });
  },
);

describe('write windows', () => {
  const stays = { host: { daysAfterEnd: 7, daysAfterGuest: 14 }, guest: { daysAfterEnd: 'cutoff' } };
  const activities = { host: { daysAfterEnd: 7 }, guest: { daysAfterEnd: 7 } };

  it.each([
    ['stay', stays],
    ['rental-pay-per-booking', stays],
    ['rental-subscription', stays],
    ['activity', activities],
  ])('of %s', (id, writing) => expect(programOf(id).writing).toEqual(writing));
});

it('has mails translated where hosts and guests meet by mail alone (N8)', () => {
  const translated = Object.values(PROGRAMS).filter(({ mailTranslation }) => mailTranslation);
  expect(translated.map(({ id }) => id)).toEqual(['activity']);
});

describe('a program by its id', () => {
  it('is there for every listed one, under its own id', () => {
    for (const [id, program] of Object.entries(PROGRAMS)) {
      expect(isProgram(id)).toBe(true);
      expect(programOf(id)).toBe(program);
    }
  });

  it.each(['', 'hotel', 'constructor', 'STAY'])('is a fault where none is called %j', (id) => {
    expect(isProgram(id)).toBe(false);
    expect(() => programOf(id)).toThrow(/no program/);
  });
});

it('mail is received for each subdomain once', () => {
  expect(aliasSubdomains()).toEqual(['guest', 'partner', 'reply']);
});

it('mail is received for support requests whatever the programs are', () => {
  expect(aliasSubdomains([])).toEqual(['reply']);
});
