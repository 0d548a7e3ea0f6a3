import { NO_BODY, type RequestSchema } from '../schemas/requests.ts';
import { PROBLEM_EXAMPLES, type ProblemCode } from './codes.ts';
import { componentRef } from './json-schema.ts';
import type { Answer, Example } from './open-api.ts';

/** What a call can be refused with, by status, with an example of each code. */
export function problemAnswers(
  { needsToken, asPage }: { readonly needsToken: boolean; readonly asPage: boolean },
  request: RequestSchema,
  codes: readonly ProblemCode[],
): Readonly<Record<string, Answer>> {
  const possible = new Set<string>([...codesOf(needsToken, request), ...codes]);
  const examples = PROBLEM_EXAMPLES.filter(({ code }) => possible.has(code));
  const byStatus = Map.groupBy(examples, ({ status }) => status);
  return Object.fromEntries(
    Array.from(byStatus, ([status, problems]): [string, Answer] => [
      String(status),
      {
        description: problems.map(({ code }) => `\`${code}\``).join(', '),
        ...(problems.some(({ retryAfter }) => retryAfter !== undefined) && { headers: { 'Retry-After': RETRY_AFTER } }),
        content: {
          'application/problem+json': {
            schema: { $ref: componentRef('Problem') },
            examples: Object.fromEntries(problems.map(({ code }) => [code, { $ref: `#/components/examples/${code}` }])),
          },
          ...(asPage && { 'text/html': { schema: { type: 'string' } } }),
        },
      },
    ]),
  );
}

/** A problem document of each code. */
export const problemExamples = (): Readonly<Record<string, Example>> =>
  Object.fromEntries(PROBLEM_EXAMPLES.map(({ retryAfter, ...value }) => [value.code, { summary: value.title, value }]));

const RETRY_AFTER = { description: 'Seconds to wait', schema: { type: 'integer' } } as const;

/** What any such call can be refused with. */
const codesOf = (needsToken: boolean, { body }: RequestSchema): readonly ProblemCode[] => [
  ...(needsToken ? (['unauthenticated', 'forbidden', 'invalid-request'] as const) : (['invalid-request'] as const)),
  ...(body === NO_BODY ? [] : (['malformed-json', 'body-too-large', 'unsupported-media-type'] as const)),
  'internal-fault',
];
