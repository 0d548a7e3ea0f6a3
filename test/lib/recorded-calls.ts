import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { vi } from 'vitest';
import type { FunctionName } from '../../core/contract/functions.ts';
import type { Asked, Call } from './calls.ts';
import { objectCalls } from './object-calls.ts';
import { tableCalls } from './table-calls.ts';

interface Sent {
  readonly fn: FunctionName;
  readonly request: ClientRequest;
  readonly chunks: () => readonly unknown[];
}

const CREATED = 'http.client.request.created';

/** Sees every request that a function's SDK clients make; the function is told by the asynchronous context. */
export class CallRecorder {
  readonly #context = new AsyncLocalStorage<FunctionName>();
  readonly #sent: Sent[] = [];
  readonly #listener = (message: unknown): void => {
    const fn = this.#context.getStore();
    const request = typeof message === 'object' && message && 'request' in message ? message.request : undefined;
    if (fn && request instanceof ClientRequest) this.#watch(fn, request);
  };

  constructor() {
    subscribe(CREATED, this.#listener);
  }

  run<T>(fn: FunctionName, act: () => Promise<T>): Promise<T> {
    return this.#context.run(fn, act);
  }

  /** Ends the watch, to be called where it began: vitest forgets what spies saw between tests. @returns what was asked */
  stop(): readonly Call[] {
    unsubscribe(CREATED, this.#listener);
    return this.#sent.flatMap(({ fn, request, chunks }) => {
      const body = chunks()
        .map((chunk) =>
          chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : typeof chunk === 'string' ? chunk : '',
        )
        .join('');
      return callsOf(request, body).map((call) => ({ fn, ...call }));
    });
  }

  #watch(fn: FunctionName, request: ClientRequest): void {
    const [write, end] = [vi.spyOn(request, 'write'), vi.spyOn(request, 'end')];
    const chunks = () => [...write.mock.calls, ...end.mock.calls].map(([chunk]) => chunk);
    this.#sent.push({ fn, request, chunks });
  }
}

function callsOf(request: ClientRequest, body: string): readonly Asked[] {
  const header = (name: string): string | undefined => request.getHeader(name)?.toString();
  const scope = /Credential=[^/]+\/\d+\/[^/]+\/([\w-]+)\//.exec(header('authorization') ?? '')?.[1];
  // what is posted to a webhook is no call of AWS
  if (header('webhook-id') !== undefined) return [];
  const operation = header('x-amz-target')?.split('.')[1] ?? '';
  if (scope === 'dynamodb') return tableCalls(operation, JSON.parse(body));
  if (scope === 'sqs') return [queueCall(operation, JSON.parse(body))];
  if (scope === 'secretsmanager')
    return [{ action: `secretsmanager:${operation}`, resource: `secret/${JSON.parse(body).SecretId}` }];
  if (scope === 'kms') return [keyCall(operation, JSON.parse(body))];
  if (scope === 'translate') return [{ action: `translate:${operation}`, resource: '*' }];
  if (scope === 'events') return [{ action: `events:${operation}`, resource: 'bus' }];
  if (scope === 'execute-api') return [{ action: 'execute-api:ManageConnections', resource: `live/${request.method}` }];
  if (scope === 's3') return objectCalls({ method: request.method, path: request.path, header });
  if (scope === 'ses') return sesCalls(request.path, body);
  throw new Error(`a call of ${scope}`);
}

const queueCall = (operation: string, { QueueUrl }: { readonly QueueUrl: string }): Asked => ({
  action: `sqs:${operation.replace(/Batch$/, '')}`,
  resource: `queue/${QueueUrl.split('/').at(-1)}`,
});

const keyCall = (operation: string, { KeyId }: { readonly KeyId: string }): Asked => ({
  action: `kms:${operation}`,
  resource: `key/${KeyId.replace(/^foyer-local-(\w+)-key$/, '$1')}`,
});

function sesCalls(path: string, body: string): readonly Asked[] {
  if (path.startsWith('/v2/email/suppression/'))
    return [{ action: 'ses:DeleteSuppressedDestination', resource: 'ses' }];
  return path.startsWith('/v2/')
    ? [{ action: 'ses:SendRawEmail', resource: 'ses', fromAddress: JSON.parse(body).FromEmailAddress }]
    : [{ action: `ses:${new URLSearchParams(body).get('Action')}`, resource: 'ses' }];
}
