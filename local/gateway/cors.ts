import type { HttpAnswer, HttpRequest } from './http-exchange.ts';

/** What pages of other origins may do, as the deployed API has it. */
export const CROSS_ORIGIN = {
  methods: ['GET', 'PUT', 'POST', 'DELETE'],
  headers: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
  /** Seconds. */
  maxAge: 3600,
} as const;

/** The answer to a preflight, which no function sees; undefined where none is asked for, or no origin configured. */
export function preflight({ method, headers }: HttpRequest, origins: readonly string[]): HttpAnswer | undefined {
  if (method !== 'OPTIONS' || origins.length === 0 || !headers['access-control-request-method']) return undefined;
  const origin = headers.origin ?? '';
  if (!origins.includes(origin)) return { statusCode: 204 };
  return {
    statusCode: 204,
    headers: {
      'access-control-allow-origin': origin,
      'access-control-allow-methods': CROSS_ORIGIN.methods.join(','),
      'access-control-allow-headers': CROSS_ORIGIN.headers.join(','),
      'access-control-max-age': CROSS_ORIGIN.maxAge,
      vary: 'Origin',
    },
  };
}
