import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request to one of the stand-ins. */
export interface AwsRequest {
  readonly method: string;
  /** As sent, percent-encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  /** Signed in the URL, for whoever holds it. */
  readonly presigned: boolean;
  readonly body: IncomingMessage;
}

export interface AwsResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | Iterable<Uint8Array>;
}

/** One call of an operation, not yet run. */
export interface AwsCall {
  readonly operation: string;
  run(): Promise<AwsResponse>;
}

/** A stand-in for one service. */
export interface AwsService {
  call(request: AwsRequest): Promise<AwsCall>;
  /** An error in the shape that the service's clients read. */
  refuse(error: AwsError): AwsResponse;
  /** Code with which the service asks to slow down. */
  readonly throttled: { readonly code: string; readonly status: number };
}

/** What a service refuses: its code, and the HTTP status that goes with it. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  readonly status: number;

  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The whole body of a request. @throws AwsError beyond `limit` bytes */
export async function readBody(request: AwsRequest, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('a request body is bytes');
    size += chunk.length;
    if (size > limit) throw new AwsError('RequestEntityTooLarge', 'The request is too large', 413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
