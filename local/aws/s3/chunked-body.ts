import { AwsError, type AwsRequest } from '../service.ts';

/** What may come after the last chunk: checksums that were computed on the way. */
export type Trailers = Readonly<Record<string, string>>;

/** The longest a chunk's header or the trailers may be. */
const LINE_LIMIT = 8 * 1024;

/**
 * The bytes of an upload, unwrapped from `aws-chunked` where it is; gives the trailers at the end.
 *
 * @throws AwsError `IncompleteBody` where the wrapping ends early or makes no sense
 */
export function uploadedBytes(request: AwsRequest): AsyncGenerator<Uint8Array, Trailers> {
  const sha256 = String(request.headers['x-amz-content-sha256'] ?? '');
  return sha256.startsWith('STREAMING-') ? chunkedBytes(request) : plainBytes(request);
}

async function* plainBytes(request: AwsRequest): AsyncGenerator<Uint8Array, Trailers> {
  for await (const chunk of request.body) yield bytes(chunk);
  return {};
}

async function* chunkedBytes(request: AwsRequest): AsyncGenerator<Uint8Array, Trailers> {
  const reader = new Reader(request.body);
  for (;;) {
    const size = Number.parseInt(await reader.line(), 16);
    if (!(size >= 0)) throw incomplete();
    if (size === 0) return trailers(reader);
    yield* reader.take(size);
    await reader.line();
  }
}

async function trailers(reader: Reader): Promise<Trailers> {
  const found: Record<string, string> = {};
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    const colon = line.indexOf(':');
    found[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  return found;
}

/** Reads lines and runs of bytes from a body. */
class Reader {
  readonly #source: AsyncIterator<unknown>;
  #rest: Uint8Array = new Uint8Array();

  constructor(body: AsyncIterable<unknown>) {
    this.#source = body[Symbol.asyncIterator]();
  }

  /** Up to the next line break, without it; what is left at the end of the body counts as a line. */
  async line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf(0x0a);
      if (end >= 0) {
        const line = Buffer.from(this.#rest.subarray(0, end)).toString('latin1');
        this.#rest = this.#rest.subarray(end + 1);
        return line.trimEnd();
      }
      if (this.#rest.length > LINE_LIMIT) throw incomplete();
      if (!(await this.#more())) return '';
    }
  }

  async *take(size: number): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0; ) {
      if (this.#rest.length === 0 && !(await this.#more())) throw incomplete();
      const part = this.#rest.subarray(0, left);
      this.#rest = this.#rest.subarray(part.length);
      left -= part.length;
      yield part;
    }
  }

  async #more(): Promise<boolean> {
    const next = await this.#source.next();
    if (next.done) return false;
    this.#rest = this.#rest.length === 0 ? bytes(next.value) : Buffer.concat([this.#rest, bytes(next.value)]);
    return true;
  }
}

const incomplete = () => new AwsError('IncompleteBody', 'The request body terminated unexpectedly');

function bytes(chunk: unknown): Uint8Array {
  if (!(chunk instanceof Uint8Array)) throw new TypeError('a request body is bytes');
  return chunk;
}
