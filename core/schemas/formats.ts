import type { CalendarDate, Instant } from '../model.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const EARLIEST = '1970-01-01';
const LATEST = '2999-12-31';

/** Whether it is a day that exists, `YYYY-MM-DD`, from 1970 to 2999 (a year after it must still have four digits). */
export function isCalendarDate(value: string): value is CalendarDate {
  if (!DATE.test(value) || value < EARLIEST || value > LATEST) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

/** Whether it is an RFC 3339 instant: any offset, any fraction of a second, a day that exists. */
export function isInstant(value: string): boolean {
  const upper = value.toUpperCase();
  return INSTANT.test(upper) && isCalendarDate(upper.slice(0, 10));
}

/** The same instant in UTC, cut to the millisecond. */
export const normalInstant = (value: string): Instant => new Date(value.toUpperCase()).toISOString();

/** Whether the host's own time zone data knows the zone by its IANA name; bare offsets are no zones. */
export function isTimeZone(value: string): boolean {
  if (!/^[A-Za-z]/.test(value)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** Whether it is a well-formed BCP 47 tag that begins with a language of two or three letters. */
export function isLanguage(value: string): boolean {
  if (!/^[A-Za-z]{2,3}(-|$)/.test(value)) return false;
  try {
    Intl.getCanonicalLocales(value);
    return true;
  } catch {
    return false;
  }
}

/** The tag as BCP 47 writes it: `PT-br` becomes `pt-BR`. */
export const normalLanguage = (value: string): string => Intl.getCanonicalLocales(value).join();

const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const MAILBOX = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`);

/** Whether it is one mailbox that SES can send to: RFC 5321 dot-string, no quoted or non-ASCII local part. */
export function isAddress(value: string): boolean {
  const address = normalAddress(value);
  return address.length <= 254 && address.indexOf('@') <= 64 && MAILBOX.test(address);
}

/** A mail address as it is kept: the domain in lower case and ASCII, the local part as given. */
export function normalAddress(value: string): string {
  const at = value.lastIndexOf('@');
  return `${value.slice(0, Math.max(at, 0))}@${asciiDomain(value.slice(at + 1))}`;
}

/** A mail address out of a path, where clients may have encoded it or not: one that holds its sign stands there as it is. */
export const pathAddress = (value: string): string =>
  value.includes('@') ? value : value.replace(/%[0-7][0-9a-f]/gi, (code) => decodeURIComponent(code));

/** International names in Punycode; the pattern keeps everything from the URL parser that is not a plain host name. */
function asciiDomain(domain: string): string {
  const url = `http://${domain}`;
  return /^[\p{L}\p{N}\p{M}.-]{1,253}$/u.test(domain) && URL.canParse(url) ? new URL(url).hostname : '';
}

/** C0 and C1 controls, line and paragraph separators, bidirectional overrides and isolates: no name holds these. */
const UNPRINTABLE = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
/** What no text holds: controls but tab and the line feed, which all line endings have become. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is the controls that are looked for
const UNTYPED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** Whether it can stand in a header or a heading: one line, no controls, well-formed Unicode. */
export const isLine = (value: string): boolean => value.isWellFormed() && !UNPRINTABLE.test(value);

/** Whether it is text of several lines: well-formed Unicode, no controls but tabs and line ends. */
export const isText = (value: string): boolean => value.isWellFormed() && !UNTYPED.test(normalText(value));

/** The text with every kind of line end as a line feed. */
export const normalText = (value: string): string => value.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');
