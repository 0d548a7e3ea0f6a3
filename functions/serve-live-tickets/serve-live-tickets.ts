import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import { TICKET_PARAMETER } from '../../core/contract/socket.ts';
import { minutesAfter } from '../../core/dates.ts';
import { TICKET_SECONDS } from '../../core/live/connections.ts';
import type { Instant } from '../../core/model.ts';
import type { LiveTickets } from '../../core/ports/live.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';

export interface ServeLiveTicketsDeps {
  readonly tickets: Pick<LiveTickets, 'keep'>;
  /** Where one connects. */
  readonly liveUrl: string;
  /** As many bytes of a cryptographic source as a ticket takes. */
  readonly random: () => Uint8Array;
  readonly now: () => Instant;
}

/** Connecting for live updates. */
export const serveLiveTickets = (deps: ServeLiveTicketsDeps) => ({ postLiveTicket: postLiveTicket(deps) });

/**
 * `POST /live-tickets`: what lets the caller connect, once and within a minute.
 *
 * A browser can't send a token with a WebSocket, and what stands in an address ends in logs. A ticket is of no use to anybody
 * there: it was used before it was read.
 */
const postLiveTicket = ({ tickets, liveUrl, random, now }: ServeLiveTicketsDeps) =>
  endpoint(REQUESTS.postLiveTicket, async ({ caller: { role, id } }) => {
    if (role !== 'host' && role !== 'guest') return requestProblem('forbidden');
    const ticket = Buffer.from(random()).toString('base64url');
    const expiresAt = minutesAfter(now(), TICKET_SECONDS / 60);
    const ticketId = await tickets.keep(ticket, { role, id }, expiresAt);
    return { status: 201, body: { id: ticketId, ticket, url: `${liveUrl}?${TICKET_PARAMETER}=${ticket}`, expiresAt } };
  });
