import type { FunctionName } from '../../core/contract/functions.ts';
import { pascal } from '../../lib/names.ts';
import type { Statement } from './iam-decision.ts';
import type { synthesize } from './synthesized.ts';

type Synthesized = ReturnType<typeof synthesize>;

/** A policy has a single value as it is, several as a list. */
const listOf = <T>(value: T | T[]): readonly T[] => (Array.isArray(value) ? value : [value]);

/** The statements of a function's role, in the Work stack of a synthesized stage; resources that have no name are left out. */
export function statementsOf({ resources }: Synthesized, fn: FunctionName): readonly Statement[] {
  const queues = new Map(resources('Work', 'AWS::SQS::Queue').map(({ id, properties }) => [id, properties.QueueName]));
  const secrets = new Map(
    resources('Work', 'AWS::SecretsManager::Secret').map(({ id, properties }) => [id, properties.Name]),
  );
  const policy = resources('Work', 'AWS::IAM::Policy').find(({ id }) => id.startsWith(`${pascal(fn)}Role`));
  return statementsIn(policy?.properties.PolicyDocument, (resource) =>
    nameOf(JSON.stringify(resource), queues, secrets),
  );
}

/** What the table says itself, whoever asks. */
export function tableStatements({ resources }: Synthesized): readonly Statement[] {
  const [table] = resources('Data', 'AWS::DynamoDB::Table');
  return statementsIn(table?.properties.ResourcePolicy.PolicyDocument, () => ['table']);
}

/** What the archive's bucket says itself, whoever asks. */
export function archiveStatements({ resources }: Synthesized): readonly Statement[] {
  const policy = resources('Data', 'AWS::S3::BucketPolicy').find(({ id }) => id.startsWith('Archive'));
  return statementsIn(policy?.properties.PolicyDocument, (resource) =>
    JSON.stringify(resource).includes('"/*"') ? ['bucket/archive/*'] : ['bucket/archive'],
  );
}

interface CfnStatement {
  readonly Effect: Statement['effect'];
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: object;
}

const statementsIn = (
  document: { readonly Statement: CfnStatement | CfnStatement[] } | undefined,
  named: (resource: unknown) => readonly string[],
): readonly Statement[] =>
  listOf(document?.Statement ?? []).map((statement) => ({
    effect: statement.Effect,
    actions: listOf<string>(statement.Action),
    resources: listOf<unknown>(statement.Resource).flatMap(named),
    condition: lists(statement.Condition ?? {}),
  }));

const lists = (condition: object): Statement['condition'] =>
  Object.fromEntries(
    Object.entries(condition).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries<unknown>(keys).map(([key, values]) => [key, listOf(values).map(textOf)])),
    ]),
  );

/** A role's ARN is a join of an account's number; the name of the role tells it apart. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : (/:role\/([\w-]+)/.exec(JSON.stringify(value))?.[1] ?? '');

/** CloudFormation's references hold the logical ids, and those the names of constructs. */
function nameOf(
  resource: string,
  queues: ReadonlyMap<string, string>,
  secrets: ReadonlyMap<string, string>,
): readonly string[] {
  if (resource === '"*"') return ['*'];
  const index = /ConversationsTable.*\/index\/([\w-]+)/.exec(resource)?.[1];
  if (index) return [`index/${index}`];
  if (/StreamArn/.test(resource)) return ['stream'];
  if (/ConversationsTable/.test(resource)) return ['table'];
  const bucket = /(Mail|Media|Archive|Exports|Uploads)Bucket\w*(?:.*"(\/[^"]*)")?/.exec(resource);
  if (bucket) return [`bucket/${bucket[1]?.toLowerCase()}${bucket[2] ?? ''}`];
  const connections = /\/live\/(POST|DELETE)\/@connections\/\*/.exec(resource)?.[1];
  if (connections) return [`live/${connections}`];
  const key = /(Export|Link)Key/.exec(resource)?.[1];
  if (key) return [`key/${key.toLowerCase()}`];
  const queue = [...queues].find(([id]) => resource.includes(`"${id}"`))?.[1];
  if (queue) return [`queue/${queue}`];
  const secret = [...secrets].find(([id]) => resource.includes(`"${id}"`))?.[1];
  if (secret) return [`secret/${secret}`];
  if (/"Bus\w*"/.test(resource)) return ['bus'];
  return /:identity\/|:configuration-set\//.test(resource) ? ['ses'] : [];
}
