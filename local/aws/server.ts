import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { listen } from '../listen.ts';
import type { Fault, Faults } from './faults.ts';
import { AwsError, type AwsRequest, type AwsResponse, type AwsService } from './service.ts';

/** The stand-ins, listening. */
export interface AwsServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** The service that a request was signed for, and how its operations are told from another version's by path. */
export type Services = (scope: string, path: string) => AwsService | undefined;

/** A connection that is given up just as a client writes to it fails a call that is not made twice, as SES's. */
const NEVER = 0;

/**
 * Serves all stand-ins on one port of 127.0.0.1, told apart by the scope of the request's credentials.
 *
 * @param port 0 for any free one
 */
export async function startAwsServer(services: Services, faults: Faults, port = 0): Promise<AwsServer> {
  const server = createServer({ keepAliveTimeout: NEVER }, (incoming, outgoing) => {
    answer(incoming, outgoing, services, faults).catch((error: unknown) => {
      if (!outgoing.destroyed) console.error(`stand-in failed: ${error instanceof Error ? error.stack : typeof error}`);
      outgoing.destroy();
    });
  });
  const listening = await listen(server, port);
  return { url: `http://127.0.0.1:${listening.port}`, stop: listening.stop };
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  services: Services,
  faults: Faults,
): Promise<void> {
  const { scope, request } = readRequest(incoming);
  const service = services(scope, request.path);
  if (!service) return write(outgoing, { status: 403, body: `no stand-in for credentials of «${scope}»` });
  try {
    const call = await service.call(request);
    const fault = faults.take(scope, call.operation);
    if (fault) return await fail(fault, service, call.run, outgoing);
    await write(outgoing, await call.run());
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    await write(outgoing, service.refuse(error));
  } finally {
    incoming.resume();
  }
}

async function fail(
  fault: Fault,
  service: AwsService,
  run: () => Promise<AwsResponse>,
  outgoing: ServerResponse,
): Promise<void> {
  if (fault === 'throttled') throw new AwsError(service.throttled.code, 'Rate exceeded', service.throttled.status);
  if (fault === 'failed') throw new AwsError('InternalFailure', 'Internal failure', 500);
  if (fault === 'lost') await run();
  outgoing.destroy();
}

/** `AKID/date/region/SERVICE/aws4_request` stands in the header, or in the URL where that is signed. */
function readRequest(incoming: IncomingMessage): { readonly scope: string; readonly request: AwsRequest } {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const inUrl = url.searchParams.get('X-Amz-Credential');
  const credential = inUrl ?? /Credential=([^,\s]+)/.exec(incoming.headers.authorization ?? '')?.[1] ?? '';
  return {
    scope: credential.split('/')[3] ?? (url.searchParams.size === 0 ? 's3' : ''),
    request: {
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: incoming.headers,
      presigned: inUrl !== null,
      body: incoming,
    },
  };
}

async function write(outgoing: ServerResponse, { status, headers, body = '' }: AwsResponse): Promise<void> {
  outgoing.writeHead(status, { ...headers, date: new Date().toUTCString() });
  if (typeof body === 'string' || body instanceof Uint8Array) return void outgoing.end(body);
  await pipeline(Readable.from(body), outgoing);
}
