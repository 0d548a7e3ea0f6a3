import type { Booking, Instant } from '../../core/model.ts';

/**
 * A booking with the instants that the platform left out.
 *
 * A confirmed one counts as confirmed when it was booked. A cancelled one stays confirmed since when it was before, and
 * cancelled since Foyer first heard of it: registering the same again moves nothing.
 *
 * @param known the booking as it was told before
 */
export function completeBooking(told: Booking, known: Booking | undefined, now: Instant): Booking {
  if (told.status === 'requested') return told;
  if (told.status === 'confirmed') return { ...told, confirmedAt: told.confirmedAt ?? told.bookedAt };
  return {
    ...told,
    confirmedAt: told.confirmedAt ?? known?.confirmedAt,
    cancelledAt: told.cancelledAt ?? (known?.status === 'cancelled' ? known.cancelledAt : undefined) ?? now,
  };
}
