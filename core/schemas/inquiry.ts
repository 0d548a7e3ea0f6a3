import * as z from 'zod/mini';
import { guestDetails } from './booking.ts';
import { about, calendarDate } from './fields.ts';
import { messageText } from './message.ts';

/** What a guest asks about a listing before there is a booking, and how the guest is reached. */
export const newInquiry = z
  .strictObject({
    text: about(messageText, { description: 'Plain text', examples: ['Is the lake warm enough to swim in May?'] }),
    start: z.optional(calendarDate('Check-in that is asked about', '2026-05-21')),
    end: z.optional(calendarDate('Check-out that is asked about', '2026-05-27')),
    guest: about(z.strictObject(guestDetails), { description: "The caller's own details, as they are now" }),
  })
  .check(
    z.refine(({ start, end }) => start === undefined || end === undefined || start <= end, {
      error: 'must not be before start',
      path: ['end'],
    }),
  );

export type NewInquiry = z.output<typeof newInquiry>;
