import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { DATA_ONLY } from './security-headers.ts';

/** What a call is answered with; `body` becomes JSON, a string goes as it is. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
}

/** The reply as API Gateway takes it. Answers hold personal data, so nobody on the way keeps them unless the reply says so. */
export function toResult({ status, headers, body }: Reply): APIGatewayProxyStructuredResultV2 {
  const kept = { 'Cache-Control': 'no-store', 'Content-Security-Policy': DATA_ONLY, ...headers };
  if (body === undefined) return { statusCode: status, headers: kept };
  return {
    statusCode: status,
    headers: { 'Content-Type': 'application/json', ...kept },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
