import { Duration } from 'aws-cdk-lib';
import { HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { PrivateBucket, type PrivateBucketProps } from './private-bucket.ts';
import type { RelayFunction } from './relay-function.ts';

export interface MediaBucketProps extends Pick<PrivateBucketProps, 'key' | 'logs'> {
  /** Where pages live that load and upload attachments. */
  readonly origins: readonly string[];
}

/** Attachments that passed. Versioned and never deleted by a function: what was said can't be replaced. */
export class MediaBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { key, logs, origins }: MediaBucketProps) {
    super(scope, id, {
      key,
      logs,
      prefix: '',
      bucket: {
        versioned: true,
        lifecycleRules: [{ id: 'drop-unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
        ...(origins.length > 0 ? { cors: [uploadsFrom(origins)] } : {}),
      },
    });
  }

  grantRead(fn: RelayFunction): void {
    this.permit(fn, 's3:GetObject');
    fn.set('mediaBucket', this.bucket.bucketName);
  }

  grantWrite(fn: RelayFunction): void {
    this.permit(fn, 's3:PutObject');
    fn.set('mediaBucket', this.bucket.bucketName);
  }
}

const uploadsFrom = (origins: readonly string[]) => ({
  allowedOrigins: [...origins],
  allowedMethods: [HttpMethods.GET, HttpMethods.PUT],
  allowedHeaders: ['content-type', 'content-length', 'x-amz-checksum-sha256'],
  maxAge: 3600,
});
