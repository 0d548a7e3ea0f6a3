import { type Conversation, type Payment, type Releases, SIDES, type Side, type Subject } from './model.ts';
import type { Program, Release } from './programs/program.ts';

/** What of a subject was paid; nothing was for an inquiry. */
export const paymentState = (subject: Subject): Payment['state'] =>
  subject.kind === 'booking' ? subject.booking.payment.state : 'none';

/** Whether a booking is confirmed and something of it is paid: from then on its guest is to have a confirmation (V4). */
export const isPaidAndConfirmed = (subject: Subject): boolean =>
  subject.kind === 'booking' && subject.booking.status === 'confirmed' && paymentState(subject) !== 'none';

/** Whether what a program gives out from a certain payment on is given out now. */
export function isReleased(release: Release, subject: Subject): boolean {
  const state = paymentState(subject);
  if (release === 'full-payment') return state === 'full';
  if (release === 'first-payment') return state !== 'none';
  return release === 'always';
}

/** From which payment on a side is given the other's contact details. */
export const releaseTo = (side: Side, { contact }: Program): Release =>
  side === 'host' ? contact.guestDetails : contact.hostPhones;

/**
 * How often a payment released contact details to each side, once the platform told `subject`: one more where they were
 * hidden before. What a program gives out at any time was never hidden, and is no release.
 *
 * @param before the conversation as it was; undefined where it is new
 * @returns undefined where nothing ever was released
 */
export function releasesAfter(
  before: Pick<Conversation, 'subject' | 'releases'> | undefined,
  subject: Subject,
  program: Program,
): Releases | undefined {
  const counts = SIDES.map((side): readonly [Side, number] => {
    const release = releaseTo(side, program);
    const wasHidden = release !== 'always' && !(before && isReleased(release, before.subject));
    const isOneMore = wasHidden && isReleased(release, subject);
    return [side, (before?.releases?.[side] ?? 0) + (isOneMore ? 1 : 0)];
  });
  const released = counts.filter(([, count]) => count > 0);
  return released.length > 0 ? Object.fromEntries(released) : undefined;
}
