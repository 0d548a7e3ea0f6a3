import { Stack } from 'aws-cdk-lib';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { ConfigurationSet, EmailSendingEvent, EventDestination, SuppressionReasons } from 'aws-cdk-lib/aws-ses';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { nameOf } from '../names.ts';
import type { MailDomain } from './mail-domain.ts';
import { NotificationTopic } from './notification-topic.ts';
import type { RelayFunction } from './relay-function.ts';

export interface MailSenderProps {
  readonly stage: string;
  readonly key: Key;
}

/** What becomes of a mail that SES took. Opens and clicks are not followed, so SES changes no mail. */
const EVENTS = [
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
];

/** Mail out: the configuration set that all mail is sent with, and the topic that SES tells of its fate. */
export class MailSender extends Construct {
  readonly configurationSet: ConfigurationSet;
  readonly events: Topic;
  readonly #domains: MailDomain[] = [];

  constructor(scope: Construct, id: string, { stage, key }: MailSenderProps) {
    super(scope, id);
    this.events = new NotificationTopic(this, 'Topic', { stage, name: 'sent-mail-events', key });
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: nameOf(stage, 'relay'),
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet.addEventDestination('Events', {
      destination: EventDestination.snsTopic(this.events),
      events: EVENTS,
    });
  }

  /** Mail is sent from addresses at these domains. */
  addDomain(domain: MailDomain): void {
    this.#domains.push(domain);
  }

  /** Lets a function send from any address at the domains. Raw mail needs the action of the first API as well. */
  grantSend(fn: RelayFunction): void {
    fn.allow({
      actions: ['ses:SendEmail', 'ses:SendRawEmail'],
      resources: [...this.#domains.map(({ arn }) => arn), this.#configurationSetArn],
      conditions: { StringLike: { 'ses:FromAddress': this.#domains.map(({ domain }) => `*@${domain}`) } },
    });
    fn.set('configurationSet', this.configurationSet.configurationSetName);
  }

  /** Lets a function bounce mail that was received at the domains. */
  grantBounce(fn: RelayFunction): void {
    fn.allow({ actions: ['ses:SendBounce'], resources: this.#domains.map(({ arn }) => arn) });
  }

  /** Lets a function take addresses off the account's suppression list, for which SES has no resource but everything. */
  grantUnsuppress(fn: RelayFunction): void {
    fn.allow({ actions: ['ses:DeleteSuppressedDestination'], resources: ['*'] });
  }

  get #configurationSetArn(): string {
    const { configurationSetName } = this.configurationSet;
    return Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: configurationSetName,
    });
  }
}
