import type { MiddlewareObj } from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { HttpEvent } from './http-event.ts';
import { requestProblem } from './problem.ts';
import { toResult } from './reply.ts';

/** Most bytes of a body: 1 MB. */
export const LARGEST_BODY = 1024 * 1024;

const sizeOf = ({ body = '', isBase64Encoded }: HttpEvent): number =>
  Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');

/** Reads the body as JSON; one that is too large is answered 413 before it is looked at. */
export function jsonBody(optional: boolean): MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2> {
  const parser = jsonBodyParser();
  return {
    before: (request) => {
      if (sizeOf(request.event) > LARGEST_BODY) return toResult(requestProblem('body-too-large'));
      if (optional && !request.event.body) request.event = { ...request.event, ...emptyObject(request.event) };
      return parser.before?.(request);
    },
  };
}

const emptyObject = ({ headers }: HttpEvent): Pick<HttpEvent, 'body' | 'isBase64Encoded' | 'headers'> => ({
  body: '{}',
  isBase64Encoded: false,
  headers: { ...headers, 'content-type': 'application/json' },
});
