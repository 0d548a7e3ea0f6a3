import { BY_INSTANT, fromCursor, toCursor } from '../../adapters/dynamodb/cursor.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { seesHost } from '../../core/access.ts';
import type { Instant } from '../../core/model.ts';
import type { GuestMessage } from '../../core/response-rate/guest-message.ts';
import { pageOfMessages } from '../../core/response-rate/page-of-messages.ts';
import { DAYS_OF_FEW, daysBefore, isEnough, RATE_DAYS, responseRate } from '../../core/response-rate/response-rate.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { responseRateView } from '../../core/views/response-rate-view.ts';
import type { ServeResponseRateDeps } from './deps.ts';

/** `GET /hosts/{hostId}/response-rate`: the share of guests' messages that were answered in time, and how it came about. */
export const getResponseRate = ({ registry, responses, now }: ServeResponseRateDeps) =>
  endpoint(REQUESTS.getResponseRate, async ({ caller, path: { hostId }, query }) => {
    if (!seesHost(caller, hostId) || !(await registry.host(hostId))) return requestProblem('not-found');
    const after = query.cursor === undefined ? undefined : fromCursor(query.cursor, BY_INSTANT);
    const at = now();
    const rate = responseRate(await messagesFor(responses, hostId, query.listingId, at), at);
    if (query.detail !== 'true') return { status: 200, body: responseRateView(rate) };
    const { messages, next } = pageOfMessages(rate.messages, query.limit, after);
    return { status: 200, body: responseRateView(rate, { messages, next: next && toCursor(next) }) };
  });

/** What a rate is computed from: of 30 days, and only where too few of these count, of 90. */
async function messagesFor(
  responses: ServeResponseRateDeps['responses'],
  hostId: string,
  listingId: string | undefined,
  now: Instant,
): Promise<readonly GuestMessage[]> {
  const ofListing = async (days: number) =>
    (await responses.of(hostId, daysBefore(now, days), now)).filter(
      (message) => message.listingId === (listingId ?? message.listingId),
    );
  const recent = await ofListing(RATE_DAYS);
  return isEnough(recent, now) ? recent : ofListing(DAYS_OF_FEW);
}
