import { answerCancellation, showCancellation } from './answer-link.ts';
import { askCancellation } from './ask-cancellation.ts';
import type { ServeCancellationsDeps } from './deps.ts';
import { listBookingCancellations, listCancellations } from './list-cancellations.ts';

/** Cancellations that a host reports and the customer is asked about (G18). */
export const serveCancellations = (deps: ServeCancellationsDeps) => ({
  askCancellation: askCancellation(deps),
  listBookingCancellations: listBookingCancellations(deps),
  listCancellations: listCancellations(deps),
  showCancellation: showCancellation(deps),
  answerCancellation: answerCancellation(deps),
});
