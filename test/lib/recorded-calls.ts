import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { vi } from 'vitest';
import type { FunctionName } from '../../core/contract/functions.ts';

/** What a function asked of AWS, as IAM sees it. */
export interface Call {
  readonly fn: FunctionName;
  readonly action: string;
  /** `table`, `index/host-inbox`, `bucket/mail/inbound/x`, `queue/foyer-local-notices`, `bus`, `ses`. */
  readonly resource: string;
  /** Partition keys, for the table. */
  readonly leadingKeys?: readonly string[];
  readonly fromAddress?: string;
}

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

type Asked = Omit<Call, 'fn'>;

/** One request may be several calls to IAM: a transaction is each of its parts. */
function callsOf(request: ClientRequest, body: string): readonly Asked[] {
  const scope = /Credential=[^/]+\/\d+\/[^/]+\/(\w+)\//.exec(String(request.getHeader('authorization')))?.[1];
  const operation = String(request.getHeader('x-amz-target')).split('.')[1] ?? '';
  const path = decodeURIComponent(request.path.split('?')[0] ?? '');
  if (scope === 'dynamodb') return tableCalls(operation, JSON.parse(body));
  if (scope === 'sqs') return [queueCall(operation, JSON.parse(body))];
  if (scope === 'events') return [{ action: `events:${operation}`, resource: 'bus' }];
  if (scope === 's3') return [objectCall(request.method, path)];
  if (scope === 'ses') return sesCalls(path, body);
  throw new Error(`a call of ${scope}`);
}

const queueCall = (operation: string, { QueueUrl }: { readonly QueueUrl: string }): Asked => ({
  action: `sqs:${operation.replace(/Batch$/, '')}`,
  resource: `queue/${QueueUrl.split('/').at(-1)}`,
});

const objectCall = (method: string, path: string): Asked => ({
  action: method === 'PUT' ? 's3:PutObject' : 's3:GetObject',
  resource: `bucket/${path.replace(/^\/foyer-local-/, '')}`,
});

const sesCalls = (path: string, body: string): readonly Asked[] =>
  path.startsWith('/v2/')
    ? [{ action: 'ses:SendRawEmail', resource: 'ses', fromAddress: JSON.parse(body).FromEmailAddress }]
    : [{ action: `ses:${new URLSearchParams(body).get('Action')}`, resource: 'ses' }];

interface Item {
  readonly pk: { readonly S: string };
}

interface Part {
  readonly Put?: { readonly Item: Item };
  readonly Update?: { readonly Key: Item };
  readonly Delete?: { readonly Key: Item };
  readonly ConditionCheck?: { readonly Key: Item };
}

interface TableRequest {
  readonly Key: Item;
  readonly Item: Item;
  readonly RequestItems: Readonly<Record<string, { readonly Keys: readonly Item[] }>>;
  readonly TransactItems: readonly Part[];
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly ExpressionAttributeValues: Readonly<Record<string, { readonly S: string }>>;
}

function tableCalls(operation: string, request: TableRequest): readonly Asked[] {
  const call = (action: string, keys: readonly (string | undefined)[]): Asked => ({
    action: `dynamodb:${action}`,
    resource: 'table',
    leadingKeys: keys.map((key) => key ?? ''),
  });
  if (operation === 'TransactWriteItems') return request.TransactItems.map((part) => call(...partOf(part)));
  if (operation === 'Query' && request.IndexName)
    return [{ action: 'dynamodb:Query', resource: `index/${request.IndexName}` }];
  if (operation === 'Query') return [call(operation, [queried(request)])];
  if (operation === 'BatchGetItem')
    return [
      call(
        operation,
        Object.values(request.RequestItems).flatMap(({ Keys }) => Keys.map(({ pk }) => pk.S)),
      ),
    ];
  return [call(operation, [(operation === 'PutItem' ? request.Item : request.Key).pk.S])];
}

function partOf({ Put, Update, Delete, ConditionCheck }: Part): [string, [string | undefined]] {
  if (Put) return ['PutItem', [Put.Item.pk.S]];
  if (Update) return ['UpdateItem', [Update.Key.pk.S]];
  if (ConditionCheck) return ['ConditionCheckItem', [ConditionCheck.Key.pk.S]];
  return ['DeleteItem', [Delete?.Key.pk.S]];
}

/** A query names its partition first: `pk = :pk AND …`. */
function queried({ KeyConditionExpression, ExpressionAttributeValues }: TableRequest): string | undefined {
  const name = /^\S+ = (:\w+)/.exec(KeyConditionExpression)?.[1] ?? '';
  return ExpressionAttributeValues[name]?.S;
}
