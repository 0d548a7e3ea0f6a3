import { Aws, CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { CfnReceiptRule, CfnReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { StageConfiguration } from '../configuration.ts';
import { INBOUND_PREFIX, nameOf } from '../names.ts';
import type { DataKey } from './data-key.ts';
import type { MailBucket } from './mail-bucket.ts';
import { NotificationTopic } from './notification-topic.ts';

export interface MailIntakeProps {
  readonly stage: string;
  /** Mail to any address at these is taken; what it is worth is judged later. */
  readonly domains: readonly string[];
  readonly tls: StageConfiguration['inbound']['tls'];
  readonly bucket: MailBucket;
  readonly dataKey: DataKey;
  readonly notificationKey: Key;
}

const RULE = 'relay';

/**
 * Mail in: SES scans it, writes it to the mail bucket and tells the topic.
 *
 * SES acts as a role of its own, since a service can't write to a bucket under a customer managed key. Only one rule set
 * of an account and region is active and CloudFormation can't make it so: the output holds the command.
 */
export class MailIntake extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string, props: MailIntakeProps) {
    super(scope, id);
    const ruleSetName = nameOf(props.stage, 'inbound');
    this.topic = new NotificationTopic(this, 'Topic', {
      stage: props.stage,
      name: 'inbound-mail',
      key: props.notificationKey,
    });
    const role = this.#role(ruleSetName, props);
    const ruleSet = new CfnReceiptRuleSet(this, 'RuleSet', { ruleSetName });
    const rule = new CfnReceiptRule(this, 'Rule', {
      ruleSetName: ruleSet.ref,
      rule: {
        name: RULE,
        enabled: true,
        recipients: [...props.domains],
        scanEnabled: true,
        tlsPolicy: props.tls === 'required' ? 'Require' : 'Optional',
        actions: [
          {
            s3Action: {
              bucketName: props.bucket.bucket.bucketName,
              objectKeyPrefix: INBOUND_PREFIX,
              topicArn: this.topic.topicArn,
              iamRoleArn: role.roleArn,
            },
          },
        ],
      },
    });
    // SES writes a test object when the rule is made, so what the role may do must be there.
    rule.node.addDependency(role);
    new CfnOutput(this, 'Activate', { value: `aws ses set-active-receipt-rule-set --rule-set-name ${ruleSetName}` });
  }

  #role(ruleSetName: string, { bucket, dataKey, notificationKey }: MailIntakeProps): Role {
    const ruleArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'receipt-rule-set',
      resourceName: `${ruleSetName}:receipt-rule/${RULE}`,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('ses.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID, 'aws:SourceArn': ruleArn } },
      }),
    });
    const allow = (actions: string[], resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions, resources: [resource] }));
    allow(['s3:PutObject'], bucket.objects());
    allow(['sns:Publish'], this.topic.topicArn);
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], dataKey.keyArn);
    allow(['kms:Decrypt', 'kms:GenerateDataKey'], notificationKey.keyArn);
    bucket.explain(role);
    return role;
  }
}
