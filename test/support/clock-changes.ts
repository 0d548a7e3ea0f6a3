import type { LocalClock } from '../../core/dates.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** What calendar and clock show, asked of Intl: by another way than the code under test. */
export function shownBy(timeZone: string, milliseconds: number): LocalClock {
  const format = formats.get(timeZone) ?? newFormat(timeZone);
  formats.set(timeZone, format);
  const parts = Object.fromEntries(format.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const { year, month, day, hour, minute } = parts;
  return { date: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

const newFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-CA', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    ...{ timeZone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn' },
  });

const HOUR = 3_600_000;

/** By how many milliseconds a zone's clocks are ahead of UTC, seconds cut off. */
export function offsetAt(timeZone: string, milliseconds: number): number {
  const { date, time } = shownBy(timeZone, milliseconds);
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(milliseconds / 60_000) * 60_000;
}

/** Local dates on which a zone's clocks are changed, found by looking each week and then closer. */
export function changeDates(timeZone: string, from: string, to: string): readonly string[] {
  const dates: string[] = [];
  const week = 7 * 24 * HOUR;
  for (let start = Date.parse(from); start < Date.parse(to); start += week)
    if (offsetAt(timeZone, start) !== offsetAt(timeZone, start + week))
      dates.push(shownBy(timeZone, changeBetween(timeZone, start, start + week)).date);
  return dates;
}

function changeBetween(timeZone: string, early: number, late: number): number {
  let [before, after] = [early, late];
  while (after - before > 60_000) {
    const middle = (before + after) / 2;
    if (offsetAt(timeZone, middle) === offsetAt(timeZone, early)) before = middle;
    else after = middle;
  }
  return before;
}
