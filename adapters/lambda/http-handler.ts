import middy from '@middy/core';
import httpCors from '@middy/http-cors';
import headerNormalizer from '@middy/http-header-normalizer';
import httpRouter from '@middy/http-router';
import securityHeaders from '@middy/http-security-headers';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Caller } from '../../core/access.ts';
import type { FunctionName } from '../../core/contract/functions.ts';
import { ROUTES, type Route } from '../../core/contract/routes.ts';
import { NO_BODY } from '../../core/schemas/requests.ts';
import { type ClaimNames, callerBy, callerOf } from './caller-of.ts';
import { corsOptions } from './cors-options.ts';
import type { Endpoint } from './endpoint.ts';
import { faults } from './faults.ts';
import { claimsOf, type HttpEvent } from './http-event.ts';
import { journal } from './journal.ts';
import type { Log } from './log.ts';
import { polledReply } from './polled-reply.ts';
import { requestProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { type Reply, toResult } from './reply.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import type { VerifyToken } from './token-verifier.ts';
import { unknownRoute } from './unknown-route.ts';

type OperationOf<F extends FunctionName> = Extract<(typeof ROUTES)[number], { readonly function: F }>['operation'];
type Result = APIGatewayProxyStructuredResultV2;

export interface HttpOptions {
  readonly log: Log;
  /** Needed where a route takes a token. */
  readonly claims?: ClaimNames;
  /** Needed where a route takes a token and needs none: no gateway has looked at it. */
  readonly tokens?: VerifyToken;
  /** Origins whose pages may call the API; none where empty. */
  readonly corsOrigins: readonly string[];
}

export type HttpHandler = (event: HttpEvent, context: Context) => Promise<Result>;

/**
 * The handler of a function that answers HTTP: an endpoint for each of its routes, and everything that all of them share.
 *
 * A call is routed, its role is checked, its body read, its schema asked, and only then the endpoint.
 */
export function httpHandler<F extends FunctionName>(
  name: F,
  endpoints: Readonly<Record<OperationOf<F>, Endpoint>>,
  options: HttpOptions,
): HttpHandler {
  const byOperation = new Map<string, Endpoint>(Object.entries(endpoints));
  const routes = ROUTES.flatMap((route: Route) => {
    const endpoint = byOperation.get(route.operation);
    const handler = endpoint && routeHandler(route, endpoint, options);
    return route.function === name && handler ? [{ method: route.method, path: route.path, handler }] : [];
  });
  const notFoundResponse = ({ path }: { path: string }) => toResult(unknownRoute(path));
  return middy<HttpEvent, Result>()
    .use(headerNormalizer())
    .use(securityHeaders(SECURITY_HEADERS))
    .use(httpCors(corsOptions(options.corsOrigins)))
    .use(journal(options.log))
    .use(faults(options.log))
    .handler(httpRouter<HttpEvent, Result>({ routes, notFoundResponse }));
}

function routeHandler(route: Route, endpoint: Endpoint, options: HttpOptions) {
  const stack = middy<HttpEvent, Result>().before(({ event }) => forbidden(route, event, options));
  if (endpoint.request.body !== NO_BODY) stack.use(readBody(endpoint.request));
  return stack.handler(async (event: HttpEvent) => toResult(await answer(route, endpoint, event, options)));
}

/** 401 without a token, 403 with a role that the route is not for. */
function forbidden({ roles }: Route, event: HttpEvent, { claims }: HttpOptions): Result | undefined {
  if (roles === 'public') return undefined;
  const caller = callerOf(event, claims);
  if (caller === 'nobody') return toResult(requestProblem('unauthenticated', {}, { 'WWW-Authenticate': 'Bearer' }));
  return caller !== 'stranger' && roles.includes(caller.role) ? undefined : toResult(requestProblem('forbidden'));
}

async function answer(route: Route, endpoint: Endpoint, event: HttpEvent, options: HttpOptions): Promise<Reply> {
  const caller = await callerAt(route, event, options);
  if (caller === 'unverified') return requestProblem('unauthenticated', {}, { 'WWW-Authenticate': 'Bearer' });
  const reply = await endpoint.answer({
    operation: route.operation,
    caller,
    path: event.pathParameters ?? {},
    query: event.queryStringParameters ?? {},
    body: event.body,
    headers: event.headers,
    idempotencyKey: route.method === 'POST' ? event.headers['idempotency-key'] : undefined,
  });
  return route.polled ? polledReply(reply, event.headers['if-none-match']) : reply;
}

/** Who calls; `unverified` where a token came that does not hold, to a route that takes one and needs none. */
async function callerAt(
  { token }: Route,
  event: HttpEvent,
  { claims: names, tokens }: HttpOptions,
): Promise<Caller | 'unverified' | undefined> {
  const { authorization } = event.headers;
  const claims = claimsOf(event) ?? (token && tokens && authorization ? await tokens(authorization) : undefined);
  if (token && tokens && authorization && !claims) return 'unverified';
  const caller = callerBy(claims, names);
  return typeof caller === 'string' ? undefined : caller;
}
