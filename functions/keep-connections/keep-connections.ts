import { TICKET_PARAMETER } from '../../core/contract/socket.ts';
import { surplusConnections } from '../../core/live/connections.ts';
import type { LiveFrame, Party } from '../../core/live/live-frame.ts';
import type { Instant } from '../../core/model.ts';
import type { LiveConnections, LiveTickets, Sockets } from '../../core/ports/live.ts';
import { isPing } from './is-ping.ts';
import type { SocketEvent } from './socket-event.ts';

export interface KeepConnectionsDeps {
  readonly tickets: Pick<LiveTickets, 'take'>;
  readonly connections: Pick<LiveConnections, 'open' | 'forget' | 'partyOf'>;
  readonly sockets: Sockets;
  readonly now: () => Instant;
}

/** What the connection is answered, and the code under which that is in the log. */
export interface SocketAnswer {
  readonly code: 'connection-opened' | 'connection-refused' | 'connection-ended' | 'client-spoke';
  readonly status: 200 | 401;
  readonly body?: string;
}

/** What happens to a connection: it begins with a ticket, or not at all; it ends; its client says something. */
export const keepConnections =
  (deps: KeepConnectionsDeps) =>
  (event: SocketEvent): Promise<SocketAnswer> => {
    const { routeKey, connectionId } = event.requestContext;
    if (routeKey === '$connect') return open(deps, connectionId, event.queryStringParameters?.[TICKET_PARAMETER]);
    if (routeKey === '$disconnect') return end(deps, connectionId);
    return answer(event.body ?? '');
  };

async function open(
  { tickets, connections, sockets, now }: KeepConnectionsDeps,
  connectionId: string,
  ticket: string | undefined,
): Promise<SocketAnswer> {
  const at = now();
  const party = ticket === undefined ? undefined : await tickets.take(ticket, at);
  if (!party) return { code: 'connection-refused', status: 401 };
  const surplus = surplusConnections(await connections.open(party, connectionId, at), at).map(({ id }) => id);
  await forgetAll({ connections, sockets }, party, surplus);
  return { code: 'connection-opened', status: 200 };
}

const REPLACED: LiveFrame = { type: 'replaced' };

/** Told first that they are one too many: who opened them again would close another's. */
async function forgetAll(
  { connections, sockets }: Pick<KeepConnectionsDeps, 'connections' | 'sockets'>,
  party: Party,
  connectionIds: readonly string[],
): Promise<void> {
  await connections.forget(party, connectionIds);
  for (const id of connectionIds) {
    await sockets.push(id, JSON.stringify(REPLACED));
    await sockets.close(id);
  }
}

async function end({ connections }: KeepConnectionsDeps, connectionId: string): Promise<SocketAnswer> {
  const party = await connections.partyOf(connectionId);
  if (party) await connections.forget(party, [connectionId]);
  return { code: 'connection-ended', status: 200 };
}

/** A client has nothing to say but that it is there: API Gateway ends what is silent for ten minutes. */
const answer = async (said: string): Promise<SocketAnswer> => ({
  code: 'client-spoke',
  status: 200,
  ...(isPing(said) && { body: JSON.stringify({ type: 'pong' }) }),
});
