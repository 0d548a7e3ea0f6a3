import type { Payment, Subject } from './model.ts';
import type { Release } from './programs/program.ts';

/** What of a subject was paid; nothing was for an inquiry. */
export const paymentState = (subject: Subject): Payment['state'] =>
  subject.kind === 'booking' ? subject.booking.payment.state : 'none';

/** Whether what a program gives out from a certain payment on is given out now. */
export function isReleased(release: Release, subject: Subject): boolean {
  const state = paymentState(subject);
  if (release === 'full-payment') return state === 'full';
  if (release === 'first-payment') return state !== 'none';
  return release === 'always';
}
