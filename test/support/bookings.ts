import type { TestStack } from './stack.ts';

export const PROGRAM_IDS = ['stay', 'rental-pay-per-booking', 'rental-subscription', 'activity'] as const;

const DAY = 86_400_000;
/** A calendar date so many days from the stack's now. */
export const dateIn = (days: number): string => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** The people of a registered booking, and the ways to reach them. */
export interface RegisteredBooking {
  readonly bookingId: string;
  readonly conversationId: string;
  readonly hostId: string;
  readonly guestId: string;
  /** Their own mailboxes. */
  readonly host: string;
  readonly guest: string;
  /** Aliases: the host writes to `guest`, the guest to `host`. */
  readonly aliases: { readonly guest: string; readonly host: string };
}

export interface BookingOptions {
  readonly program?: (typeof PROGRAM_IDS)[number];
  readonly timeZone?: string;
  readonly booking?: Readonly<Record<string, unknown>>;
  readonly host?: Readonly<Record<string, unknown>>;
  readonly listing?: Readonly<Record<string, unknown>>;
}

/** Registers a host, a listing and a booking over HTTP, all named after `name`. */
export async function registerBooking(
  stack: Pick<TestStack, 'api'>,
  name: string,
  options: BookingOptions = {},
): Promise<RegisteredBooking> {
  const platform = stack.api('platform', 'backend');
  const host = `anna-${name}@mail.host.example`;
  const guest = `jean-${name}@mail.guest.example`;
  const put = async (path: string, body: unknown) => {
    const answer = await platform.put(path, body);
    if (answer.status >= 300) throw new Error(`PUT ${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  await put(`/hosts/h-${name}`, {
    name: 'Anna Berg',
    mailboxes: [{ address: host }],
    phones: [],
    language: 'en',
    ...options.host,
  });
  await put(`/listings/l-${name}`, {
    hostId: `h-${name}`,
    program: options.program ?? 'stay',
    name: 'The Lake House',
    timeZone: options.timeZone ?? 'Europe/Stockholm',
    ...options.listing,
  });
  const answer = await put(`/bookings/b-${name}`, aBooking(name, guest, options.booking));
  return {
    bookingId: `b-${name}`,
    conversationId: answer.text('conversationId'),
    hostId: `h-${name}`,
    guestId: `g-${name}`,
    host,
    guest,
    aliases: { guest: answer.text('aliases.guest'), host: answer.text('aliases.host') },
  };
}

/** A booking of which nothing is paid: the platform mails its guest nothing by itself. */
export const UNPAID = { payment: { state: 'none', onPlatform: true } };

/** The body of a booking's PUT. */
export const aBooking = (name: string, guest: string, changes: Readonly<Record<string, unknown>> = {}) => ({
  listingId: `l-${name}`,
  status: 'confirmed',
  guest: { id: `g-${name}`, name: 'Jean Martin', address: guest, language: 'en' },
  start: dateIn(10),
  end: dateIn(14),
  bookedAt: new Date(Date.now() - DAY).toISOString(),
  payment: { state: 'full', onPlatform: true },
  ...changes,
});
