import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAddress,
  isCalendarDate,
  isInstant,
  isLanguage,
  isLine,
  isText,
  isTimeZone,
  normalAddress,
  normalInstant,
  normalLanguage,
  normalText,
  pathAddress,
} from '../../../core/schemas/formats.ts';

describe('calendar dates', () => {
  it.each(['2026-03-27', '2028-02-29', '1970-01-01', '2999-12-31'])('%s exists', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-01-32',
    '1969-12-31',
    '3000-01-01',
    '2026-1-1',
    '20260101',
    '2026-03-27T00:00:00Z',
    ' 2026-03-27',
    '２０２６-03-27',
    '',
  ])('%j does not', (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });
});

describe('instants', () => {
  it.each([
    ['2026-03-01T09:30:00Z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01t09:30:00z', '2026-03-01T09:30:00.000Z'],
    ['2026-03-01T09:30:00.1Z', '2026-03-01T09:30:00.100Z'],
    ['2026-03-01T09:30:00.123999999Z', '2026-03-01T09:30:00.123Z'],
    ['2026-03-01T00:30:00+01:00', '2026-02-28T23:30:00.000Z'],
    ['2026-03-01T09:30:00-08:30', '2026-03-01T18:00:00.000Z'],
    ['2026-03-01T09:30:00-00:00', '2026-03-01T09:30:00.000Z'],
  ])('%s is %s', (given, normal) => {
    expect(isInstant(given)).toBe(true);
    expect(normalInstant(given)).toBe(normal);
  });

  it.each([
    '2026-03-01',
    '2026-03-01T09:30Z',
    '2026-03-01T09:30:00',
    '2026-03-01 09:30:00Z',
    '2026-02-30T09:30:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T09:60:00Z',
    '2026-03-01T23:59:60Z',
    '2026-03-01T09:30:00+0100',
    '2026-03-01T09:30:00+25:00',
    '1772357400000',
    '2026-03-01T09:30:00Z\n',
    '',
  ])('%j is none', (given) => {
    expect(isInstant(given)).toBe(false);
  });

  it('keeps every instant that it normalizes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true }), (date) => {
        const told = date.toISOString();
        expect(isInstant(told)).toBe(true);
        expect(normalInstant(told)).toBe(told);
      }),
    );
  });
});

describe('time zones and languages', () => {
  it.each(['Europe/Stockholm', 'America/Argentina/Buenos_Aires', 'UTC', 'Asia/Calcutta'])('%s is a zone', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['Europe/Atlantis', '+02:00', 'CET+1', 'Stockholm', '', 'Europe/Stockholm\n'])('%j is none', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });

  it.each([
    ['en', 'en'],
    ['PT-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['gsw', 'gsw'],
  ])('%s is the language %s', (given, normal) => {
    expect(isLanguage(given)).toBe(true);
    expect(normalLanguage(given)).toBe(normal);
  });

  it.each(['english', 'e', 'en_GB', 'en-', 'x-klingon', '', 'en\r\nBcc: a@example.com'])('%j is none', (given) => {
    expect(isLanguage(given)).toBe(false);
  });
});

describe('mail addresses', () => {
  it.each([
    ['anna@example.com', 'anna@example.com'],
    ['Anna.Lind+foyer@EXAMPLE.Com', 'Anna.Lind+foyer@example.com'],
    ["o'brien@sub.example.co.uk", "o'brien@sub.example.co.uk"],
    ['bo@bücher.example', 'bo@xn--bcher-kva.example'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%s is kept as %s', (given, kept) => {
    expect(isAddress(given)).toBe(true);
    expect(normalAddress(given)).toBe(kept);
    expect(normalAddress(kept)).toBe(kept);
  });

  it.each([
    'anna',
    'anna@',
    '@example.com',
    'anna@localhost',
    'anna@127.0.0.1',
    'anna@[127.0.0.1]',
    'anna@example..com',
    'anna@-example.com',
    'anna@exa_mple.com',
    'anna@example.com/path',
    'anna@example.com:25',
    'anna@example.c',
    '.anna@example.com',
    'an..na@example.com',
    'anna lind@example.com',
    '"anna lind"@example.com',
    'Anna <anna@example.com>',
    'anna@example.com, bo@example.org',
    'a@b@example.com',
    'ännå@example.com',
    'anna@example.com\r\nBcc: eve@example.net',
    'anna\n@example.com',
    'anna@xn--\u0000.example',
    `${'a'.repeat(65)}@example.com`,
    `anna@${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(60)}.com`,
    '',
  ])('%j is no mailbox', (given) => {
    expect(isAddress(given)).toBe(false);
  });

  it('never lets anything through that could end a header or name a second mailbox', () => {
    const tricky = fc.string({
      unit: fc.constantFrom('a', '@', '.', ',', ';', '<', '>', '"', ' ', '\r', '\n', '\0', 'é'),
    });
    fc.assert(
      fc.property(tricky, fc.string({ unit: 'binary' }), (local, domain) => {
        const given = `${local}@${domain}`;
        if (isAddress(given)) expect(normalAddress(given)).toMatch(/^[^\s@,;<>"]+@[a-z0-9.-]+$/);
      }),
    );
  });
});

describe('lines and texts', () => {
  it.each(['Anna Lind', 'Łukasz Żółć', 'דנה', 'Zoë 👩‍🚀', "O'Neil & Sons, Ltd."])(
    '%s can stand in a header',
    (name) => {
      expect(isLine(name)).toBe(true);
    },
  );

  it.each(['a\nb', 'a\r\nBcc: x', 'a\tb', 'a\u0000', 'a\u0085b', 'a\u2028b', 'a\u202Eb', 'a\u2066b', 'a\uD800'])(
    '%j cannot',
    (name) => {
      expect(isLine(name)).toBe(false);
    },
  );

  it('takes tabs and line ends in texts, all of which become line feeds', () => {
    const given = 'a\tb\r\nc\rd\ne\u2028f\u0085g\vh\fi';
    expect(isText(given)).toBe(true);
    expect(normalText(given)).toBe('a\tb\nc\nd\ne\nf\ng\nh\ni');
  });

  it.each(['a\u0000', 'a\u001B[2J', 'a\u007F', 'a\u009B', 'a\uDC00'])('refuses %j in texts', (given) => {
    expect(isText(given)).toBe(false);
  });
});

it.each([
  ['anna@hosts.example', 'anna@hosts.example'],
  ['anna%40hosts.example', 'anna@hosts.example'],
  ['anna%2Bkeys%40hosts.example', 'anna+keys@hosts.example'],
  ['anna%2Bkeys@hosts.example', 'anna%2Bkeys@hosts.example'],
  ['anna%FF%', 'anna%FF%'],
])('the address %j in a path is %j', (written, address) => expect(pathAddress(written)).toBe(address));
