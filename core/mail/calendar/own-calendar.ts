import { comparableAddress } from '../../comparable-address.ts';
import { type Hidden, restoreUid } from './calendar-uid.ts';
import type { ContentLine } from './content-line.ts';
import { type Component, readCalendar } from './read-calendar.ts';
import { writeCalendar } from './write-calendar.ts';

const PRODUCT = '-//Foyer//Relayed calendar//EN';

/** What every calendar of ours begins with. */
export const OWN_HEAD: readonly ContentLine[] = [
  { name: 'VERSION', parameters: [], value: '2.0' },
  { name: 'PRODID', parameters: [], value: PRODUCT },
];

/** Who receives a calendar. */
export interface Receiver extends Hidden {
  /** Where its mail goes. */
  readonly address: string;
}

/** A calendar of ours, as its receiver's own calendar program knows what is in it. */
export interface AddressedCalendar {
  /** What it asks (RFC 5546); absent in a file that asks nothing. */
  readonly method?: string | undefined;
  readonly content: Uint8Array;
}

/**
 * A rewritten calendar for the mail to its receiver: the receiver itself under its own address, by which its program sees
 * that it is invited and by which it answers, and its own events under the ids that it gave them.
 *
 * Only for that mail: what is stored knows both sides by their aliases.
 *
 * @returns undefined where the file is no calendar of ours
 */
export function addressCalendar(content: Uint8Array, receiver: Receiver): AddressedCalendar | undefined {
  const calendar = readCalendar(content);
  if (!calendar || fieldOf(calendar, 'PRODID') !== PRODUCT) return undefined;
  return { method: fieldOf(calendar, 'METHOD'), content: writeCalendar(addressed(calendar, receiver)) };
}

const fieldOf = ({ lines }: Component, name: string): string | undefined =>
  lines.find((line) => line.name === name)?.value;

const addressed = ({ name, lines, parts }: Component, receiver: Receiver): Component => ({
  name,
  lines: lines.map((line) => addressedLine(line, receiver)),
  parts: parts.map((part) => addressed(part, receiver)),
});

function addressedLine(line: ContentLine, receiver: Receiver): ContentLine {
  if (line.name === 'UID') return { ...line, value: restoreUid(line.value, receiver) };
  const isReceiver = comparableAddress(line.value) === comparableAddress(`mailto:${receiver.alias}`);
  return PEOPLE.has(line.name) && isReceiver ? { ...line, value: `mailto:${inUri(receiver.address)}` } : line;
}

/** What ends an address in a URI, or means something else there (RFC 6068, 2). */
const inUri = (address: string): string => address.replace(/[%?#&"<>]/g, encodeURIComponent);

const PEOPLE: ReadonlySet<string> = new Set(['ORGANIZER', 'ATTENDEE']);
