import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { nameOf } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

/** How a service uses the key on behalf of who calls it. */
const USES = {
  dynamodb: [
    'kms:Decrypt',
    'kms:DescribeKey',
    'kms:Encrypt',
    'kms:GenerateDataKey',
    'kms:ReEncryptFrom',
    'kms:ReEncryptTo',
  ],
  /** Reading an object needs its data key; a bucket key makes this a call per hours, not per object. */
  s3: ['kms:Decrypt', 'kms:GenerateDataKey'],
} as const;

/**
 * The key under which messages, mail and attachments are stored (ADR 0005).
 *
 * Who can read the table or a bucket still needs this key, and only through the service.
 */
export class DataKey extends Key {
  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id, {
      alias: nameOf(stage, 'data'),
      description: 'Foyer: messages, received mail, attachments, archive',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  allow(fn: RelayFunction, service: keyof typeof USES): void {
    fn.allow({
      actions: USES[service],
      resources: [this.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `${service}.${Stack.of(fn).region}.amazonaws.com` } },
    });
  }
}
