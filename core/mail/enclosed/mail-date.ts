import type { Instant } from '../../model.ts';

/** RFC 5322's date, and what mail programs make of it: the zone as digits, or a name that is taken for UTC. */
const DATE =
  /(?:^|\s)(\d{1,2}) (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))?(?: ([+-])(\d{2})(\d{2}))?/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const EARLIEST = Date.UTC(1970, 0);
const LATEST = Date.UTC(3000, 0);

/** When a Date header says that a mail was sent; undefined where it says nothing that can be. */
export function mailDate(value: string): Instant | undefined {
  const [, day, month = '', year, hour, minute, second = '0', sign = '+', zoneHour = '0', zoneMinute = '0'] =
    DATE.exec(value.slice(0, 100).replace(/\s+/g, ' ')) ?? [];
  const local = Date.UTC(
    Number(year),
    MONTHS.indexOf(month.toLowerCase()),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second),
  );
  const offset = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000;
  const instant = sign === '-' ? local + offset : local - offset;
  return instant >= EARLIEST && instant < LATEST ? new Date(instant).toISOString() : undefined;
}
