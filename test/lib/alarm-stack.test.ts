import { readdirSync, readFileSync } from 'node:fs';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../core/contract/functions.ts';
import { QUEUES } from '../../core/contract/queues.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const { template, resources } = synthesize(aStage(), aFullStage());
const alarms = resources('Alarms', 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);
const names = alarms.map(({ AlarmName }) => AlarmName);
const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');

/** Anchors as GitHub makes them of headings: lower case, spaces to hyphens, other signs gone. */
const anchors = new Set(
  runbook
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    ),
);

describe('alarms', () => {
  it.each(Object.keys(QUEUES))('watch the dead letters and the delay of %s', (name) => {
    expect(names).toContain(`foyer-test-${name}-dead-letters`);
    expect(names).toContain(`foyer-test-${name}-late`);
  });

  it.each(Object.keys(FUNCTIONS))('watch the errors and throttles of %s', (name) => {
    expect(names).toContain(`foyer-test-${name}-errors`);
    expect(names).toContain(`foyer-test-${name}-throttles`);
  });

  it.each([
    'changes-dead-letters',
    'changes-late',
    'archive-differs',
    'messages-missing',
    'mail-quarantined',
    'scan-failed',
    'host-restricted',
    'scans-stopped',
    'bounce-rate',
    'complaint-rate',
    'api-errors',
    'dispatch-stopped',
    'sends-overdue',
    'translation-budget-low',
    'translation-budget-spent',
    'translator-unusable',
    'translation-failed',
    'message-given-up',
    'template-not-translated',
  ])('watch %s', (name) => {
    expect(names).toContain(`foyer-test-${name}`);
  });

  it.each(['archive-differs', 'messages-missing'])('count the lines of the archive that say %s', (code) => {
    const filters = resources('Alarms', 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
    const filter = filters.find(({ FilterPattern }) => FilterPattern === `{ $.message = "${code}" }`);
    const folder = new URL('../../functions/archive-messages/', import.meta.url);
    const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    expect(sources.join('')).toContain(`'${code}'`);
    expect(JSON.stringify(filter?.LogGroupName)).toContain('ArchiveMessagesLogs');
    expect(filter?.MetricTransformations).toEqual([
      expect.objectContaining({ MetricNamespace: 'Foyer', MetricName: `foyer-test-${code}`, MetricValue: '1' }),
    ]);
  });

  it('count what is quarantined in an hour, by the line that says so', () => {
    const filters = resources('Alarms', 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
    const filter = filters.find(({ FilterPattern }) => FilterPattern === '{ $.message = "mail-quarantined" }');
    expect(JSON.stringify(filter?.LogGroupName)).toContain('ReceiveMailLogs');
    const alarm = alarms.find(({ AlarmName }) => AlarmName === 'foyer-test-mail-quarantined');
    expect(alarm).toMatchObject({ Period: 3600, Statistic: 'Sum', Threshold: 100 });
  });

  it('count the scans that fail by no fault of the file', () => {
    const filters = resources('Alarms', 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
    const filter = filters.find(({ FilterPattern }) => FilterPattern === '{ $.message = "scan-failed" }');
    expect(JSON.stringify(filter?.LogGroupName)).toContain('ClearUploadLogs');
    const source = readFileSync(new URL('../../functions/clear-upload/handler.ts', import.meta.url), 'utf8');
    expect(source).toContain("'scan-failed'");
    expect(source).toContain("'scans-stopped'");
    const alarm = alarms.find(({ AlarmName }) => AlarmName === 'foyer-test-scan-failed');
    expect(alarm).toMatchObject({ Period: 3600, Statistic: 'Sum', Threshold: 2 });
  });

  it('count the hosts that the service restricts by itself, by the line that says so', () => {
    const filters = resources('Alarms', 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
    const filter = filters.find(({ FilterPattern }) => FilterPattern === '{ $.message = "host-restricted" }');
    expect(JSON.stringify(filter?.LogGroupName)).toContain('PublishChangesLogs');
    const alarm = alarms.find(({ AlarmName }) => AlarmName === 'foyer-test-host-restricted');
    expect(alarm).toMatchObject({ Period: 3600, Statistic: 'Sum', Threshold: 3 });
  });

  it('tell where the minute does not come round, also by measuring nothing at all', () => {
    const alarm = alarms.find(({ AlarmName }) => AlarmName === 'foyer-test-dispatch-stopped');
    expect(alarm).toMatchObject({
      ...{ Namespace: 'AWS/Lambda', MetricName: 'Invocations', Period: 60, Statistic: 'Sum', Threshold: 1 },
      ...{ ComparisonOperator: 'LessThanThreshold', EvaluationPeriods: 5, TreatMissingData: 'breaching' },
    });
  });

  it('count the looks that find something overdue', () => {
    const filters = resources('Alarms', 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
    const filter = filters.find(({ FilterPattern }) => FilterPattern === '{ $.message = "sends-overdue" }');
    expect(JSON.stringify(filter?.LogGroupName)).toContain('DispatchSendsLogs');
    const source = readFileSync(new URL('../../functions/dispatch-sends/handler.ts', import.meta.url), 'utf8');
    expect(source).toContain("'sends-overdue'");
  });

  it('tell of a service that translates nothing for a quarter of an hour, and not of what can not be translated', () => {
    const filters = resources('Alarms', 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
    const counted = filters.filter(
      ({ MetricTransformations: [{ MetricName }] }) => MetricName === 'foyer-test-translation-failed',
    );
    expect(counted.map(({ FilterPattern }) => FilterPattern)).toEqual(
      Array(6).fill(
        '{ ($.message = "translation-failed") && (($.reason = "throttled") || ($.reason = "unavailable")) }',
      ),
    );
    const alarm = alarms.find(({ AlarmName }) => AlarmName === 'foyer-test-translation-failed');
    expect(alarm).toMatchObject({ Period: 300, Threshold: 2, EvaluationPeriods: 3, DatapointsToAlarm: 3 });
  });

  it.each(['translation-budget-low', 'translation-budget-spent', 'translator-unusable'])(
    'count the lines that say %s in the logs of all that translate',
    (code) => {
      const filters = resources('Alarms', 'AWS::Logs::MetricFilter').map(({ properties }) => properties);
      const counted = filters.filter(({ FilterPattern }) => FilterPattern === `{ $.message = "${code}" }`);
      const groups = JSON.stringify(counted.map(({ LogGroupName }) => LogGroupName));
      const translating = resources('Work', 'AWS::IAM::Policy').filter(({ properties }) =>
        JSON.stringify(properties).includes('translate:TranslateText'),
      );
      expect(counted).toHaveLength(translating.length);
      for (const group of ['ServeTranslationsLogs', 'TranslateMessageLogs']) expect(groups).toContain(group);
      const source = readFileSync(new URL('../../adapters/translate/call-translator.ts', import.meta.url), 'utf8');
      expect(source).toContain(`'${code}'`);
    },
  );

  it('watch each webhook: its dead letters and delay, an endpoint that fails for long, and one that is gone', () => {
    const ofFull = resources('Alarms', 'AWS::CloudWatch::Alarm', 'full').map(({ properties }) => properties);
    const filters = resources('Alarms', 'AWS::Logs::MetricFilter', 'full').map(({ properties }) => properties);
    for (const name of ['crm', 'audit-2']) {
      for (const what of ['dead-letters', 'late', 'failing', 'gone']) {
        const alarm = ofFull.find(({ AlarmName }) => AlarmName === `foyer-full-webhook-${name}-${what}`);
        const [, anchor] = /docs\/runbook\.md#([\w-]+)$/.exec(alarm?.AlarmDescription) ?? [];
        expect([what, anchors.has(anchor ?? '')]).toEqual([what, true]);
      }
      const patterns = filters.map(({ FilterPattern }) => FilterPattern).filter((each) => each.includes(`"${name}"`));
      expect(patterns).toEqual([
        `{ ($.message = "webhook-failed") && ($.attempt >= 5) && ($.webhook = "${name}") }`,
        `{ ($.message = "webhook-gone") && ($.webhook = "${name}") }`,
      ]);
    }
    expect(ofFull).toHaveLength(alarms.length + 2 * 4);
  });

  it('watch every dead-letter queue that there is', () => {
    const dead = resources('Work', 'AWS::SQS::Queue').filter(({ properties }) =>
      /-dead(\.fifo)?$/.test(properties.QueueName),
    );
    expect(names.filter((name) => name.endsWith('-dead-letters'))).toHaveLength(dead.length);
  });

  it.each(alarms.map((alarm) => [alarm.AlarmName, alarm]))(
    '%s leads to an entry of the runbook and tells the topic',
    (_, alarm) => {
      const [, anchor] = /docs\/runbook\.md#([\w-]+)$/.exec(alarm.AlarmDescription) ?? [];
      expect(anchors).toContain(anchor);
      expect(alarm.AlarmActions).toHaveLength(1);
    },
  );

  it('cost what docs/deploy.md says, at 0.10 USD each', () => {
    const costs = readFileSync(new URL('../../docs/deploy.md', import.meta.url), 'utf8');
    expect(costs).toContain(`| ${alarms.length} alarms | ${(alarms.length / 10).toFixed(2)} |`);
  });

  it('may publish to the topic, and nobody else may', () => {
    template('Alarms').hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: {
        Statement: [
          Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
          Match.objectLike({
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ],
      },
    });
  });

  it('are mailed where the stage names an address', () => {
    expect(resources('Alarms', 'AWS::SNS::Subscription')).toEqual([]);
    template('Alarms', 'full').hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'oncall@example.com',
    });
  });
});
