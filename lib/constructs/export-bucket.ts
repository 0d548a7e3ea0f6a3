import { Duration } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { PrivateBucket, type PrivateBucketProps } from './private-bucket.ts';
import type { RelayFunction } from './relay-function.ts';

/** An export is fetched soon after it was asked for; it can be made again from the record at any time. */
const DAYS_TO_FETCH = 7;

/** Exports, until they are fetched. */
export class ExportBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { key, logs }: Pick<PrivateBucketProps, 'key' | 'logs'>) {
    super(scope, id, {
      key,
      logs,
      prefix: '',
      bucket: {
        lifecycleRules: [
          {
            id: 'expire',
            expiration: Duration.days(DAYS_TO_FETCH),
            abortIncompleteMultipartUploadAfter: Duration.days(1),
          },
        ],
      },
    });
  }

  /** Lets a function write an export in parts, and leave off half-way. */
  grantWrite(fn: RelayFunction): void {
    this.permit(fn, ['s3:PutObject', 's3:AbortMultipartUpload']);
    fn.set('exportBucket', this.bucket.bucketName);
  }

  /** Lets a function make links that read an export. */
  grantRead(fn: RelayFunction): void {
    this.permit(fn, ['s3:GetObject']);
    fn.set('exportBucket', this.bucket.bucketName);
  }
}
