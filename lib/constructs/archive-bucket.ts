import { Duration } from 'aws-cdk-lib';
import { ObjectLockRetention, StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { StageConfiguration } from '../configuration.ts';
import { PrivateBucket, type PrivateBucketProps } from './private-bucket.ts';

export interface ArchiveBucketProps extends Pick<PrivateBucketProps, 'key' | 'logs'> {
  readonly lock: StageConfiguration['archive'];
}

/** Object Lock counts in days; a leap day more keeps an object for at least its years. */
const yearsOf = (years: number): Duration => Duration.days(Math.ceil(years * 365.25));

/**
 * The record of what was said, which nobody can delete before its time.
 *
 * `governance`: who may bypass governance can; `compliance`: not even the account's root can.
 */
export class ArchiveBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { key, logs, lock }: ArchiveBucketProps) {
    const retention = lock.mode === 'compliance' ? ObjectLockRetention.compliance : ObjectLockRetention.governance;
    super(scope, id, {
      key,
      logs,
      prefix: '',
      bucket: {
        versioned: true,
        objectLockEnabled: true,
        objectLockDefaultRetention: retention(yearsOf(lock.years)),
        lifecycleRules: [
          {
            id: 'cool',
            transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) }],
          },
        ],
      },
    });
  }
}
