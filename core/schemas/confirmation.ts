import * as z from 'zod/mini';
import { bookingId, conversationId } from './booking.ts';
import { about, instant, text, toldInstant } from './fields.ts';
import { CONFIRMED_AT, confirmedTexts } from './requirements.ts';

/** A text of a listing's may grow by what hides an address in it. */
const LONGEST = 4000;

/** That a guest confirmed the requirements of a listing, as the platform tells. */
export const newConfirmation = z.strictObject({
  confirmedAt: instant(CONFIRMED_AT, '2026-02-06T12:58:10Z'),
  requirements: about(
    z.array(text(LONGEST, 'What the guest confirmed', 'No pets')).check(z.maxLength(50, 'must hold at most 50 texts')),
    {
      description:
        'What the guest was shown and confirmed: as `GET /listings/{listingId}` has it, all of it, in its order',
    },
  ),
});

const confirmation = {
  confirmedAt: toldInstant(CONFIRMED_AT),
  recordedAt: toldInstant('When that was told first'),
  requirements: confirmedTexts,
};

/** What a guest confirmed before a booking. */
export const confirmationAnswer = z.object({
  id: bookingId,
  bookingId,
  conversationId,
  ...confirmation,
  current: about(z.boolean(), {
    description: 'Whether these are what the listing asks now; what was confirmed stays as it was in any case',
  }),
  earlier: about(z.array(z.object(confirmation)), {
    description: 'What the guest confirmed before that, oldest first',
  }),
});
