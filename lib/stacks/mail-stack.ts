import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { aliasSubdomains } from '../../core/programs/programs.ts';
import type { StageConfiguration } from '../configuration.ts';
import { DnsRecords } from '../constructs/dns-records.ts';
import { MailDomain } from '../constructs/mail-domain.ts';
import { MailIntake } from '../constructs/mail-intake.ts';
import { MailSender } from '../constructs/mail-sender.ts';
import { NotificationKey } from '../constructs/notification-topic.ts';
import { pascal } from '../names.ts';
import type { DataStack } from './data-stack.ts';

/** Mail in and out by SES: the domains of the programs' aliases and, for notices, the domain itself. */
export class MailStack extends Stack {
  readonly sender: MailSender;
  readonly notificationKey: NotificationKey;
  readonly inboundMail: Topic;

  constructor(scope: Construct, id: string, stage: StageConfiguration, data: DataStack, props: StackProps) {
    super(scope, id, props);
    this.notificationKey = new NotificationKey(this, 'NotificationKey', stage.stage);
    this.sender = new MailSender(this, 'Sender', { stage: stage.stage, key: this.notificationKey });
    const dns = new DnsRecords(this, 'Dns', stage.hostedZone);
    const subdomains = aliasSubdomains();
    for (const subdomain of [...subdomains, undefined]) {
      this.sender.addDomain(
        new MailDomain(this, `${pascal(subdomain ?? '')}Domain`, {
          domain: subdomain ? `${subdomain}.${stage.domain}` : stage.domain,
          receives: subdomain !== undefined,
          dmarc: stage.dmarc,
          configurationSet: this.sender.configurationSet,
          dns,
        }),
      );
    }
    this.inboundMail = new MailIntake(this, 'Intake', {
      stage: stage.stage,
      domains: subdomains.map((subdomain) => `${subdomain}.${stage.domain}`),
      tls: stage.inbound.tls,
      bucket: data.mail,
      dataKey: data.key,
      notificationKey: this.notificationKey,
    }).topic;
  }
}
