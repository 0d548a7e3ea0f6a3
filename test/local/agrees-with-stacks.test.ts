import { DescribeTableCommand, type TableDescription } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { ENVIRONMENT } from '../../core/contract/environment.ts';
import { QUEUES, type QueueContract } from '../../core/contract/queues.ts';
import { ROUTES } from '../../core/contract/routes.ts';
import { TABLE } from '../../core/contract/table.ts';
import { aliasSubdomains } from '../../core/programs/programs.ts';
import { functionEnvironment, NAMES, queueName, settingsOf } from '../../local/environment.ts';
import { CROSS_ORIGIN } from '../../local/gateway/cors.ts';
import { matchRoute } from '../../local/gateway/route-match.ts';
import { inboundKey } from '../../local/mail/take-in.ts';
import { DEFAULTS } from '../../local/options.ts';
import { BUCKETS, KEYS, QUEUED, queueDefinitions, queueNames, RULES } from '../../local/services.ts';
import { webhookName, webhookQueues, webhookRules } from '../../local/webhooks.ts';
import { STREAM } from '../../local/work.ts';
import { aFullStage, synthesize } from '../lib/synthesized.ts';
import { useTable } from '../support/table.ts';

const stage = {
  ...aFullStage(),
  stage: 'local',
  domain: DEFAULTS.domain,
  hostedZone: { id: 'Z0123456789ABC', name: DEFAULTS.domain },
};
const api = { ...stage.api, domain: { name: `api.${DEFAULTS.domain}` } };
const { resources } = synthesize({ ...stage, api });
const webhooks = stage.webhooks ?? [];
const table = useTable();

const only = <T>([first, ...others]: readonly T[]): T => {
  if (first === undefined || others.length > 0) throw new Error(`one was expected, there are ${others.length + 1}`);
  return first;
};

describe('the table', () => {
  const deployed = only(resources('Data', 'AWS::DynamoDB::Table')).properties;
  const described = async (): Promise<TableDescription> =>
    (await table.client.send(new DescribeTableCommand({ TableName: table.tableName }))).Table ?? {};
  const byName = (definitions: readonly { AttributeName?: string | undefined }[] = []) =>
    [...definitions].sort((a, b) => String(a.AttributeName).localeCompare(String(b.AttributeName)));

  it('has the same keys and attributes', async () => {
    const { KeySchema, AttributeDefinitions } = await described();
    expect(KeySchema).toEqual(deployed.KeySchema);
    expect(byName(AttributeDefinitions)).toEqual(byName(deployed.AttributeDefinitions));
  });

  it('has the same indexes', async () => {
    const { GlobalSecondaryIndexes = [] } = await described();
    const facts = (index: object) => [
      Reflect.get(index, 'IndexName'),
      Reflect.get(index, 'KeySchema'),
      Reflect.get(index, 'Projection'),
    ];
    expect(GlobalSecondaryIndexes.map(facts).sort()).toEqual(deployed.GlobalSecondaryIndexes.map(facts).sort());
  });

  it('streams the same images, and expires by the same attribute', async () => {
    expect((await described()).StreamSpecification?.StreamViewType).toBe(deployed.StreamSpecification.StreamViewType);
    expect(deployed.TimeToLiveSpecification).toEqual({ AttributeName: TABLE.timeToLive, Enabled: true });
  });
});

describe('the queues', () => {
  const deployed = resources('Work', 'AWS::SQS::Queue');
  const nameOf = (id: string): string => deployed.find((queue) => queue.id === id)?.properties.QueueName;
  const mappings = resources('Work', 'AWS::Lambda::EventSourceMapping').map(({ properties }) => properties);
  const functions = resources('Work', 'AWS::Lambda::Function');
  const consumerOf = (mapping: { readonly FunctionName: { readonly Ref: string } }): string =>
    functions.find(({ id }) => id === mapping.FunctionName.Ref)?.properties.FunctionName;

  it('are the same, with their visibility, kinds and dead-letter queues', () => {
    const made = deployed
      .filter(({ properties }) => !properties.QueueName.includes('-changes-dead'))
      .map(({ properties: { QueueName, FifoQueue = false, VisibilityTimeout, RedrivePolicy } }) => ({
        name: QueueName,
        fifo: FifoQueue,
        ...(RedrivePolicy && {
          visibility: VisibilityTimeout,
          redrive: {
            queue: nameOf(RedrivePolicy.deadLetterTargetArn['Fn::GetAtt'][0]),
            attempts: RedrivePolicy.maxReceiveCount,
          },
        }),
      }));
    const here = queueDefinitions([...QUEUED, ...webhookQueues(webhooks)]).map(({ visibility, ...queue }) => ({
      ...queue,
      ...(queue.redrive && { visibility }),
    }));
    expect(new Set(here)).toEqual(new Set(made));
  });

  it.each(webhookQueues(webhooks))('$name feeds what posts, as many at once', ({ name, contract }) => {
    const mapping = only(mappings.filter(({ EventSourceArn }) => nameOf(EventSourceArn['Fn::GetAtt']?.[0]) === name));
    expect([consumerOf(mapping), mapping.BatchSize, mapping.ScalingConfig.MaximumConcurrency]).toEqual([
      `foyer-local-${contract.consumer}`,
      contract.batchSize,
      contract.concurrency,
    ]);
  });

  it.each(queueNames)('%s feeds the same function, in batches of the same size, as many at once', (name) => {
    const contract: QueueContract = QUEUES[name];
    const mapping = only(
      mappings.filter(({ EventSourceArn }) => nameOf(EventSourceArn['Fn::GetAtt']?.[0]) === queueName(name)),
    );
    expect(consumerOf(mapping)).toBe(`foyer-local-${contract.consumer}`);
    expect(mapping.BatchSize).toBe(contract.batchSize);
    expect(mapping.ScalingConfig?.MaximumConcurrency).toBe(contract.concurrency);
    expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it('and the stream of the table feeds the same function, with as many tries', () => {
    const mapping = only(mappings.filter(({ StartingPosition }) => StartingPosition === 'TRIM_HORIZON'));
    expect(consumerOf(mapping)).toBe(`foyer-local-${STREAM.consumer}`);
    expect(mapping.BatchSize).toBe(STREAM.batchSize);
    expect(mapping.MaximumRetryAttempts + 1).toBe(STREAM.attempts);
  });
});

describe('the buckets', () => {
  const buckets = resources('Data', 'AWS::S3::Bucket');
  const policies = resources('Data', 'AWS::S3::BucketPolicy').map(({ properties }) => properties);
  /** The actions that a bucket's policy denies to whoever it may be. */
  const deniedAt = (id: string): readonly string[] =>
    policies
      .filter(({ Bucket }) => Bucket.Ref === id)
      .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
      .filter(({ Effect, Sid }) => Effect === 'Deny' && Sid !== undefined)
      .flatMap(({ Action }) => Action);

  it.each([
    ['MailBucket', NAMES.mailBucket],
    ['MediaBucket', NAMES.mediaBucket],
    ['ArchiveBucket', NAMES.archiveBucket],
    ['ExportsBucket', NAMES.exportBucket],
    ['UploadsBucket', NAMES.uploadBucket],
  ])('%s keeps versions, and lets things be deleted, as here', (prefix, name) => {
    const { id, properties } = only(buckets.filter((bucket) => bucket.id.startsWith(prefix)));
    const here = only(BUCKETS.filter((bucket) => bucket.name === name));
    expect(properties.VersioningConfiguration?.Status === 'Enabled').toBe(here.versioned === true);
    expect(properties.ObjectLockEnabled === true).toBe(here.locked === true);
    expect(deniedAt(id).filter((action) => action.startsWith('s3:DeleteObject'))).toEqual(
      here.locked ? ['s3:DeleteObject', 's3:DeleteObjectVersion'] : [],
    );
  });

  it('scan what is uploaded, under the same keys, and tell the same queue', () => {
    const { ProtectedResource } = only(resources('Data', 'AWS::GuardDuty::MalwareProtectionPlan')).properties;
    const { BucketName, ObjectPrefixes } = ProtectedResource.S3Bucket;
    const scanned = BUCKETS.filter((bucket) => bucket.scanned !== undefined);
    expect(scanned).toEqual([expect.objectContaining({ name: NAMES.uploadBucket, scanned: only(ObjectPrefixes) })]);
    expect(BucketName.Ref).toMatch(/^UploadsBucket/);
    const rule = resources('Work', 'AWS::Events::Rule').find(({ id }) => id.startsWith('ScanResults'));
    const queue = only<{ Arn: { 'Fn::GetAtt': string[] } }>(rule?.properties.Targets).Arn['Fn::GetAtt'][0];
    expect(resources('Work', 'AWS::SQS::Queue').find(({ id }) => id === queue)?.properties.QueueName).toBe(
      queueName('scanned-uploads'),
    );
  });

  it('are no others, but for the one that takes the access logs', () => {
    expect(buckets).toHaveLength(BUCKETS.length + 1);
  });
});

describe('the bus of domain events', () => {
  const rules = resources('Work', 'AWS::Events::Rule').map(({ properties }) => properties);
  const bus = only(resources('Work', 'AWS::Events::EventBus'));
  const ours = rules.filter(({ EventBusName }) => EventBusName?.Ref === bus.id);
  const queues = resources('Work', 'AWS::SQS::Queue');
  const queueOf = ({ Targets }: { readonly Targets: readonly { Arn: { 'Fn::GetAtt': string[] } }[] }): string =>
    queues.find(({ id }) => id === only(Targets).Arn['Fn::GetAtt'][0])?.properties.QueueName;

  it('hands the same events to the same queues', () => {
    const made = ours.map((rule) => ({ bus: NAMES.eventBus, pattern: rule.EventPattern, queue: queueOf(rule) }));
    expect(new Set(made)).toEqual(new Set([...RULES, ...webhookRules(webhooks)]));
    expect(new Set(ours.map(({ State }) => State))).toEqual(new Set(['ENABLED']));
    expect(rules.filter(({ EventBusName }) => EventBusName)).toHaveLength(ours.length);
  });

  it('hands them over as they are, and what it cannot hand over to the dead letters', () => {
    for (const rule of ours) {
      const target = only<{ InputPath?: string; InputTransformer?: object; DeadLetterConfig: { Arn: object } }>(
        rule.Targets,
      );
      expect([target.InputPath, target.InputTransformer]).toEqual([undefined, undefined]);
      const dead = Reflect.get(target.DeadLetterConfig.Arn, 'Fn::GetAtt')[0];
      expect(queues.find(({ id }) => id === dead)?.properties.QueueName).toBe(`${queueOf(rule)}-dead`);
    }
  });

  it('has secrets of the same names', () => {
    const made = resources('Work', 'AWS::SecretsManager::Secret').map(({ properties }) => properties.Name);
    expect(new Set(made)).toEqual(new Set(webhooks.map(({ name }) => webhookName(name))));
  });
});

describe('the keys that sign', () => {
  it('are made for the same', () => {
    const made = resources('Data', 'AWS::KMS::Key')
      .map(({ properties }) => [properties.KeySpec, properties.KeyUsage])
      .filter(([spec]) => spec !== undefined);
    const usages = { ECC_NIST_P256: 'SIGN_VERIFY', HMAC_256: 'GENERATE_VERIFY_MAC' } as const;
    expect(made.sort()).toEqual(
      Object.values(KEYS)
        .map((spec) => [spec, usages[spec]])
        .sort(),
    );
  });
});

describe('the environment', () => {
  const endpoints = { aws: 'http://127.0.0.1:1', database: 'http://127.0.0.1:2' };
  const here = functionEnvironment(settingsOf(DEFAULTS, endpoints, 'http://localhost:3'), endpoints);
  const deployed = resources('Work', 'AWS::Lambda::Function').map(
    ({ properties }) => properties.Environment?.Variables ?? {},
  );
  const ours = new Set<string>(Object.values(ENVIRONMENT));

  it('has each name that a function is given, and no name of ours that none is given', () => {
    const given = new Set(deployed.flatMap((variables) => Object.keys(variables)));
    expect([...given].filter((name) => !(name in here))).toEqual([]);
    expect(Object.keys(here).filter((name) => ours.has(name) && !given.has(name))).toEqual([]);
  });

  it('has endpoints in the SDK’s own variables only', () => {
    const extra = Object.keys(here).filter((name) => !ours.has(name));
    expect(extra.every((name) => /^(AWS|POWERTOOLS)_/.test(name))).toBe(true);
  });
});

describe('the API', () => {
  const integrations = resources('Api', 'AWS::ApiGatewayV2::Integration');
  const isLive = (part: object): boolean => JSON.stringify(part).includes('LiveApi');
  const routes = resources('Api', 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties);
  const deployed = routes.filter(({ ApiId }) => !isLive(ApiId));

  it('has the same routes, and asks for a token on the same', () => {
    const made = deployed.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]);
    const here = ROUTES.map(({ method, path, roles }) => [`${method} ${path}`, roles === 'public' ? 'NONE' : 'JWT']);
    expect(new Set([...here, ['$default', 'NONE']])).toEqual(new Set(made));
  });

  it.each(deployed.map(({ RouteKey, Target }): [string, string] => [RouteKey, JSON.stringify(Target)]))(
    '%s leads to the same function',
    (key, target) => {
      const [method = '', path = ''] = key.split(' ');
      const integration = integrations.find(({ id }) => target.includes(`"${id}"`));
      const match = matchRoute(method, path.replaceAll(/[{}]/g, ''));
      const pascal = match.function.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
      expect(JSON.stringify(integration?.properties.IntegrationUri)).toContain(pascal);
      expect(match.routeKey).toBe(key);
    },
  );

  it('lets pages of other origins do the same', () => {
    const http = ({ properties }: { readonly properties: { readonly ProtocolType: string } }): boolean =>
      properties.ProtocolType === 'HTTP';
    const { CorsConfiguration } = only(resources('Entry', 'AWS::ApiGatewayV2::Api').filter(http)).properties;
    expect(CorsConfiguration).toMatchObject({
      AllowMethods: CROSS_ORIGIN.methods,
      AllowHeaders: CROSS_ORIGIN.headers,
      MaxAge: CROSS_ORIGIN.maxAge,
    });
  });
});

describe('mail', () => {
  it('is received for the same domains, and stored under the same keys', () => {
    const { Rule } = only(resources('Mail', 'AWS::SES::ReceiptRule')).properties;
    expect(new Set(Rule.Recipients)).toEqual(new Set(aliasSubdomains().map((each) => `${each}.${DEFAULTS.domain}`)));
    expect(inboundKey('id')).toBe(`${Rule.Actions[0].S3Action.ObjectKeyPrefix}id`);
    expect(Rule.ScanEnabled).toBe(true);
  });

  it('is sent with the same configuration set', () => {
    const { Name } = only(resources('Mail', 'AWS::SES::ConfigurationSet')).properties;
    expect(NAMES.configurationSet).toBe(Name);
  });
});
