import { expect, it } from 'vitest';
import { mailDate } from '../../../../core/mail/enclosed/mail-date.ts';

it.each([
  ['Sat, 07 Feb 2026 10:00:00 +0100', '2026-02-07T09:00:00.000Z'],
  ['7 February 2026 10:00 -0330', '2026-02-07T13:30:00.000Z'],
  ['Sat,\t 7 Feb  2026 10:00:59 GMT (gita@guests.example)', '2026-02-07T10:00:59.000Z'],
  ['Thu, 01 Jan 1970 00:00:00 +0000', '1970-01-01T00:00:00.000Z'],
  ['Wed, 31 Dec 1969 23:59:59 +0000', undefined],
  ['Tue, 31 Dec 2999 23:59:59 +0000', '2999-12-31T23:59:59.000Z'],
  ['Wed, 01 Jan 3000 00:00:00 +0000', undefined],
  ['gita@guests.example', undefined],
  ['', undefined],
])('reads the date %j', (value, instant) => expect(mailDate(value)).toBe(instant));
