import { Stack } from 'aws-cdk-lib';
import { type ConfigurationSet, EmailIdentity, Identity, MailFromBehaviorOnMxFailure } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import type { StageConfiguration } from '../configuration.ts';
import type { DnsRecords } from './dns-records.ts';

export interface MailDomainProps {
  readonly domain: string;
  /** Whether mail to the domain is received as well. */
  readonly receives: boolean;
  readonly dmarc: StageConfiguration['dmarc'];
  readonly configurationSet: ConfigurationSet;
  readonly dns: DnsRecords;
}

/** A domain that Foyer sends from: Easy DKIM, an own MAIL FROM, DMARC, and an MX record where it also receives. */
export class MailDomain extends Construct {
  readonly arn: string;
  readonly domain: string;

  constructor(scope: Construct, id: string, props: MailDomainProps) {
    super(scope, id);
    this.domain = props.domain;
    const mailFrom = `bounce.${props.domain}`;
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(props.domain),
      configurationSet: props.configurationSet,
      mailFromDomain: mailFrom,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      feedbackForwarding: false,
    });
    this.arn = identity.emailIdentityArn;
    const { region } = Stack.of(this);
    identity.dkimRecords.forEach(({ name, value }, index) => {
      props.dns.add(`${id}Dkim${index + 1}`, { type: 'CNAME', name, value });
    });
    props.dns.add(`${id}MailFromMx`, { type: 'MX', name: mailFrom, value: `10 feedback-smtp.${region}.amazonses.com` });
    props.dns.add(`${id}MailFromSpf`, { type: 'TXT', name: mailFrom, value: 'v=spf1 include:amazonses.com -all' });
    props.dns.add(`${id}Dmarc`, { type: 'TXT', name: `_dmarc.${props.domain}`, value: dmarcValue(props.dmarc) });
    if (props.receives) {
      props.dns.add(`${id}Mx`, { type: 'MX', name: props.domain, value: `10 inbound-smtp.${region}.amazonaws.com` });
    }
  }
}

const dmarcValue = ({ policy, reportsTo }: StageConfiguration['dmarc']): string =>
  `v=DMARC1; p=${policy}${reportsTo ? `; rua=mailto:${reportsTo}` : ''}`;
