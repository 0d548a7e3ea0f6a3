import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateAfter,
  daysBetween,
  instantOf,
  type LocalClock,
  localClock,
  minutesAfter,
  weekdayOf,
} from '../../core/dates.ts';
import { changeDates, offsetAt, shownBy } from '../support/clock-changes.ts';

describe('the instant at which clocks show a time', () => {
  it.each([
    ['in winter', 'Europe/Berlin', '2026-03-28', '09:00', '2026-03-28T08:00:00.000Z'],
    [
      'from the very day on which summer time begins',
      'Europe/Berlin',
      '2026-03-29',
      '09:00',
      '2026-03-29T07:00:00.000Z',
    ],
    ['skipped: as much later as is skipped', 'Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['the first minute skipped', 'Europe/Berlin', '2026-03-29', '02:00', '2026-03-29T01:00:00.000Z'],
    ['the first minute after', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
    ['repeated: the first', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['the last minute before what is repeated', 'Europe/Berlin', '2026-10-25', '01:59', '2026-10-24T23:59:00.000Z'],
    ['the first minute after what is repeated', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    ['skipped', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00.000Z'],
    ['repeated', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
    ['in a half hour that is skipped', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45:00.000Z'],
    ['right after it', 'Australia/Lord_Howe', '2026-10-04', '02:30', '2026-10-03T15:30:00.000Z'],
    ['in a half hour that is repeated', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
    ['half an hour off', 'Asia/Kolkata', '2026-07-01', '09:00', '2026-07-01T03:30:00.000Z'],
    ['three quarters of an hour off', 'Asia/Kathmandu', '2026-07-01', '09:00', '2026-07-01T03:15:00.000Z'],
    ['behind the date line', 'Pacific/Apia', '2026-07-01', '09:00', '2026-06-30T20:00:00.000Z'],
    ['of a date that was never there', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T19:00:00.000Z'],
    ['in the first zone of all', 'Pacific/Kiritimati', '2026-07-01', '09:00', '2026-06-30T19:00:00.000Z'],
    ['at a midnight skipped then', 'America/Sao_Paulo', '2018-11-04', '00:30', '2018-11-04T03:30:00.000Z'],
    ['where summer time was given up', 'America/Sao_Paulo', '2026-11-01', '09:00', '2026-11-01T12:00:00.000Z'],
    ['skipped as Ramadan ends', 'Africa/Casablanca', '2026-03-22', '02:30', '2026-03-22T02:30:00.000Z'],
    ['repeated as Ramadan begins', 'Africa/Casablanca', '2026-02-15', '02:30', '2026-02-15T01:30:00.000Z'],
    ['at a midnight skipped', 'Africa/Cairo', '2026-04-24', '00:00', '2026-04-23T22:00:00.000Z'],
    ['before a midnight that comes twice', 'Africa/Cairo', '2026-10-29', '23:30', '2026-10-29T20:30:00.000Z'],
    ['at a midnight skipped then', 'America/Asuncion', '2023-10-01', '00:30', '2023-10-01T04:30:00.000Z'],
    ['at a midnight skipped', 'America/Havana', '2026-03-08', '00:30', '2026-03-08T05:30:00.000Z'],
    ['after a midnight that comes twice', 'America/Havana', '2026-11-01', '00:30', '2026-11-01T04:30:00.000Z'],
    ['at the last minute of a year', 'Europe/Amsterdam', '1999-12-31', '23:59', '1999-12-31T22:59:00.000Z'],
  ])('%s: %s %s %s', (_, timeZone, date, time, expected) => expect(instantOf({ date, time }, timeZone)).toBe(expected));

  it('is, of a time shown twice, the second where that is asked for', () =>
    expect(instantOf({ date: '2026-10-25', time: '02:30' }, 'Europe/Berlin', 'later')).toBe(
      '2026-10-25T01:30:00.000Z',
    ));

  it('is a fault in a zone that does not exist', () => {
    expect(() => instantOf({ date: '2026-03-27', time: '09:00' }, 'Mars/Olympus')).toThrow(RangeError);
  });
});

const DAY = 86_400_000;
const FROM = '2024-01-01';
const TO = '2030-12-31';
const two = (value: number): string => String(value).padStart(2, '0');

const changes = new Map<string, readonly string[]>();
function changesIn(timeZone: string): readonly string[] {
  const found = changes.get(timeZone) ?? changeDates(timeZone, FROM, TO);
  changes.set(timeZone, found);
  return found;
}

const anyTime = fc.nat(24 * 60 - 1).map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
const earlyTime = fc.nat(4 * 60 - 1).map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
const anyDate = fc.nat((Date.parse(TO) - Date.parse(FROM)) / DAY).map((days) => dateAfter(FROM, days));
/** A zone with a date, every other one on which its clocks are changed, where they ever are. */
const zoned = fc
  .constantFrom(...Intl.supportedValuesOf('timeZone'))
  .chain((timeZone) =>
    fc.tuple(fc.constant(timeZone), fc.oneof(anyDate, fc.constantFrom(FROM, ...changesIn(timeZone)))),
  );

const wallClock = ({ date, time }: LocalClock): number => Date.parse(`${date}T${time}:00Z`);

describe('in every zone, on every date', () => {
  it('clocks show the time asked for, at its first instant, or else there is none that shows it', () => {
    fc.assert(
      fc.property(zoned, fc.oneof(anyTime, earlyTime), ([timeZone, date], time) => {
        const asked = wallClock({ date, time });
        const planned = Date.parse(instantOf({ date, time }, timeZone));
        const offsets = [-DAY - DAY / 12, 0, DAY + DAY / 12].map((away) => offsetAt(timeZone, planned + away));
        const [before = 0, , after = 0] = offsets;
        const showing = offsets
          .map((offset) => asked - offset)
          .filter((instant) => wallClock(shownBy(timeZone, instant)) === asked);
        if (showing.length > 0) expect(planned).toBe(Math.min(...showing));
        else expect(wallClock(shownBy(timeZone, planned))).toBe(asked + after - before);
      }),
      { numRuns: 400 },
    );
  });

  it('what clocks show is read back as the instant, or as the one an hour that comes twice earlier', () => {
    fc.assert(
      fc.property(zoned, anyTime, ([timeZone, date], time) => {
        const instant = instantOf({ date, time }, timeZone);
        expect(localClock(instant, timeZone)).toEqual(shownBy(timeZone, Date.parse(instant)));
        expect(instantOf(localClock(instant, timeZone), timeZone) <= instant).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('dates', () => {
  it('go on over the ends of months and years, and back', () => {
    expect(dateAfter('2026-12-30', 3)).toBe('2027-01-02');
    expect(dateAfter('2028-03-01', -1)).toBe('2028-02-29');
    expect(dateAfter('2026-03-29', 0)).toBe('2026-03-29');
  });

  it('are as many days apart as there are dates, whatever the clocks do', () => {
    expect(daysBetween('2026-03-27', '2026-04-01')).toBe(5);
    expect(daysBetween('2026-04-01', '2026-03-27')).toBe(-5);
  });

  it('have days of the week from 1, Monday, to 7', () => {
    expect(['2026-03-23', '2026-03-28', '2026-03-29'].map(weekdayOf)).toEqual([1, 6, 7]);
  });

  it('are not what minutes are counted by', () => {
    expect(minutesAfter('2026-03-29T00:59:30.000Z', 90)).toBe('2026-03-29T02:29:30.000Z');
  });
});
