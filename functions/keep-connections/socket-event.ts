import * as z from 'zod/mini';
import { SOCKET_ROUTES, TICKET_PARAMETER } from '../../core/contract/socket.ts';

const socketEvent = z.object({
  requestContext: z.object({
    routeKey: z.enum(SOCKET_ROUTES.map(({ key }) => key)),
    connectionId: z.string(),
    requestId: z.string(),
  }),
  queryStringParameters: z.nullish(z.object({ [TICKET_PARAMETER]: z.optional(z.string()) })),
  body: z.nullish(z.string()),
});

/** What a WebSocket API tells of a connection, as far as it is read. */
export type SocketEvent = z.output<typeof socketEvent>;

/** @throws where it is none of API Gateway's */
export function readSocketEvent(event: unknown): SocketEvent {
  const read = z.safeParse(socketEvent, event);
  if (!read.success) throw new Error('not an event of a connection');
  return read.data;
}
