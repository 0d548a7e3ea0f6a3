import { beforeAll, describe, expect, it } from 'vitest';
import type { FunctionName } from '../../core/contract/functions.ts';
import type { StageConfiguration } from '../../lib/configuration.ts';
import { useStack } from '../support/stack.ts';
import type { Call } from './calls.ts';
import { doEverything } from './everything.ts';
import { isAbout, isAllowed, type Statement } from './iam-decision.ts';
import { statementsOf } from './policies.ts';
import { CallRecorder } from './recorded-calls.ts';
import { functionNames, recordedHandlers } from './recorded-handlers.ts';
import { aStage, synthesize } from './synthesized.ts';

/** To where nobody listens, so that what is posted there has to wait. */
const webhooks: StageConfiguration['webhooks'] = [
  { name: 'down', url: 'https://127.0.0.1:1/', events: ['SupportRequested'] },
];
const synthesized = synthesize(aStage({ stage: 'local', domain: 'foyer.test', webhooks }));
const recorder = new CallRecorder();
let calls: readonly Call[] = [];

const stack = useStack({ handlers: recordedHandlers(recorder), webhooks });

beforeAll(async () => {
  await doEverything(stack);
  calls = recorder.stop();
}, 240_000);

const callsOf = (name: FunctionName) => calls.filter(({ fn }) => fn === name);

describe.each(functionNames)('%s', (name) => {
  const statements = statementsOf(synthesized, name);

  it('may do all that it does', () => {
    const denied = callsOf(name).filter((call) => !isAllowed(statements, call));
    expect(denied).toEqual([]);
  });

  it('may do nothing that it never does', () => {
    const unused = statements
      .flatMap((statement) => narrowed(statement))
      .filter((each) => !callsOf(name).some((call) => isAbout(each, call)));
    expect(unused.map(described)).toEqual(USED_BY_OTHERS[name] ?? []);
  });
});

/** What a role allows for the use of somebody else, or for when something fails half-way. */
const USED_BY_OTHERS: Readonly<Partial<Record<FunctionName, readonly string[]>>> = {
  // Lambda sets failed records of the stream aside
  'publish-changes': ['sqs:SendMessage queue/foyer-local-changes-dead'],
  // who has a link to an attachment or an export reads it in the function's name
  'serve-conversations': ['s3:GetObject bucket/media/*'],
  // Amazon Translate asks Comprehend in the function's name
  'serve-translations': ['comprehend:DetectDominantLanguage *', 's3:GetObject bucket/media/*'],
  'serve-questions': ['comprehend:DetectDominantLanguage *'],
  'translate-message': ['comprehend:DetectDominantLanguage *'],
  'serve-record': ['s3:GetObject bucket/archive/files/*', 's3:GetObject bucket/exports/*'],
  // what S3 does not show yet is asked for again in seconds
  'clear-upload': ['sqs:ChangeMessageVisibility queue/foyer-local-scanned-uploads'],
  // after a fault of ours a send is tried again in seconds
  'send-scheduled': ['sqs:ChangeMessageVisibility queue/foyer-local-sends.fifo'],
  // who has a link to upload by puts the file in the function's name
  'serve-uploads': ['s3:PutObject bucket/uploads/uploads/*'],
  // an export that comes to nothing half-way leaves no parts behind
  'export-conversation': ['s3:AbortMultipartUpload bucket/exports/*'],
};

/** What Lambda itself does with the role, and what goes along with calls that are recorded. */
const NOT_RECORDED =
  /^(logs|xray):|^sqs:(ReceiveMessage|DeleteMessage|Get.*)$|^dynamodb:(ListStreams|DescribeStream|GetRecords|GetShardIterator)$|^ses:SendEmail$/;

/** Each single thing that a statement allows. */
function narrowed({ effect, actions, resources, condition }: Statement): readonly Statement[] {
  if (effect === 'Deny') return [];
  const partitions = condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  return actions
    .filter((action) => !NOT_RECORDED.test(action))
    .flatMap((action) => resources.map((resource) => ({ effect, actions: [action], resources: [resource], condition })))
    .flatMap((each) => (partitions ? partitions.map((partition) => onlyIn(each, partition)) : [each]));
}

const onlyIn = (statement: Statement, partition: string): Statement => ({
  ...statement,
  condition: {
    ...statement.condition,
    'ForAllValues:StringLike': {},
    'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [partition] },
  },
});

const described = ({ actions, resources, condition }: Statement): string =>
  [...actions, ...resources, ...(condition['ForAnyValue:StringLike']?.['dynamodb:LeadingKeys'] ?? [])].join(' ');
