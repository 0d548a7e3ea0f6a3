import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from './http-event.ts';
import type { Log } from './log.ts';

type Journal = MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2>;
type Call = Parameters<NonNullable<Journal['after']>>[0];

/** One log line for each answer, and the id under which to find it in a header of the answer. The route is its pattern, without ids. */
export function journal(log: Log): Journal {
  const note = ({ event, response }: Call): void => {
    if (!response) return;
    response.headers = { ...response.headers, 'X-Correlation-Id': event.requestContext.requestId };
    log.info('call-answered', { route: event.routeKey, status: response.statusCode });
  };
  return {
    before: ({ event }) => log.correlate(event.requestContext.requestId),
    after: note,
    onError: note,
  };
}
