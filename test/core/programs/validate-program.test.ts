import { describe, expect, it } from 'vitest';
import { activity } from '../../../core/programs/activity.ts';
import { PROGRAMS } from '../../../core/programs/programs.ts';
import { stay } from '../../../core/programs/stay.ts';
import { programFaults, validateProgram } from '../../../core/programs/validate-program.ts';

const faultsOf = (data: unknown) => {
  const validated = validateProgram(data);
  return validated.ok ? [] : validated.error;
};
const fieldsOf = (data: unknown) => faultsOf(data).map(({ field }) => field);

describe('a valid program', () => {
  it.each(Object.entries(PROGRAMS))('%s is given back as it is', (_, program) => {
    expect(validateProgram(program)).toEqual({ ok: true, value: program });
  });

  it('may have numbers of its own', () => {
    const writing = { host: { daysAfterEnd: 30, daysAfterGuest: 0 }, guest: { daysAfterEnd: 365 } };
    expect(validateProgram({ ...stay, id: 'long-stay', readableYears: 2, writing }).ok).toBe(true);
  });

  it.each(['refuse', 'quarantine', 'show'])('may %s automatic mail', (automaticMail) => {
    expect(validateProgram({ ...stay, automaticMail }).ok).toBe(true);
  });

  it.each(['formal', 'informal', undefined])('may have translations address their readers: %s', (formality) => {
    expect(validateProgram({ ...stay, formality }).ok).toBe(true);
  });

  it('may refuse a mail for a file that does not pass', () => {
    expect(validateProgram({ ...stay, attachments: { ...stay.attachments, others: 'refuse' } }).ok).toBe(true);
  });
});

describe('a wrong value is named by its field', () => {
  const { host, guest } = stay.aliases;
  it.each([
    ['id', { id: 'Stay!' }],
    ['inquiries', { inquiries: 'yes' }],
    ['opens', { opens: 'payment' }],
    ['formality', { formality: 'polite' }],
    ['writing.host.daysAfterEnd', { writing: { ...stay.writing, host: { daysAfterEnd: -1 } } }],
    ['writing.host.daysAfterEnd', { writing: { ...stay.writing, host: {} } }],
    ['writing.guest.daysAfterEnd', { writing: { ...stay.writing, guest: { daysAfterEnd: 'forever' } } }],
    ['writing.host.daysAfterGuest', { writing: { ...stay.writing, host: { daysAfterEnd: 7, daysAfterGuest: 1.5 } } }],
    ['writing', { writing: 7 }],
    ['readableYears', { readableYears: 0 }],
    ['aliases.host.subdomain', { aliases: { guest, host: { ...host, subdomain: 'Partner.x' } } }],
    ['aliases.host.prefix', { aliases: { guest, host: { ...host, prefix: 'host' } } }],
    ['aliases.guest.alphabet', { aliases: { host, guest: { ...guest, alphabet: 'digits' } } }],
    ['aliases.guest.length', { aliases: { host, guest: { ...guest, length: 33 } } }],
    ['attachments.types.0', { attachments: { ...stay.attachments, types: ['images'] } }],
    ['attachments.types', { attachments: { ...stay.attachments, types: 'image/*' } }],
    ['attachments.totalBytes', { attachments: { ...stay.attachments, totalBytes: 25 * 1024 * 1024 + 1 } }],
    ['attachments.others', { attachments: { ...stay.attachments, others: 'ignore' } }],
    ['contact.guestDetails', { contact: { ...stay.contact, guestDetails: 'sometimes' } }],
    ['masking.phones', { masking: { addresses: 'always', phones: 'maybe' } }],
    ['masking.addresses', { masking: { addresses: 'noted', phones: 'noted' } }],
    ['phrases', { phrases: undefined }],
    ['phrases.review', { phrases: { payment: 'flag', review: 'anywhere' } }],
    ['automaticMail', { automaticMail: 'pass' }],
    ['confirmationMail', { confirmationMail: 'yes' }],
    ['mailTranslation', { mailTranslation: 1 }],
  ])('%s', (field, wrong) => {
    const [fault] = faultsOf({ ...stay, ...wrong });
    expect(fault?.field).toBe(field);
    expect(fault?.problem).toMatch(/^must be/);
  });

  it('also where several are wrong', () => {
    expect(fieldsOf({ ...stay, readableYears: 99, opens: 'never' })).toEqual(['opens', 'readableYears']);
  });

  it('and where it is no object at all', () => expect(fieldsOf('stay')).toEqual(['the program']));
});

describe('an unknown field is refused', () => {
  it.each([
    ['colour', { ...stay, colour: 'blue' }],
    ['masking.faces', { ...stay, masking: { ...stay.masking, faces: 'never' } }],
  ])('%s', (field, data) => {
    expect(faultsOf(data)).toEqual([{ field, problem: 'is no field of a program' }]);
  });
});

describe('an alias that could be guessed is refused', () => {
  const withLength = (alphabet: string, length: number) => ({
    ...activity,
    aliases: { ...activity.aliases, guest: { ...activity.aliases.guest, alphabet, length } },
  });

  it.each([
    ['readable', 11, 12],
    ['alphanumeric', 11, 12],
  ])('%s: %i characters hold less than 60 bits, %i enough', (alphabet, short, enough) => {
    expect(fieldsOf(withLength(alphabet, short))).toEqual(['aliases.guest.length']);
    expect(fieldsOf(withLength(alphabet, enough))).toEqual([]);
  });
});

describe('a table of programs', () => {
  it('without faults is said to have none', () => expect(programFaults(PROGRAMS)).toEqual([]));

  it('names program and field of each fault', () => {
    expect(programFaults({ stay: { ...stay, readableYears: 0 }, activity })).toEqual([
      'program stay: readableYears must be a whole number from 1 to 10',
    ]);
  });

  it('lists each program under its own id', () => {
    expect(programFaults({ hotel: stay })).toEqual(['program hotel: id must be hotel, the name it is listed under']);
  });
});
