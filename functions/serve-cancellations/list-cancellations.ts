import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { TIME_TO_ANSWER } from '../../core/cancellation/ask-cancellation.ts';
import { type CancellationState, STORED_STATES, type StoredState } from '../../core/cancellation/cancellation.ts';
import { bookingOf, cancellationState } from '../../core/cancellation/cancellation-state.ts';
import type { Role } from '../../core/contract/routes.ts';
import type { Instant } from '../../core/model.ts';
import type { CancellationCase, CancellationQuery } from '../../core/ports/cancellations.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { type CancellationView, cancellationView } from '../../core/views/cancellation-view.ts';
import type { ServeCancellationsDeps } from './deps.ts';
import { findBooking } from './find-booking.ts';

type Deps = Pick<ServeCancellationsDeps, 'conversations' | 'cancellations' | 'now'>;

/** Most reads for one page: where a filter lets little through, a page holds fewer and the caller goes on with `next`. */
const MOST_READS = 8;

/** `GET /bookings/{id}/cancellation-requests`: what the customer of one booking was asked, newest first. */
export const listBookingCancellations = (deps: Deps) =>
  endpoint(REQUESTS.listBookingCancellations, async ({ caller, path: { bookingId } }) => {
    const found = await findBooking(deps, caller, bookingId);
    if (!found.ok) return found.error;
    const { context } = found.value;
    const requests = await deps.cancellations.ofConversation(context.conversation.id);
    const cases = requests.toReversed().map((request) => ({ request, context }));
    return { status: 200, body: { items: viewsOf(cases, undefined, caller.role, deps.now()), next: null } };
  });

/** `GET /cancellation-requests`: all of them, or those in one state now, newest first. */
export const listCancellations = ({ cancellations, now }: Deps) =>
  endpoint(REQUESTS.listCancellations, async ({ caller, query: { state, limit, cursor } }) => {
    const items: CancellationView[] = [];
    let next = cursor ?? null;
    for (let reads = 0; reads < MOST_READS; reads++) {
      const query = { ...storedAs(state, now()), limit: limit - items.length, cursor: next ?? undefined };
      const page = await cancellations.list(query);
      items.push(...viewsOf(page.items, state, caller.role, now()));
      next = page.next;
      if (next === null || items.length === limit) break;
    }
    return { status: 200, body: { items, next } };
  });

/** What is stored of requests that may be in a state now. None is open for longer than customers have to answer. */
function storedAs(state: CancellationState | undefined, now: Instant): Pick<CancellationQuery, 'states' | 'since'> {
  if (state === undefined) return { states: STORED_STATES };
  const since = new Date(Date.parse(now) - TIME_TO_ANSWER).toISOString();
  return { states: [STORED[state]], since: state === 'asked' ? since : undefined };
}

const STORED: Readonly<Record<CancellationState, StoredState>> = {
  asked: 'asked',
  expired: 'asked',
  superseded: 'asked',
  confirmed: 'confirmed',
  declined: 'declined',
};

const viewsOf = (
  cases: readonly CancellationCase[],
  wanted: CancellationState | undefined,
  reader: Role,
  now: Instant,
): readonly CancellationView[] =>
  cases.flatMap(({ request, context }) => {
    const dated = bookingOf(context);
    const state = dated ? cancellationState(request, dated, now) : request.state;
    return wanted === undefined || wanted === state ? [cancellationView(request, state, reader)] : [];
  });
