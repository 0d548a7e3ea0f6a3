import type { MiddlewareObj } from '@middy/core';
import jsonBodyParser from '@middy/http-json-body-parser';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { RequestSchema } from '../../core/schemas/requests.ts';
import type { HttpEvent } from './http-event.ts';
import { requestProblem } from './problem.ts';
import { toResult } from './reply.ts';

/** Most bytes of a body: 1 MB. */
export const LARGEST_BODY = 1024 * 1024;

const sizeOf = ({ body = '', isBase64Encoded }: HttpEvent): number =>
  Buffer.byteLength(body, isBase64Encoded ? 'base64' : 'utf8');

/**
 * Reads the body as JSON, or as a form where the call takes one; one that is too large is answered 413 before it is
 * looked at.
 */
export function readBody({
  bodyOptional,
  form,
}: Pick<RequestSchema, 'bodyOptional' | 'form'>): MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2> {
  const parser = jsonBodyParser();
  return {
    before: async (request) => {
      if (sizeOf(request.event) > LARGEST_BODY) return toResult(requestProblem('body-too-large'));
      if (bodyOptional && !request.event.body) request.event = { ...request.event, ...emptyObject(request.event) };
      const { headers } = request.event;
      if (form && isForm(request.event)) request.event = { ...request.event, ...formAsJson(request.event) };
      await parser.before?.(request);
      request.event = { ...request.event, headers };
      return undefined;
    },
  };
}

type Body = Pick<HttpEvent, 'body' | 'isBase64Encoded' | 'headers'>;

const asJson = ({ headers }: HttpEvent, body: string): Body => ({
  body,
  isBase64Encoded: false,
  headers: { ...headers, 'content-type': 'application/json' },
});

const emptyObject = (event: HttpEvent): Body => asJson(event, '{}');

const isForm = ({ headers }: HttpEvent): boolean =>
  /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '');

/** API Gateway hands a form on in base64. Of a field that comes more than once the last counts. */
function formAsJson(event: HttpEvent): Body {
  const { body = '', isBase64Encoded } = event;
  const fields = new URLSearchParams(isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body);
  return asJson(event, JSON.stringify(Object.fromEntries(fields)));
}
