import { type Problem, problemType } from '../../core/problems.ts';
import { pointerTo, type Violation } from '../../core/schemas/parse.ts';
import { REQUEST_PROBLEMS, type RequestProblemCode } from '../../core/views/request-problems.ts';
import type { Reply } from './reply.ts';

const PROBLEM = { 'Content-Type': 'application/problem+json' };

/** A problem's answer (RFC 9457). */
export function problemReply(
  { retryAfter, ...problem }: Problem,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const waiting = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) };
  return { status: problem.status, headers: { ...PROBLEM, ...waiting, ...headers }, body: problem };
}

/** What a problem document says beside what its code says. */
type More = Partial<Pick<Problem, 'detail' | 'retryAfter'>> & {
  readonly errors?: readonly object[];
  readonly missing?: readonly string[];
  readonly requirements?: readonly string[];
  readonly correlationId?: string;
};

/** What is wrong with a call before any rule is asked. The code's title stands in for a missing `detail`. */
export function requestProblem(
  code: RequestProblemCode,
  more: More = {},
  headers?: Readonly<Record<string, string>>,
): Reply {
  const { status, title, remedy } = REQUEST_PROBLEMS[code];
  const described = { type: problemType(code), title, status, detail: `${title}.`, code, remedy };
  return problemReply({ ...described, ...more }, headers);
}

/** Everything that is wrong with a request, by its part. */
export interface Violations {
  readonly path?: readonly Violation[];
  readonly query?: readonly Violation[];
  readonly headers?: readonly Violation[];
  readonly body?: readonly Violation[];
}

/** 400 with everything that is wrong: places in the body as JSON pointers, the rest by name. */
export function invalidRequest({ path = [], query = [], headers = [], body = [] }: Violations): Reply {
  const named = [...path, ...query, ...headers].map((violation) => ({
    parameter: violation.path.join('.'),
    detail: violation.detail,
  }));
  const errors = [
    ...named,
    ...body.map(({ path: place, detail, fault }) => ({ pointer: pointerTo(place), detail, ...fault })),
  ];
  const first = errors.map((error) => `${'parameter' in error ? error.parameter : error.pointer} ${error.detail}`);
  return requestProblem('invalid-request', { detail: `${first.slice(0, 3).join('; ')}.`, errors });
}
