import { Duration } from 'aws-cdk-lib';
import { HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { PrivateBucket, type PrivateBucketProps } from './private-bucket.ts';
import type { RelayFunction } from './relay-function.ts';

export interface MediaBucketProps extends Pick<PrivateBucketProps, 'key' | 'logs'> {
  /** Where pages live that load attachments. */
  readonly origins: readonly string[];
}

/** A file that was forgotten by mistake can be brought back for so long. */
const DAYS_TO_REGRET = 30;

/**
 * Working copies of the attachments that passed. Versioned, and no function can take a version away: what was said can't be
 * replaced. What is forgotten is only hidden, and gone for good after {@link DAYS_TO_REGRET}; the archive keeps its own copy.
 */
export class MediaBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { key, logs, origins }: MediaBucketProps) {
    super(scope, id, {
      key,
      logs,
      prefix: '',
      bucket: {
        versioned: true,
        lifecycleRules: [
          { id: 'drop-unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
          {
            id: 'drop-forgotten',
            noncurrentVersionExpiration: Duration.days(DAYS_TO_REGRET),
            expiredObjectDeleteMarker: true,
          },
        ],
        ...(origins.length > 0 ? { cors: [readsFrom(origins)] } : {}),
      },
    });
  }

  grantRead(fn: RelayFunction): void {
    this.permit(fn, ['s3:GetObject']);
    fn.set('mediaBucket', this.bucket.bucketName);
  }

  grantWrite(fn: RelayFunction): void {
    this.permit(fn, ['s3:PutObject']);
    fn.set('mediaBucket', this.bucket.bucketName);
  }

  /** Lets a function hide a file that nobody needs any more. */
  grantForget(fn: RelayFunction): void {
    this.permit(fn, ['s3:DeleteObject']);
    fn.set('mediaBucket', this.bucket.bucketName);
  }
}

const readsFrom = (origins: readonly string[]) => ({
  allowedOrigins: [...origins],
  allowedMethods: [HttpMethods.GET],
  maxAge: 3600,
});
