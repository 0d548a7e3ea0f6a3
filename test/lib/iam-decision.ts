import type { Asked } from './calls.ts';

/** A statement of a policy, its resources under the names that {@link Asked} has for them. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly condition: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Who asks: the name of a role. */
export interface Asker {
  readonly role?: string;
}

/** A `*` stands for anything; no pattern here has two. */
function isLike(value: string, pattern: string): boolean {
  const [head = '', tail] = pattern.split('*');
  return tail === undefined ? value === pattern : value.startsWith(head) && value.endsWith(tail);
}

const anyLike = (value: string, patterns: readonly string[]): boolean => patterns.some((each) => isLike(value, each));

/** Whether a statement is about a call. */
export function isAbout({ actions, resources, condition }: Statement, call: Asked & Asker): boolean {
  return (
    actions.includes(call.action) &&
    anyLike(call.resource, resources) &&
    Object.entries(condition).every(([operator, keys]) =>
      Object.entries(keys).every(([key, patterns]) => holds(operator, valuesOf(key, call), patterns)),
    )
  );
}

type Operator = (values: readonly string[], patterns: readonly string[]) => boolean;

const absent: Operator = (values) => values.length === 0;
const equal: Operator = ([value], patterns) => value !== undefined && patterns.includes(value);

/** IAM's operators, with what each says of a key that a request does not have. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  'ForAllValues:StringLike': (values, patterns) => values.every((value) => anyLike(value, patterns)),
  'ForAllValues:StringEquals': (values, patterns) => values.every((value) => patterns.includes(value)),
  'ForAnyValue:StringLike': (values, patterns) => values.some((value) => anyLike(value, patterns)),
  'ForAnyValue:StringNotEquals': (values, patterns) => values.some((value) => !patterns.includes(value)),
  StringLike: ([value], patterns) => value !== undefined && anyLike(value, patterns),
  StringEquals: equal,
  StringEqualsIfExists: (values, patterns) => absent(values, patterns) || equal(values, patterns),
  ArnNotEquals: (values, patterns) => !equal(values, patterns),
  Bool: equal,
  Null: (values, [expected]) => String(absent(values, [])) === expected,
};

function holds(operator: string, values: readonly string[], patterns: readonly string[]): boolean {
  const decide = OPERATORS[operator];
  if (!decide) throw new Error(`a condition ${operator}`);
  return decide(values, patterns);
}

const listOf = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);

/** What a request has under a condition's key; nothing where it does not have it. */
function valuesOf(key: string, call: Asked & Asker): readonly string[] {
  switch (key) {
    case 'dynamodb:LeadingKeys':
      return call.leadingKeys ?? [];
    case 'dynamodb:Attributes':
      return call.attributes ?? [];
    case 'dynamodb:ReturnValues':
      return listOf(call.returnValues);
    case 'ses:FromAddress':
      return listOf(call.fromAddress);
    case 's3:prefix':
      return listOf(call.prefix);
    case 's3:if-none-match':
      return listOf(call.ifNoneMatch);
    case 'aws:PrincipalArn':
      return listOf(call.role);
    case 'aws:SecureTransport':
      return ['true'];
    default:
      throw new Error(`a condition on ${key}`);
  }
}

/** As IAM decides: a deny ends it, otherwise something must allow it. */
export function isAllowed(statements: readonly Statement[], call: Asked & Asker): boolean {
  const about = statements.filter((statement) => isAbout(statement, call));
  return about.length > 0 && about.every(({ effect }) => effect === 'Allow');
}
