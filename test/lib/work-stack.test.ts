import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionContract } from '../../core/contract/functions.ts';
import { QUEUES, type QueueContract } from '../../core/contract/queues.ts';
import { TIMERS } from '../../core/contract/timers.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const { template, resources } = synthesize(aStage(), aFullStage());
const queues = resources('Work', 'AWS::SQS::Queue');
const queueNamed = (name: string) => queues.find(({ properties }) => properties.QueueName === name);
const mappings = resources('Work', 'AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);
const functions = resources('Work', 'AWS::Lambda::Function');
const functionNamed = (name: string) =>
  functions.find(({ properties }) => properties.FunctionName === `foyer-test-${name}`);

const contracts: readonly (readonly [string, QueueContract])[] = Object.entries(QUEUES);
const sizes: readonly (readonly [string, FunctionContract])[] = Object.entries(FUNCTIONS);

describe('queues', () => {
  it.each(contracts)(
    '%s has a dead-letter queue of the same kind, and time enough for its consumer',
    (name, contract) => {
      const suffix = contract.fifo ? '.fifo' : '';
      const queue = queueNamed(`foyer-test-${name}${suffix}`);
      const dead = queueNamed(`foyer-test-${name}-dead${suffix}`);
      expect(queue?.properties.VisibilityTimeout).toBe(6 * FUNCTIONS[contract.consumer].timeout);
      expect(queue?.properties.RedrivePolicy).toEqual({
        deadLetterTargetArn: { 'Fn::GetAtt': [dead?.id, 'Arn'] },
        maxReceiveCount: contract.attempts,
      });
      expect(dead?.properties.MessageRetentionPeriod).toBeGreaterThan(queue?.properties.MessageRetentionPeriod);
    },
  );

  it.each(contracts)('%s is read by its consumer, failed messages reported one by one', (name, contract) => {
    const queue = queueNamed(`foyer-test-${name}${contract.fifo ? '.fifo' : ''}`);
    const mapping = mappings.find((each) => each.EventSourceArn['Fn::GetAtt']?.[0] === queue?.id);
    expect(mapping).toMatchObject({
      FunctionName: { Ref: functionNamed(contract.consumer)?.id },
      BatchSize: contract.batchSize,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    expect(mapping.ScalingConfig?.MaximumConcurrency).toBe(contract.concurrency);
  });

  it('are written by their own consumers only where Lambda lets such a chain go on', () => {
    const chained = functions.filter(({ properties }) => properties.RecursiveLoop === 'Allow');
    expect(chained.map(({ properties }) => properties.FunctionName)).toEqual([
      'foyer-test-archive-messages',
      'foyer-test-plan-sends',
      'foyer-test-track-responses',
      'foyer-test-index-conversations',
    ]);
  });

  it.each(queues.map(({ id, properties }) => [properties.QueueName, id, properties]))(
    '%s is encrypted and takes TLS only',
    (_, id, properties) => {
      expect(properties.SqsManagedSseEnabled).toBe(true);
      template('Work').hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: id }],
        PolicyDocument: {
          Statement: Match.arrayWith([
            Match.objectLike({
              Effect: 'Deny',
              Action: 'sqs:*',
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            }),
          ]),
        },
      });
    },
  );

  it.each(['deliveries', 'sends'])('keep conversations apart in %s: one that waits holds up no other', (name) => {
    expect(queueNamed(`foyer-test-${name}.fifo`)?.properties).toMatchObject({
      DeduplicationScope: 'messageGroup',
      FifoThroughputLimit: 'perMessageGroupId',
    });
  });

  it.each(['inbound-mail', 'sent-mail-events'])('%s gets what SES says as SES says it', (name) => {
    template('Work').hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      Endpoint: { 'Fn::GetAtt': [queueNamed(`foyer-test-${name}`)?.id, 'Arn'] },
      RawMessageDelivery: true,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [queueNamed(`foyer-test-${name}-dead`)?.id, 'Arn'] } },
    });
  });
});

describe('what GuardDuty tells', () => {
  it.each([
    ['GuardDuty Malware Protection Object Scan Result', { s3ObjectDetails: { bucketName: [Match.anyValue()] } }],
    [
      { prefix: 'GuardDuty Malware Protection Resource Status' },
      { s3BucketDetails: { bucketName: [Match.anyValue()] }, resourceStatus: [{ 'anything-but': ['ACTIVE'] }] },
    ],
  ])('comes to the queue of scanned uploads: %o', (type, detail) => {
    template('Work').hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { source: ['aws.guardduty'], 'detail-type': [type], detail },
      Targets: [Match.objectLike({ Arn: { 'Fn::GetAtt': [queueNamed('foyer-test-scanned-uploads')?.id, 'Arn'] } })],
    });
  });
});

describe('webhooks', () => {
  it('have a secret each that nobody chose and only what posts may read', () => {
    const secrets = resources('Work', 'AWS::SecretsManager::Secret', 'full');
    expect(secrets.map(({ properties }) => properties.GenerateSecretString)).toEqual(
      Array(2).fill({ PasswordLength: 64, ExcludePunctuation: true }),
    );
    const readers = resources('Work', 'AWS::IAM::Policy', 'full').filter(({ properties }) =>
      JSON.stringify(properties).includes('secretsmanager:'),
    );
    expect(readers.map(({ id }) => id)).toEqual([expect.stringMatching(/^PostWebhookRole/)]);
    const statements: readonly { Action: unknown; Resource: readonly { Ref: string }[] }[] =
      readers[0]?.properties.PolicyDocument.Statement ?? [];
    const reading = statements.filter(({ Action }) => Action === 'secretsmanager:GetSecretValue');
    const read = reading.flatMap(({ Resource }) => Resource.map(({ Ref }) => Ref));
    expect(read.sort()).toEqual(secrets.map(({ id }) => id).sort());
  });

  it('are public ones, told to what posts within what Lambda takes', () => {
    const posting = resources('Work', 'AWS::Lambda::Function', 'full').find(
      ({ properties }) => properties.FunctionName === 'foyer-full-post-webhook',
    );
    const told = JSON.stringify(posting?.properties.Environment.Variables.WEBHOOKS);
    expect(told).toContain('https://hooks.example.com/foyer?of=stays');
    expect(told).not.toContain('isLocal');
    expect(told.length).toBeLessThan(4_096);
  });

  it('are none where a stage names none', () => {
    expect(resources('Work', 'AWS::SecretsManager::Secret')).toEqual([]);
    expect(functionNamed('post-webhook')?.properties.Environment.Variables.WEBHOOKS).toBe('[]');
  });
});

describe('the timer', () => {
  it.each(Object.entries(TIMERS))('calls %s every so many minutes, and nothing else may', (name, { minutes }) => {
    const fn = { 'Fn::GetAtt': [functionNamed(name)?.id, 'Arn'] };
    const rules = resources('Work', 'AWS::Events::Rule');
    const [rule, ...others] = rules.filter(({ properties }) => properties.ScheduleExpression !== undefined);
    expect(others).toEqual([]);
    expect(rule?.properties.ScheduleExpression).toBe(`rate(${minutes} minute${minutes === 1 ? '' : 's'})`);
    expect(rule?.properties.Targets).toEqual([
      expect.objectContaining({ Arn: fn, RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 } }),
    ]);
    template('Work').hasResourceProperties('AWS::Lambda::Permission', {
      Action: 'lambda:InvokeFunction',
      FunctionName: fn,
      Principal: 'events.amazonaws.com',
      SourceArn: { 'Fn::GetAtt': [rule?.id, 'Arn'] },
    });
  });
});

describe('functions', () => {
  it('are those of the contract', () => {
    expect(new Set(functions.map(({ properties }) => properties.FunctionName))).toEqual(
      new Set(Object.keys(FUNCTIONS).map((name) => `foyer-test-${name}`)),
    );
  });

  it.each(sizes)(
    '%s runs on Node.js 24 on arm64 with the size and time of the contract',
    (name, { memory, timeout }) => {
      expect(functionNamed(name)?.properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        MemorySize: memory,
        Timeout: timeout,
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
      });
      expect(functionNamed(name)?.properties).not.toHaveProperty('ReservedConcurrentExecutions');
    },
  );

  it.each(sizes)('%s has a log group that is emptied in time', (name) => {
    template('Work').hasResourceProperties('AWS::Logs::LogGroup', {
      LogGroupName: `/aws/lambda/foyer-test-${name}`,
      RetentionInDays: 90,
    });
  });
});

describe('the stream of the table', () => {
  it('goes on when a record fails, and sets aside where that record is', () => {
    const mapping = mappings.find((each) => each.StartingPosition);
    expect(mapping).toMatchObject({
      FunctionName: { Ref: functionNamed('publish-changes')?.id },
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 1_000,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [queueNamed('foyer-test-changes-dead')?.id, 'Arn'] } },
      },
    });
    expect(mapping.ParallelizationFactor).toBe(1);
    expect(mapping.MaximumRecordAgeInSeconds).toBe(7_200);
  });
});
