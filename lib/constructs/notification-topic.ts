import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { nameOf } from '../names.ts';

/**
 * The key of the topics. SES and CloudWatch may publish under it; the data key knows no service.
 *
 * It must be customer managed: no service can use SNS's own key. For which account and source a service publishes, the topic's
 * policy says; not every service tells KMS.
 */
export class NotificationKey extends Key {
  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id, {
      alias: nameOf(stage, 'notifications'),
      description: 'Foyer: topics that SES and CloudWatch alarms publish to',
      enableKeyRotation: true,
    });
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: 'ServicesPublish',
        principals: [new ServicePrincipal('ses.amazonaws.com'), new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
      }),
    );
  }
}

export interface NotificationTopicProps {
  readonly stage: string;
  readonly name: string;
  readonly key: Key;
}

/** A topic that is encrypted and takes TLS only. */
export class NotificationTopic extends Topic {
  constructor(scope: Construct, id: string, { stage, name, key }: NotificationTopicProps) {
    super(scope, id, { topicName: nameOf(stage, name), masterKey: key, enforceSSL: true });
  }
}
