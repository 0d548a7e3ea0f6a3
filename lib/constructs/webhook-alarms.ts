import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, type JsonPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { webhookQueue } from '../../core/contract/webhooks.ts';
import { nameOf, pascal } from '../names.ts';
import { RunbookAlarm } from './runbook-alarm.ts';
import type { Webhook } from './webhook.ts';

/** Before that an endpoint that is being deployed has come back: it is some 13 minutes after the first. */
const FAILING_FROM = 5;

export interface WebhookAlarmsProps {
  readonly stage: string;
  readonly topic: Topic;
  readonly webhook: Webhook;
  /** Of the function that posts. */
  readonly logGroup: ILogGroup;
}

/** Tells of an endpoint that does not take what it is posted, and of one that wants nothing any more. */
export class WebhookAlarms extends Construct {
  readonly #props: WebhookAlarmsProps;

  constructor(scope: Construct, id: string, props: WebhookAlarmsProps) {
    super(scope, id);
    this.#props = props;
    const { name } = props.webhook;
    this.#watch('failing', {
      lines: [linesOf('webhook-failed'), FilterPattern.numberValue('$.attempt', '>=', FAILING_FROM)],
      means: `The endpoint of the webhook ${name} has not taken an event for a quarter of an hour.`,
    });
    this.#watch('gone', {
      lines: [linesOf('webhook-gone')],
      means: `The endpoint of the webhook ${name} answers that it wants no more events: they are dropped.`,
    });
  }

  #watch(what: string, { lines, means }: { readonly lines: readonly JsonPattern[]; readonly means: string }): void {
    const { stage, topic, webhook, logGroup } = this.#props;
    const name = nameOf(stage, `${webhookQueue(webhook.name)}-${what}`);
    const [metricNamespace, metricName] = ['Foyer', name];
    new MetricFilter(this, `${pascal(what)}Lines`, {
      logGroup,
      filterPattern: FilterPattern.all(...lines, FilterPattern.stringValue('$.webhook', '=', webhook.name)),
      metricNamespace,
      metricName,
      metricValue: '1',
    });
    const metric = new Metric({
      namespace: metricNamespace,
      metricName,
      statistic: Stats.SUM,
      period: Duration.hours(1),
    });
    new RunbookAlarm(this, pascal(what), { topic, name, means, runbook: `webhook-${what}`, metric });
  }
}

const linesOf = (code: string): JsonPattern => FilterPattern.stringValue('$.message', '=', code);
