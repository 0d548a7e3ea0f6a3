import type { Caller } from '../../core/access.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { parse } from '../../core/schemas/parse.ts';
import type { RequestSchema } from '../../core/schemas/requests.ts';
import { type IdempotentCall, idempotentCall, isIdempotencyKey } from './idempotency.ts';
import { invalidRequest, requestProblem } from './problem.ts';
import type { Reply } from './reply.ts';

type Texts = Readonly<Record<string, string | undefined>>;

/** A call as it came, its body already read as JSON. */
export interface Call {
  readonly operation: string;
  readonly caller: Caller | undefined;
  readonly path: Texts;
  readonly query: Texts;
  readonly body: unknown;
  /** By name in lower case. */
  readonly headers: Texts;
  readonly idempotencyKey: string | undefined;
}

/** A call that its schema let through. */
export interface Asked<P, Q, B> extends Pick<Call, 'headers'> {
  readonly path: P;
  readonly query: Q;
  readonly body: B;
}

/** The same, of somebody or nobody: who it is shows where a route that needs no token takes one. */
export interface AskedByAny<P, Q, B> extends Asked<P, Q, B> {
  readonly caller: Caller | undefined;
}

/** The same, of somebody. */
export interface AskedBy<P, Q, B> extends Asked<P, Q, B> {
  readonly caller: Caller;
  /** Where the caller sent an Idempotency-Key. */
  readonly idempotent: IdempotentCall | undefined;
}

/** What answers one route. */
export interface Endpoint {
  readonly request: RequestSchema;
  answer(call: Call): Promise<Reply>;
}

/** Answers calls of somebody, once their schema let them through. */
export const endpoint = <P, Q, B>(
  request: RequestSchema<P, Q, B>,
  implement: (asked: AskedBy<P, Q, B>) => Promise<Reply>,
): Endpoint => ({
  request,
  async answer(call) {
    const { caller, idempotencyKey: key } = call;
    if (!caller) return requestProblem('unauthenticated');
    const asked = read(request, call);
    if (!asked.ok) return asked.error;
    const { path, query, body } = asked.value;
    return implement({
      ...asked.value,
      caller,
      idempotent:
        key === undefined
          ? undefined
          : idempotentCall(caller, [call.operation, JSON.stringify(path)], key, [query, body]),
    });
  },
});

/** Answers calls of everybody, once their schema let them through. */
export const publicEndpoint = <P, Q, B>(
  request: RequestSchema<P, Q, B>,
  implement: (asked: AskedByAny<P, Q, B>) => Promise<Reply>,
): Endpoint => ({
  request,
  async answer(call) {
    const asked = read(request, call);
    return asked.ok ? implement({ ...asked.value, caller: call.caller }) : asked.error;
  },
});

/** The call as its schemas read it, or all that is wrong with it at once. */
function read<P, Q, B>(request: RequestSchema<P, Q, B>, call: Call): Result<Asked<P, Q, B>, Reply> {
  const path = parse(request.path, call.path);
  const query = parse(request.query, call.query);
  const body = parse(request.body, call.body);
  const headers = call.idempotencyKey === undefined || isIdempotencyKey(call.idempotencyKey) ? [] : [KEY_IS_WRONG];
  if (path.ok && query.ok && body.ok && headers.length === 0)
    return ok({ path: path.value, query: query.value, body: body.value, headers: call.headers });
  return refused(
    invalidRequest({
      path: path.ok ? [] : path.error,
      query: query.ok ? [] : query.error,
      headers,
      body: body.ok ? [] : body.error,
    }),
  );
}

const KEY_IS_WRONG = {
  path: ['Idempotency-Key'],
  detail: 'must be 1 to 255 printable ASCII characters without spaces',
};
