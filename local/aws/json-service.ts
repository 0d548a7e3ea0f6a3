import * as z from 'zod/mini';
import { type AwsCall, AwsError, type AwsRequest, type AwsResponse, type AwsService, readBody } from './service.ts';

/** An output with headers beside it. */
export class WithHeaders {
  readonly output: object;
  readonly headers: Readonly<Record<string, string>>;

  constructor(output: object, headers: Readonly<Record<string, string>>) {
    this.output = output;
    this.headers = headers;
  }
}

/** An operation of a service that speaks AWS JSON: reads its input, gives its output, or that `WithHeaders`. */
export type JsonOperation = (input: unknown) => object | Promise<object>;

const BODY_LIMIT = 8 * 1024 * 1024;

/** A stand-in for a service whose operation stands in `X-Amz-Target`. */
export function jsonService(options: {
  readonly operations: Readonly<Record<string, JsonOperation>>;
  readonly version: '1.0' | '1.1';
  readonly throttled: string;
  /** Further headers of an error. */
  readonly errorHeaders?: (code: string) => Readonly<Record<string, string>>;
}): AwsService {
  const type = `application/x-amz-json-${options.version}`;
  const answer = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): AwsResponse => ({
    status,
    headers: { 'content-type': type, ...headers },
    body: JSON.stringify(body),
  });
  return {
    throttled: { code: options.throttled, status: 400 },
    call: (request) => callOf(request, options.operations, answer),
    refuse: ({ code, message, status }) =>
      answer(status, { __type: code, message }, { 'x-amzn-errortype': code, ...options.errorHeaders?.(code) }),
  };
}

async function callOf(
  request: AwsRequest,
  operations: Readonly<Record<string, JsonOperation>>,
  answer: (status: number, body: object, headers?: Readonly<Record<string, string>>) => AwsResponse,
): Promise<AwsCall> {
  const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
  if (!run) throw new AwsError('UnknownOperationException', `The operation ${operation} is not known here`);
  const input = parseJson(await readBody(request, BODY_LIMIT));
  return {
    operation,
    run: async () => {
      const output = await run(input);
      return output instanceof WithHeaders ? answer(200, output.output, output.headers) : answer(200, output);
    },
  };
}

/** @throws AwsError `SerializationException` */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new AwsError('SerializationException', 'The request is not JSON');
  }
}

/** An operation with its input's shape. @throws AwsError `ValidationException`, which names the member */
export const operation =
  <T>(input: z.ZodMiniType<T>, run: (input: T) => object | Promise<object>): JsonOperation =>
  (given) =>
    run(parseInput(input, given));

/** @throws AwsError `ValidationException`, which names the member */
export function parseInput<T>(schema: z.ZodMiniType<T>, given: unknown): T {
  const parsed = z.safeParse(schema, given);
  if (parsed.success) return parsed.data;
  const members = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new AwsError('ValidationException', `Not valid: ${members || 'the request'}`);
}
