import type { FunctionName } from '../../core/contract/functions.ts';
import { pascal } from '../../lib/names.ts';
import type { Call } from './recorded-calls.ts';
import type { synthesize } from './synthesized.ts';

/** A statement with its resources under the names that {@link Call} has for them; those it has none for are left out. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A policy has a single value as it is, several as a list. */
const listOf = <T>(value: T | T[]): readonly T[] => (Array.isArray(value) ? value : [value]);

/** The statements of a function's role, in the Work stack of a synthesized stage. */
export function statementsOf({ resources }: ReturnType<typeof synthesize>, fn: FunctionName): readonly Statement[] {
  const queues = new Map(resources('Work', 'AWS::SQS::Queue').map(({ id, properties }) => [id, properties.QueueName]));
  const policy = resources('Work', 'AWS::IAM::Policy').find(({ id }) => id.startsWith(`${pascal(fn)}Role`));
  return listOf(policy?.properties.PolicyDocument.Statement).map((statement) => ({
    effect: statement.Effect,
    actions: listOf<string>(statement.Action),
    resources: listOf<unknown>(statement.Resource).flatMap((resource) => nameOf(JSON.stringify(resource), queues)),
    condition: lists(statement.Condition ?? {}),
  }));
}

const lists = (condition: object): Statement['condition'] =>
  Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries<string | string[]>(keys).map(([key, values]) => [key, listOf<string>(values)])),
    ]),
  );

/** CloudFormation's references hold the logical ids, and those the names of constructs. */
function nameOf(resource: string, queues: ReadonlyMap<string, string>): readonly string[] {
  const index = /ConversationsTable.*\/index\/([\w-]+)/.exec(resource)?.[1];
  if (index) return [`index/${index}`];
  if (/StreamArn/.test(resource)) return ['stream'];
  if (/ConversationsTable/.test(resource)) return ['table'];
  const bucket = /(Mail|Media|Archive)Bucket.*"(\/[^"]*)"/.exec(resource);
  if (bucket) return [`bucket/${bucket[1]?.toLowerCase()}${bucket[2]}`];
  const queue = [...queues].find(([id]) => resource.includes(`"${id}"`))?.[1];
  if (queue) return [`queue/${queue}`];
  if (/"Bus\w*"/.test(resource)) return ['bus'];
  return /:identity\/|:configuration-set\//.test(resource) ? ['ses'] : [];
}

/** A `*` stands for anything; no pattern here has two. */
function isLike(value: string, pattern: string): boolean {
  const [head = '', tail] = pattern.split('*');
  return tail === undefined ? value === pattern : value.startsWith(head) && value.endsWith(tail);
}

const anyLike = (value: string, patterns: readonly string[]): boolean => patterns.some((each) => isLike(value, each));

/** Whether a statement is about a call. */
export function isAbout({ actions, resources, condition }: Statement, call: Call): boolean {
  return (
    actions.includes(call.action) &&
    anyLike(call.resource, resources) &&
    Object.entries(condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, patterns]) => holds(operator, valuesOf(key, call), patterns)),
    )
  );
}

function holds(operator: string, values: readonly string[], patterns: readonly string[]): boolean {
  if (operator === 'ForAllValues:StringLike') return values.every((value) => anyLike(value, patterns));
  if (operator === 'ForAnyValue:StringLike') return values.some((value) => anyLike(value, patterns));
  if (operator === 'StringLike') return values.length > 0 && values.every((value) => anyLike(value, patterns));
  throw new Error(`a condition ${operator}`);
}

function valuesOf(key: string, { leadingKeys, fromAddress }: Call): readonly string[] {
  if (key === 'dynamodb:LeadingKeys') return leadingKeys ?? [];
  if (key === 'ses:FromAddress') return fromAddress === undefined ? [] : [fromAddress];
  throw new Error(`a condition on ${key}`);
}

/** As IAM decides: a deny ends it, otherwise something must allow it. */
export function isAllowed(statements: readonly Statement[], call: Call): boolean {
  const about = statements.filter((statement) => isAbout(statement, call));
  return about.length > 0 && about.every(({ effect }) => effect === 'Allow');
}
