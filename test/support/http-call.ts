import type { Context } from 'aws-lambda';
import type { HttpEvent } from '../../adapters/lambda/http-event.ts';
import type { HttpHandler } from '../../adapters/lambda/http-handler.ts';
import { ROUTES } from '../../core/contract/routes.ts';

export interface Given {
  /** Claims of the token; none without. */
  readonly claims?: Readonly<Record<string, unknown>> | undefined;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string as it is. */
  readonly body?: unknown;
  readonly base64?: boolean;
}

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What the answer's JSON holds; the text where it is none. */
  readonly body: unknown;
  /** The value at a place in the body: `items.0.id`. */
  at(place: string): unknown;
  /** The text at a place in the body. */
  text(place: string): string;
  /** One field of each entry of the list at a place in the body. */
  list(place: string, field: string): readonly unknown[];
}

/** Calls a handler as API Gateway's HTTP API does (payload 2.0). */
export async function httpCall(handler: HttpHandler, method: string, path: string, given: Given = {}): Promise<Got> {
  const result = await handler(httpEvent(method, path, given), CONTEXT);
  const headers = Object.fromEntries(
    Object.entries(result.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const body = readBody(result.body, headers['content-type'] ?? '');
  return {
    status: result.statusCode ?? 0,
    headers,
    body,
    at: (place) => valueAt(body, place),
    text(place) {
      const value = valueAt(body, place);
      if (typeof value !== 'string') throw new Error(`no text at ${place}: ${JSON.stringify(body)}`);
      return value;
    },
    list(place, field) {
      const value = valueAt(body, place);
      if (!Array.isArray(value)) throw new Error(`no list at ${place}: ${JSON.stringify(body)}`);
      return value.map((entry) => valueAt(entry, field));
    },
  };
}

const valueAt = (value: unknown, place: string): unknown =>
  place.split('.').reduce<unknown>((at, key) => new Map(Object.entries(at ?? {})).get(key), value);

const readBody = (body: string | undefined, type: string): unknown =>
  body !== undefined && /json/.test(type) ? JSON.parse(body) : body;

export function httpEvent(
  method: string,
  path: string,
  { claims, query, headers, body, base64 }: Given = {},
): HttpEvent {
  const text = typeof body === 'string' || body === undefined ? body : JSON.stringify(body);
  const route = ROUTES.find((each) => each.method === method && pattern(each.path).test(path));
  return {
    version: '2.0',
    routeKey: route ? `${route.method} ${route.path}` : '$default',
    rawPath: path,
    rawQueryString: new URLSearchParams(query).toString(),
    headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(query && { queryStringParameters: { ...query } }),
    ...(text !== undefined && { body: base64 ? Buffer.from(text).toString('base64') : text }),
    isBase64Encoded: base64 === true,
    requestContext: {
      accountId: '123456789012',
      apiId: 'api',
      domainName: 'api.example.com',
      domainPrefix: 'api',
      http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey: route ? `${route.method} ${route.path}` : '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
      ...(claims && { authorizer: { jwt: { claims } } }),
    },
  };
}

export const pattern = (path: string): RegExp => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`);

const CONTEXT: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: '',
  memoryLimitInMB: '512',
  awsRequestId: 'request-1',
  logGroupName: '',
  logStreamName: '',
  getRemainingTimeInMillis: () => 10_000,
  done: () => {},
  fail: () => {},
  succeed: () => {},
};
