import type { Options } from '@middy/http-cors';

const HEADERS = ['authorization', 'content-type', 'idempotency-key', 'if-none-match'];

/** What the configured origins' pages may do; no other page may read an answer. Tokens travel in a header, never in cookies. */
export const corsOptions = (origins: readonly string[]): Options =>
  origins.length === 0
    ? {}
    : {
        origins: [...origins],
        headers: HEADERS.join(','),
        requestHeaders: HEADERS,
        methods: 'GET,PUT,POST,DELETE',
        exposeHeaders: 'etag,location,retry-after,x-correlation-id',
        maxAge: 600,
        disableBeforePreflightResponse: false,
      };
