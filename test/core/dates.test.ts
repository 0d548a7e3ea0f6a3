import { describe, expect, it } from 'vitest';
import { endOfDayAfter, endOfDayYearsAfter, localDate } from '../../core/dates.ts';

describe('the end of the n-th day after a date', () => {
  it.each([
    ['the day itself', '2026-03-27', 0, 'UTC', '2026-03-28T00:00:00.000Z'],
    ['over the change to summer time', '2026-03-27', 7, 'Europe/Stockholm', '2026-04-03T22:00:00.000Z'],
    ['over the end of a month and a year', '2026-12-30', 7, 'UTC', '2027-01-07T00:00:00.000Z'],
    [
      'where clocks skip midnight: the first instant after',
      '2026-04-23',
      0,
      'Africa/Cairo',
      '2026-04-23T22:00:00.000Z',
    ],
    ['a day ahead of UTC', '2026-06-01', 0, 'Pacific/Kiritimati', '2026-06-01T10:00:00.000Z'],
    ['a change of half an hour', '2026-04-04', 0, 'Australia/Lord_Howe', '2026-04-04T13:00:00.000Z'],
  ])('%s', (_, date, days, timeZone, expected) => expect(endOfDayAfter(date, days, timeZone)).toBe(expected));
});

describe('the end of the same date in a later year', () => {
  it.each([
    ['2026-03-27', 1, '2027-03-28T00:00:00.000Z'],
    ['2028-02-29', 1, '2029-03-01T00:00:00.000Z'],
    ['2028-02-29', 4, '2032-03-01T00:00:00.000Z'],
    ['2027-02-28', 1, '2028-02-29T00:00:00.000Z'],
  ])('%s and %i years', (date, years, expected) => expect(endOfDayYearsAfter(date, years, 'UTC')).toBe(expected));
});

describe('the local date of an instant', () => {
  it('changes at local midnight', () => {
    expect(localDate('2026-03-27T22:59:59.999Z', 'Europe/Stockholm')).toBe('2026-03-27');
    expect(localDate('2026-03-27T23:00:00.000Z', 'Europe/Stockholm')).toBe('2026-03-28');
  });

  it('may be the day before or after that of UTC', () => {
    expect(localDate('2026-03-27T01:00:00.000Z', 'America/New_York')).toBe('2026-03-26');
    expect(localDate('2026-03-27T11:00:00.000Z', 'Pacific/Kiritimati')).toBe('2026-03-28');
  });

  it('is a fault in a zone that does not exist', () => {
    expect(() => localDate('2026-03-27T01:00:00.000Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});
