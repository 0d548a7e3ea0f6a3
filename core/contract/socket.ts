import type { FunctionName } from './functions.ts';

/**
 * One route of the WebSocket API: what a connection begins with, ends with, and what its client says meanwhile.
 *
 * What a function answers on `$default` goes back to the client.
 */
export interface SocketRoute {
  readonly key: '$connect' | '$disconnect' | '$default';
  readonly function: FunctionName;
}

export const SOCKET_ROUTES = [
  { key: '$connect', function: 'keep-connections' },
  { key: '$disconnect', function: 'keep-connections' },
  { key: '$default', function: 'keep-connections' },
] as const satisfies readonly SocketRoute[];

/** The stage's name, which is the path of its address. */
export const SOCKET_STAGE = 'live';
/** Of the address that one connects to. */
export const TICKET_PARAMETER = 'ticket';

/** When API Gateway ends a connection by itself, in milliseconds: nothing came or went, or it was open for that long. */
export const SOCKET_LIMITS = { idle: 10 * 60_000, open: 2 * 60 * 60_000 } as const;
