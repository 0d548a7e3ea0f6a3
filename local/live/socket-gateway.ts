import { randomBytes, randomUUID } from 'node:crypto';
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod/mini';
import { SOCKET_ROUTES, SOCKET_STAGE, type SocketRoute } from '../../core/contract/socket.ts';
import type { LambdaRuntime } from '../lambda/runtime.ts';
import { withoutMessage } from '../without-message.ts';
import type { OpenSockets } from './open-sockets.ts';

/** API Gateway takes messages of up to 128 KB. */
const LARGEST_MESSAGE = 128 * 1024;
const ID_BYTES = 12;

export interface SocketGateway {
  /** Takes a request to speak WebSocket from an HTTP server. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Ends every connection; no function hears of it. */
  stop(): void;
}

export interface SocketGatewayOptions {
  readonly runtime: LambdaRuntime;
  readonly sockets: OpenSockets;
}

const answerShape = z.object({ statusCode: z.int(), body: z.optional(z.string()) });

/**
 * Serves connections as API Gateway's WebSocket API does: the routes of the contract, each an event for its function; one that
 * answers anything but 200 to `$connect` is not opened.
 */
export function socketGateway({ runtime, sockets }: SocketGatewayOptions): SocketGateway {
  const server = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE });
  let stopped = false;

  const invoke = async (key: SocketRoute['key'], connection: Connection, more: object = {}) => {
    const { function: name } = routeOf(key);
    const invocation = await runtime.invoke(name, { ...more, requestContext: contextOf(key, connection) });
    const answer = z.safeParse(answerShape, invocation.ok ? invocation.value : undefined);
    return answer.success ? answer.data : { statusCode: 500 };
  };

  const serve = (connection: Connection, socket: WebSocket): void => {
    const { id } = connection;
    sockets.add(id, socket);
    socket.on('error', () => socket.terminate());
    socket.on('message', (said) => {
      sockets.heard(id);
      invoke('$default', connection, { body: textOf(said), isBase64Encoded: false }).then(({ body }) => {
        if (body !== undefined) sockets.send(id, body);
      }, report);
    });
    socket.on('close', () => {
      sockets.remove(id);
      if (!stopped) invoke('$disconnect', connection).catch(report);
    });
  };

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (url.pathname !== `/${SOCKET_STAGE}`) return refuse(socket, 403);
      const connection = {
        id: `${randomBytes(ID_BYTES).toString('base64url')}=`,
        host: request.headers.host ?? 'localhost',
      };
      invoke('$connect', connection, queryOf(url)).then(({ statusCode }) => {
        if (statusCode !== 200 || stopped) return refuse(socket, statusCode);
        server.handleUpgrade(request, socket, head, (opened) => serve(connection, opened));
      }, report);
    },
    stop() {
      stopped = true;
      sockets.terminate();
    },
  };
}

interface Connection {
  readonly id: string;
  readonly host: string;
}

function routeOf(key: SocketRoute['key']): SocketRoute {
  const route = SOCKET_ROUTES.find((each) => each.key === key);
  if (!route) throw new Error(`no route ${key}`);
  return route;
}

const EVENTS = { $connect: 'CONNECT', $disconnect: 'DISCONNECT', $default: 'MESSAGE' } as const;

const contextOf = (routeKey: SocketRoute['key'], { id, host }: Connection) => ({
  routeKey,
  eventType: EVENTS[routeKey],
  connectionId: id,
  requestId: randomUUID(),
  domainName: host,
  stage: SOCKET_STAGE,
  apiId: 'local',
  requestTimeEpoch: Date.now(),
});

const queryOf = ({ searchParams }: URL): object =>
  searchParams.size > 0 ? { queryStringParameters: Object.fromEntries(searchParams) } : {};

function textOf(said: RawData): string {
  if (Array.isArray(said)) return Buffer.concat(said).toString();
  return (said instanceof ArrayBuffer ? Buffer.from(said) : said).toString();
}

function refuse(socket: Duplex, status: number): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

const report = (error: unknown): void => console.error(`a connection was not served: ${withoutMessage(error)}`);
