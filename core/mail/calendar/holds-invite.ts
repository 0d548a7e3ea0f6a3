import type { ParsedMail } from '../parse/parsed-mail.ts';
import { METHODS } from './calendar-users.ts';
import { readCalendar } from './read-calendar.ts';

const CALENDARS: ReadonlySet<string> = new Set(['text/calendar', 'application/ics']);

/** Whether the first calendar of a mail asks or answers something (RFC 5546). */
export function holdsInvite({ attachments }: Pick<ParsedMail, 'attachments'>): boolean {
  const file = attachments.find(({ declaredType }) => CALENDARS.has(declaredType));
  const calendar = file && readCalendar(file.decode());
  return (
    calendar?.lines.some(({ name, value }) => name === 'METHOD' && METHODS.has(value.trim().toUpperCase())) === true
  );
}
