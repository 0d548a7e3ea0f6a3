import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import type { HttpEvent } from '../../adapters/lambda/http-event.ts';
import type { RouteMatch } from './route-match.ts';

/** API Gateway takes payloads of up to 10 MB. */
const BODY_LIMIT = 10 * 1024 * 1024;

/** A request, read to its end. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly ip: string;
  /** Undefined where it is larger than API Gateway takes. */
  readonly body: Buffer | undefined;
}

/** An answer in the form of payload 2.0. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers?: Readonly<Record<string, string | number | boolean>> | undefined;
  readonly cookies?: readonly string[] | undefined;
  readonly body?: string | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}

export async function readRequest(incoming: IncomingMessage): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    if (!Buffer.isBuffer(chunk)) throw new TypeError('a request body is bytes');
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return {
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', 'http://localhost'),
    headers: incoming.headers,
    ip: incoming.socket.remoteAddress ?? '',
    body: size > BODY_LIMIT ? undefined : Buffer.concat(chunks),
  };
}

const answerShape = z.object({
  statusCode: z.int(),
  headers: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  cookies: z.optional(z.array(z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** What a function answered; anything but an answer is JSON for 200, as API Gateway has it. */
export function answerOf(value: unknown): HttpAnswer {
  const parsed = z.safeParse(answerShape, value);
  if (parsed.success) return parsed.data;
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

export function writeAnswer(outgoing: ServerResponse, answer: HttpAnswer): void {
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded } = answer;
  for (const [name, value] of Object.entries(headers)) outgoing.setHeader(name, String(value));
  if (cookies.length > 0) outgoing.setHeader('set-cookie', [...cookies]);
  outgoing.writeHead(statusCode);
  outgoing.end(isBase64Encoded ? Buffer.from(body, 'base64') : body);
}

/** Bodies of these types go to a function as text, all others as base64. */
const TEXTUAL = /^(text\/|application\/([\w.+-]*\+)?(json|xml)\b|application\/javascript\b)/i;

/** The event of payload 2.0. */
export function httpEvent(
  { method, url, headers, ip, body = Buffer.alloc(0) }: HttpRequest,
  { routeKey, parameters }: RouteMatch,
  claims: Readonly<Record<string, string>> | undefined,
): HttpEvent {
  const { cookie, ...others } = headers;
  const textual = TEXTUAL.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey,
    rawPath: decodedPath(url),
    rawQueryString: url.search.slice(1),
    headers: joined(others),
    requestContext: contextOf(routeKey, method, url, ip, headers, claims),
    isBase64Encoded: body.length > 0 && !textual,
    ...(cookie && { cookies: cookie.split(/; */) }),
    ...(url.searchParams.size > 0 && { queryStringParameters: joinedQuery(url.searchParams) }),
    ...(Object.keys(parameters).length > 0 && { pathParameters: { ...parameters } }),
    ...(body.length > 0 && { body: body.toString(textual ? 'utf8' : 'base64') }),
  };
}

function contextOf(
  routeKey: string,
  method: string,
  url: URL,
  sourceIp: string,
  headers: IncomingHttpHeaders,
  claims: Readonly<Record<string, string>> | undefined,
): HttpEvent['requestContext'] {
  const context = {
    accountId: '000000000000',
    apiId: 'local',
    domainName: headers.host ?? 'localhost',
    domainPrefix: 'localhost',
    http: {
      method,
      path: decodedPath(url),
      protocol: 'HTTP/1.1',
      sourceIp,
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey,
    stage: '$default',
    time: new Date().toISOString(),
    timeEpoch: Date.now(),
  };
  return claims ? { ...context, authorizer: { jwt: { claims } } } : context;
}

/** As it came, where it can't be decoded. */
function decodedPath({ pathname }: URL): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

const joined = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, [value].flat().join(',')]])),
  );

const joinedQuery = (query: URLSearchParams): Record<string, string> =>
  Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(',')]));
