import * as z from 'zod/mini';
import {
  about,
  calendarDate,
  count,
  identifier,
  instant,
  language,
  line,
  mailAddress,
  phone,
  toldInstant,
} from './fields.ts';
import { listingId } from './listing.ts';
import { standing } from './mailbox.ts';
import { confirmedRequirements } from './requirements.ts';

export const bookingId = identifier('The reference that the platform chose', 'BK-1001');
export const conversationId = identifier("The conversation's id", 'c7f3kq2m5x9r1d8w');

/** A guest's details, whoever tells them. */
export const guestDetails = {
  name: line(200, "The guest's name", 'Bo Ek'),
  address: mailAddress('Where mail of the guest comes from and goes to', 'bo@example.org'),
  phone: z.optional(phone),
  language,
};

const guest = z.strictObject({
  id: identifier("The guest's id, chosen by the platform", 'guest-1'),
  ...guestDetails,
});

export const paymentState = about(z.enum(['none', 'part', 'full']), { description: 'How much of it is paid' });
const onPlatform = about(z._default(z.boolean(), true), { description: 'Whether it is paid through the platform' });

const facts = {
  listingId,
  status: z.enum(['requested', 'confirmed', 'cancelled']),
  guest,
  start: calendarDate('Check-in, or the date of the activity', '2026-03-21'),
  end: calendarDate('Check-out, or the date of the activity', '2026-03-27'),
  guests: z.optional(count(1, 999, 'How many people come', 2)),
  bookedAt: instant('When it was booked', '2026-02-06T13:00:54Z'),
  confirmedAt: z.optional(
    instant('When it was confirmed; `bookedAt` where a confirmed booking has none', '2026-02-06T14:00:07Z'),
  ),
  cancelledAt: z.optional(
    instant(
      'When it was cancelled; when Foyer first hears of it where a cancelled booking has none',
      '2026-03-01T09:30:00Z',
    ),
  ),
};

/** What the platform tells of a booking. */
export const bookingFacts = z
  .strictObject({ ...facts, payment: z.strictObject({ state: paymentState, onPlatform }) })
  .check(z.refine(({ start, end }) => start <= end, { error: 'must not be before start', path: ['end'] }));

/** What a booking is paid, as everybody concerned sees it (V13). */
export const payment = about(
  z.object({
    state: paymentState,
    onPlatform,
    protected: about(z.boolean(), {
      description: 'Whether payment protection covers it: not where paid off the platform',
    }),
  }),
  { description: 'What is paid, where, and whether it is protected' },
);

/** The addresses that stand for the two sides. */
export const aliases = about(
  z.object({
    guest: about(z.string(), {
      description: 'Stands for the guest: the host writes to it',
      examples: ['n3x7q1k8v2m5d9rw@guest.foyer.test'],
    }),
    host: about(z.string(), {
      description: 'Stands for the host: the guest writes to it',
      examples: ['h5t2w8z4c6p1j7bs@partner.foyer.test'],
    }),
  }),
  { description: 'Mail addresses that stand for the two sides; they never change' },
);

/** When one may write and read; at the closing instant itself it is closed (N1). */
export const windows = about(
  z.object({
    opensAt: about(z.nullable(toldInstant('')), { description: 'From when one may write; null while nothing says so' }),
    hostWritableUntil: toldInstant('Until when the host may write'),
    guestWritableUntil: toldInstant('Until when the guest may write'),
    readableUntil: toldInstant('Until when both sides may read'),
  }),
  { description: 'When one may write and read; at the closing instant itself it is closed' },
);

/** What registering a booking gives. */
export const registeredBooking = z.object({ id: bookingId, bookingId, conversationId, aliases, windows, payment });

/** A booking as it is known: what registering gave, and the facts. */
export const bookingAnswer = z.object({
  ...registeredBooking.shape,
  ...facts,
  guest: z.object({
    ...guest.shape,
    mailbox: about(z.object(standing), { description: "Whether mail goes to the guest's address, and if not, why" }),
  }),
  requirements: z.optional(confirmedRequirements),
});
