import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, type IFilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { StageConfiguration } from '../configuration.ts';
import { NotificationTopic } from '../constructs/notification-topic.ts';
import type { RelayFunction } from '../constructs/relay-function.ts';
import { RunbookAlarm, type RunbookAlarmProps } from '../constructs/runbook-alarm.ts';
import { WebhookAlarms } from '../constructs/webhook-alarms.ts';
import type { WorkQueue } from '../constructs/work-queue.ts';
import { nameOf, pascal } from '../names.ts';
import type { ApiStack } from './api-stack.ts';
import type { MailStack } from './mail-stack.ts';
import type { WorkStack } from './work-stack.ts';

/** A mail that waits for longer than this is late for those who wait for it. */
const LATE_SECONDS = 600;
/** At 5 % bounces and 0.1 % complaints SES reviews an account; at twice that it may stop it. */
const BOUNCE_RATE = 0.04;
const COMPLAINT_RATE = 0.0008;

const MOST_QUARANTINED = 100;
/** One or two may be GuardDuty's own hiccups: the file is uploaded again. */
const FAILED_SCANS = 2;
/** Hosts whom the service restricts by itself within an hour, until somebody looks at why. */
const MOST_RESTRICTED = 3;

/** Calls of Amazon Translate that may fail in five minutes: one or two are its own hiccups. */
const FAILED_TRANSLATIONS = 2;

/** Functions that have templates translated. */
const TEMPLATE_TRANSLATORS = ['serve-conversations', 'serve-templates', 'send-scheduled'] as const;
/** Functions that have texts translated. */
const TRANSLATORS = ['serve-translations', 'serve-questions', 'translate-message', ...TEMPLATE_TRANSLATORS] as const;

const PERIOD = Duration.minutes(1);
/** Not a hiccup that a retry mends. */
const LASTING = { bad: 3, outOf: 3 } as const;
/** Errors that come and go are as bad as those that stay. */
const REPEATED = { bad: 3, outOf: 15 } as const;

const SUM = { period: PERIOD, statistic: Stats.SUM } as const;
const MAXIMUM = { period: PERIOD, statistic: Stats.MAXIMUM } as const;

export interface AlarmStackProps extends StackProps {
  readonly mail: MailStack;
  readonly work: WorkStack;
  readonly api: ApiStack;
}

/** An alarm about a line of the log; by default about each one. */
interface WatchedLine extends Pick<RunbookAlarmProps, 'means' | 'runbook' | 'periods'> {
  readonly above?: number;
  readonly within?: Duration;
  /** Of lines that name a reason: which are counted. */
  readonly reasons?: readonly string[];
}

/** What wakes people up. Every alarm leads to an entry of docs/runbook.md. */
export class AlarmStack extends Stack {
  readonly #topic: Topic;
  readonly #stage: string;

  constructor(scope: Construct, id: string, stage: StageConfiguration, { mail, work, api, ...props }: AlarmStackProps) {
    super(scope, id, props);
    this.#stage = stage.stage;
    this.#topic = new NotificationTopic(this, 'Topic', {
      stage: stage.stage,
      name: 'alarms',
      key: mail.notificationKey,
    });
    this.#topic.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsPublish',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.#topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (stage.alarmMail) this.#topic.addSubscription(new EmailSubscription(stage.alarmMail));
    for (const queue of Object.values(work.queues)) this.#watchQueue(queue);
    this.#watchDeadLetters('changes', work.changes.deadLetters);
    for (const fn of Object.values(work.functions)) this.#watchFunction(fn);
    this.#watchStream(work.functions['publish-changes']);
    this.#watchArchive(work.functions['archive-messages']);
    this.#watchQuarantine(work.functions['receive-mail']);
    this.#watchScans(work.functions['clear-upload']);
    this.#watchRestrictions(work.functions['publish-changes']);
    this.#watchDispatch(work.functions['dispatch-sends']);
    this.#watchTranslation(TRANSLATORS.map((name) => work.functions[name].lambda.logGroup));
    this.#watchOriginals(work.functions);
    this.#watchWebhooks(work);
    this.#watchReputation();
    this.#watchApi(api);
  }

  #alarm(name: string, props: Omit<RunbookAlarmProps, 'topic' | 'name'>): void {
    new RunbookAlarm(this, pascal(name), { ...props, name: nameOf(this.#stage, name), topic: this.#topic });
  }

  #watchDeadLetters(name: string, queue: Queue, entry = name): void {
    this.#alarm(`${name}-dead-letters`, {
      means: `${name}: a message failed as often as it was allowed to and was set aside.`,
      runbook: `dead-letters-${entry}`,
      metric: queue.metricApproximateNumberOfMessagesVisible(MAXIMUM),
      above: 0,
    });
  }

  /** @param entry what the runbook calls it */
  #watchQueue({ name, queue, deadLetters }: WorkQueue, entry = name): void {
    this.#watchDeadLetters(name, deadLetters, entry);
    this.#alarm(`${name}-late`, {
      means: `${name}: a message has waited for more than ${LATE_SECONDS / 60} minutes.`,
      runbook: `late-${entry}`,
      metric: queue.metricApproximateAgeOfOldestMessage(MAXIMUM),
      above: LATE_SECONDS,
      periods: LASTING,
    });
  }

  #watchFunction({ name, lambda }: RelayFunction): void {
    this.#alarm(`${name}-errors`, {
      means: `${name}: invocations failed in three of fifteen minutes.`,
      runbook: 'function-errors',
      metric: lambda.metricErrors(SUM),
      above: 0,
      periods: REPEATED,
    });
    this.#alarm(`${name}-throttles`, {
      means: `${name}: invocations were turned away because the account had no concurrency left.`,
      runbook: 'function-throttles',
      metric: lambda.metricThrottles(SUM),
      above: 0,
      periods: REPEATED,
    });
  }

  #watchStream({ lambda }: RelayFunction): void {
    this.#alarm('changes-late', {
      means: `What was stored is told on more than ${LATE_SECONDS / 60} minutes late.`,
      runbook: 'late-changes',
      metric: lambda.metric('IteratorAge', MAXIMUM),
      above: LATE_SECONDS * 1000,
      periods: LASTING,
    });
  }

  #watchArchive({ lambda }: RelayFunction): void {
    this.#watchLine(lambda.logGroup, 'archive-differs', {
      means: 'What is stored of a message and what is archived of it are not the same.',
      runbook: 'archive-differs',
    });
    this.#watchLine(lambda.logGroup, 'messages-missing', {
      means: 'Messages that may be read again had left the table: somebody is to restore them.',
      runbook: 'restore-a-conversation',
    });
  }

  /** Mail waits there until somebody looks: a few a day are usual, a wave of forgeries or a host's new office is not. */
  #watchQuarantine({ lambda }: RelayFunction): void {
    this.#watchLine(lambda.logGroup, 'mail-quarantined', {
      means: `More than ${MOST_QUARANTINED} mails were quarantined within an hour.`,
      runbook: 'mail-in-quarantine',
      above: MOST_QUARANTINED,
      within: Duration.hours(1),
    });
  }

  /** A file that can't be scanned is refused, and its sender thinks it infected. One that is not waits for ever. */
  #watchScans({ lambda }: RelayFunction): void {
    this.#watchLine(lambda.logGroup, 'scan-failed', {
      means: `GuardDuty could not look into more than ${FAILED_SCANS} uploaded files within an hour.`,
      runbook: 'scans-that-fail',
      above: FAILED_SCANS,
      within: Duration.hours(1),
    });
    this.#watchLine(lambda.logGroup, 'scans-stopped', {
      means: 'GuardDuty says that it does not scan uploaded files as it should: they wait.',
      runbook: 'late-scanned-uploads',
    });
  }

  /** One host now and then is what detection is for; many at once are an attack, or a rule that takes hosting life for one. */
  #watchRestrictions({ lambda }: RelayFunction): void {
    this.#watchLine(lambda.logGroup, 'host-restricted', {
      means: `The service restricted more than ${MOST_RESTRICTED} hosts by itself within an hour.`,
      runbook: 'hosts-that-the-service-restricts-by-itself',
      above: MOST_RESTRICTED,
      within: Duration.hours(1),
    });
  }

  /** What is due waits for the timer's call; and for its job, which comes again every ten minutes until it is done. */
  #watchDispatch({ lambda }: RelayFunction): void {
    this.#alarm('dispatch-stopped', {
      means: 'Nobody looked for five minutes whether scheduled messages are due: they wait.',
      runbook: 'dispatch-stopped',
      metric: lambda.metricInvocations(SUM),
      below: 1,
      periods: { bad: 5, outOf: 5 },
    });
    this.#watchLine(lambda.logGroup, 'sends-overdue', {
      means: 'Scheduled messages were handed out and had not been sent, held or dropped ten minutes later.',
      runbook: 'overdue-sends',
    });
  }

  /** What a day may cost is the operator's to set; without it, or without the service, everybody reads originals. */
  #watchTranslation(logGroups: readonly ILogGroup[]): void {
    this.#watchLines(logGroups, 'translation-budget-low', {
      means: 'Four fifths of what may be translated today are used up.',
      runbook: 'translation-budget',
    });
    this.#watchLines(logGroups, 'translation-budget-spent', {
      means: 'What may be translated today is used up: readers get originals until midnight in UTC.',
      runbook: 'translation-budget',
    });
    this.#watchLines(logGroups, 'translator-unusable', {
      means: 'Amazon Translate does not take what it is asked: readers get originals.',
      runbook: 'translator-unusable',
    });
    this.#watchLines(logGroups, 'translation-failed', {
      means: 'Amazon Translate has been too busy, or away, for a quarter of an hour: readers get originals.',
      runbook: 'translation-failed',
      ...{ above: FAILED_TRANSLATIONS, within: Duration.minutes(5), periods: LASTING },
      reasons: ['throttled', 'unavailable'],
    });
  }

  /** Nothing is held up by a fault of ours in translation, so that nobody else would tell of it. */
  #watchOriginals(functions: WorkStack['functions']): void {
    this.#watchLine(functions['translate-message'].lambda.logGroup, 'message-given-up', {
      means: 'A mail went out without its translation for a fault of ours.',
      runbook: 'not-translated-for-a-fault-of-ours',
    });
    const logGroups = TEMPLATE_TRANSLATORS.map((name) => functions[name].lambda.logGroup);
    this.#watchLines(logGroups, 'template-not-translated', {
      means: 'A template was not translated for a fault of ours.',
      runbook: 'not-translated-for-a-fault-of-ours',
    });
  }

  #watchWebhooks({ webhooks, functions }: WorkStack): void {
    const { logGroup } = functions['post-webhook'].lambda;
    const [stage, topic] = [this.#stage, this.#topic];
    for (const webhook of webhooks) {
      this.#watchQueue(webhook.queue, 'webhooks');
      new WebhookAlarms(this, webhook.queue.name, { stage, topic, webhook, logGroup });
    }
  }

  #watchLine(logGroup: ILogGroup, code: string, line: WatchedLine): void {
    this.#watchLines([logGroup], code, line);
  }

  /** Counts a line of logs, where what it tells of ends otherwise as any fault does, or as none. */
  #watchLines(
    logGroups: readonly ILogGroup[],
    code: string,
    { above = 0, within = PERIOD, reasons, ...alarm }: WatchedLine,
  ): void {
    const [metricNamespace, metricName] = ['Foyer', nameOf(this.#stage, code)];
    for (const [n, logGroup] of logGroups.entries())
      new MetricFilter(this, `${pascal(code)}Lines${n === 0 ? '' : n}`, {
        logGroup,
        filterPattern: linesOf(code, reasons),
        metricNamespace,
        metricName,
        metricValue: '1',
      });
    const metric = new Metric({ namespace: metricNamespace, metricName, ...SUM, period: within });
    this.#alarm(code, { ...alarm, metric, above });
  }

  /** SES counts these for the account, over as much mail as it thinks representative. */
  #watchReputation(): void {
    const rate = (metricName: string) =>
      new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: Stats.AVERAGE });
    this.#alarm('bounce-rate', {
      means: 'So many mails bounce that SES may soon put the account under review.',
      runbook: 'bounce-rate',
      metric: rate('Reputation.BounceRate'),
      above: BOUNCE_RATE,
    });
    this.#alarm('complaint-rate', {
      means: 'So many receivers call the mail spam that SES may soon put the account under review.',
      runbook: 'complaint-rate',
      metric: rate('Reputation.ComplaintRate'),
      above: COMPLAINT_RATE,
    });
  }

  #watchApi({ relay }: ApiStack): void {
    this.#alarm('api-errors', {
      means: 'The API answered with a 5xx in three of fifteen minutes.',
      runbook: 'api-errors',
      metric: relay.api.metricServerError(SUM),
      above: 0,
      periods: REPEATED,
    });
  }
}

function linesOf(code: string, reasons: readonly string[] | undefined): IFilterPattern {
  const lines = FilterPattern.stringValue('$.message', '=', code);
  if (!reasons) return lines;
  return FilterPattern.all(
    lines,
    FilterPattern.any(...reasons.map((each) => FilterPattern.stringValue('$.reason', '=', each))),
  );
}
