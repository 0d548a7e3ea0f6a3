import * as z from 'zod/mini';
import { bookingId, conversationId } from './booking.ts';
import { about, calendarDate, identifier, text, toldInstant } from './fields.ts';
import { hostId } from './host.ts';
import { listingId } from './listing.ts';
import { pageOf, pageQuery } from './page.ts';

const requestId = identifier("The request's id", '4f2c9a1e7b60d853a1c4e97f03b8d26e');
const state = about(z.enum(['asked', 'confirmed', 'declined', 'expired', 'superseded']), {
  description:
    'The customer is asked; said yes; said no; did not answer in time; or the platform cancelled the booking before',
});
const expiresAt = toldInstant('Until when the customer can answer');

/** What a host reports. */
export const cancellationReport = z.strictObject({
  reason: about(z.literal('customer-asked'), { description: 'The customer told the host that they want to cancel' }),
  note: z.optional(text(2000, 'For the platform alone', 'They fell ill and called this morning.')),
});

/** What the customer is asked about. */
export const cancellationAnswer = z.object({
  id: requestId,
  bookingId,
  conversationId,
  listingId,
  hostId,
  state,
  askedAt: toldInstant('When the host reported it'),
  answeredAt: about(z.optional(toldInstant('')), { description: 'When the customer answered' }),
  expiresAt,
  note: about(z.optional(z.string()), { description: "The host's words; for the platform and its care team alone" }),
});

export const cancellationsPage = pageOf(cancellationAnswer);

/** Which requests to list. */
export const cancellationsQuery = z.strictObject({ state: z.optional(state), ...pageQuery });

/** What a link's path holds. One that is wrong is answered as unknown, not as malformed. */
export const linkToken = about(z.string(), { description: 'As it stands in the mail' });

/** What the customer answers. */
export const customerAnswer = z.strictObject({
  answer: about(z.enum(['yes', 'no']), { description: 'Whether they asked to cancel' }),
});

/** The question as the link in the mail shows it. */
export const cancellationQuestion = z.object({
  id: requestId,
  bookingId,
  listing: z.object({ name: z.string() }),
  start: calendarDate('First day', '2026-03-21'),
  end: calendarDate('Last day', '2026-03-27'),
  state,
  expiresAt,
  language: about(z.string(), { description: 'Of the question', examples: ['en'] }),
  question: z.string(),
});
