import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { requestProblem } from '../adapters/lambda/problem.ts';
import { toResult } from '../adapters/lambda/reply.ts';
import type { RequestProblemCode } from '../core/views/request-problems.ts';
import { preflight } from './gateway/cors.ts';
import {
  answerOf,
  type HttpAnswer,
  type HttpRequest,
  httpEvent,
  readRequest,
  writeAnswer,
} from './gateway/http-exchange.ts';
import type { Issuer } from './gateway/issuer.ts';
import { matchRoute } from './gateway/route-match.ts';
import type { LambdaRuntime } from './lambda/runtime.ts';
import { type Listening, listen } from './listen.ts';
import { withoutMessage } from './without-message.ts';

export interface GatewayOptions {
  readonly runtime: LambdaRuntime;
  readonly issuer: Issuer;
  readonly corsOrigins: readonly string[];
  /** Answers what is only in the local stack, below `/local/`. */
  readonly local: (request: HttpRequest) => Promise<HttpAnswer>;
  /** Takes what asks to speak WebSocket. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/**
 * Serves the API as API Gateway's HTTP API does: routes of the contract, tokens verified before a function is called.
 *
 * What API Gateway itself answers is a problem document here, with API Gateway's own `message` in it.
 *
 * @param port 0 for any free one @throws PortBusy
 */
export function startGateway(options: GatewayOptions, port: number): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    readRequest(incoming)
      .then((request) => answer(request, options))
      .then((ready) => writeAnswer(outgoing, ready))
      .catch((error: unknown) => {
        if (!incoming.destroyed) console.error(`request failed: ${withoutMessage(error)}`);
        if (outgoing.headersSent) outgoing.destroy();
        else writeAnswer(outgoing, own('internal-fault', 'Internal Server Error'));
      });
  });
  server.on('upgrade', options.upgrade);
  return listen(server, port);
}

async function answer(request: HttpRequest, options: GatewayOptions): Promise<HttpAnswer> {
  if (request.url.pathname.startsWith('/local/')) return options.local(request);
  const allowed = preflight(request, options.corsOrigins);
  if (allowed) return allowed;
  const match = matchRoute(request.method, request.url.pathname);
  const claims = match.open ? undefined : await options.issuer.verify(request.headers.authorization);
  if (!match.open && !claims) return own('unauthenticated', 'Unauthorized', { 'www-authenticate': 'Bearer' });
  if (!request.body) return own('body-too-large', 'Request Entity Too Large');
  const invocation = await options.runtime.invoke(match.function, httpEvent(request, match, claims));
  return invocation.ok ? answerOf(invocation.value) : own('internal-fault', 'Internal Server Error');
}

/** What API Gateway answers by itself. */
function own(code: RequestProblemCode, message: string, headers: Readonly<Record<string, string>> = {}): HttpAnswer {
  const { body, ...reply } = requestProblem(code, {}, headers);
  return answerOf(toResult({ ...reply, body: { message, ...(typeof body === 'object' ? body : {}) } }));
}
