import { randomUUID } from 'node:crypto';
import { AwsError, type AwsResponse, type AwsService, readBody } from './service.ts';
import { document, element, group } from './xml.ts';

/** An operation of a service that speaks the query protocol: form parameters in, result elements out. */
export type QueryOperation = (parameters: URLSearchParams) => string;

const BODY_LIMIT = 1024 * 1024;

/** A stand-in for a service whose operation stands in the form parameter `Action`. */
export function queryService(namespace: string, operations: Readonly<Record<string, QueryOperation>>): AwsService {
  const xml = (status: number, root: string): AwsResponse => ({
    status,
    headers: { 'content-type': 'text/xml' },
    body: document(root),
  });
  return {
    throttled: { code: 'Throttling', status: 400 },
    async call(request) {
      const parameters = new URLSearchParams((await readBody(request, BODY_LIMIT)).toString('utf8'));
      const operation = parameters.get('Action') ?? '';
      const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
      if (!run) throw new AwsError('InvalidAction', `The action ${operation} is not valid for this endpoint.`);
      const metadata = group('ResponseMetadata', element('RequestId', randomUUID()));
      const respond = (result: string) =>
        `<${operation}Response xmlns="${namespace}">${group(`${operation}Result`, result)}${metadata}</${operation}Response>`;
      return { operation, run: async () => xml(200, respond(run(parameters))) };
    },
    refuse: ({ code, message, status }) => {
      const error = group(
        'Error',
        element('Type', status < 500 ? 'Sender' : 'Receiver'),
        element('Code', code),
        element('Message', message),
      );
      return xml(
        status,
        `<ErrorResponse xmlns="${namespace}">${error}${element('RequestId', randomUUID())}</ErrorResponse>`,
      );
    },
  };
}
