import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { OutdatedCursor, UnknownCursor } from '../../core/ports/conversations.ts';
import { KeptChanging } from '../dynamodb/until-fresh.ts';
import type { HttpEvent } from './http-event.ts';
import type { Log } from './log.ts';
import { invalidRequest, requestProblem } from './problem.ts';
import { type Reply, toResult } from './reply.ts';

/** Answers what was thrown: a request that can't be read as what it is, anything else as 500 without its inside. */
export const faults = (log: Log): MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2> => ({
  onError: (request) => {
    request.response = toResult(replyTo(request.error, request.event.requestContext.requestId, log));
  },
});

function replyTo(error: unknown, correlationId: string, log: Log): Reply {
  if (error instanceof OutdatedCursor) return invalidRequest({ query: [OLD_CURSOR] });
  if (error instanceof UnknownCursor) return invalidRequest({ query: [NO_CURSOR] });
  if (error instanceof KeptChanging) return requestProblem('busy', { retryAfter: 1 });
  // the body parser's own words for what it can't read
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  if (status === 415) return requestProblem('unsupported-media-type');
  if (status === 422) return requestProblem('malformed-json');
  log.fault('call-failed', error, { correlationId });
  return requestProblem('internal-fault', { correlationId });
}

const OLD_CURSOR = {
  path: ['cursor'],
  detail: 'is of a list that has changed too much since: begin with its first page',
};
const NO_CURSOR = { path: ['cursor'], detail: 'is not a cursor that this list gave' };
