import { Duration } from 'aws-cdk-lib';
import { StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { INBOUND_PREFIX } from '../names.ts';
import { PrivateBucket, type PrivateBucketProps } from './private-bucket.ts';
import type { RelayFunction } from './relay-function.ts';

/** After this a raw mail is read for a dispute or not at all. */
const DAYS_AT_HAND = 30;

export interface MailBucketProps extends Pick<PrivateBucketProps, 'key' | 'logs'> {
  /** Days that a raw mail is kept. */
  readonly keepDays: number;
}

/** Raw mail as SES received it. SES can't write to a bucket with Object Lock, so the archive is another one. */
export class MailBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { key, logs, keepDays }: MailBucketProps) {
    super(scope, id, {
      key,
      logs,
      prefix: INBOUND_PREFIX,
      bucket: {
        lifecycleRules: [
          {
            id: 'cool-then-expire',
            expiration: Duration.days(keepDays),
            abortIncompleteMultipartUploadAfter: Duration.days(1),
            ...(keepDays > DAYS_AT_HAND
              ? {
                  transitions: [
                    {
                      storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL,
                      transitionAfter: Duration.days(DAYS_AT_HAND),
                    },
                  ],
                }
              : {}),
          },
        ],
      },
    });
  }

  grantRead(fn: RelayFunction): void {
    this.permit(fn, ['s3:GetObject']);
    fn.set('mailBucket', this.bucket.bucketName);
  }
}
