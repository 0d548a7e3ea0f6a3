import { Duration } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { ObjectLockRetention, StorageClass } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { ARCHIVED } from '../../core/contract/archive.ts';
import type { StageConfiguration } from '../configuration.ts';
import { nameOf } from '../names.ts';
import { namedRole } from './named-role.ts';
import { PrivateBucket, type PrivateBucketProps } from './private-bucket.ts';
import type { RelayFunction } from './relay-function.ts';

export interface ArchiveBucketProps extends Pick<PrivateBucketProps, 'key' | 'logs'> {
  readonly stage: StageConfiguration;
}

/** Object Lock counts in days; a leap day more keeps an object for at least its years. */
const yearsOf = (years: number): Duration => Duration.days(Math.ceil(years * 365.25));

/** Every way to take an object away, to hide it, or to shorten how long it stays. */
const REMOVALS = [
  's3:BypassGovernanceRetention',
  's3:DeleteObject',
  's3:DeleteObjectVersion',
  's3:PutObjectLegalHold',
  's3:PutObjectRetention',
] as const;

/**
 * The record of what was said, which nobody can delete before its time (ADR 0011).
 *
 * `governance`: the role `foyer-<stage>-archive-release` can, which no stack makes; `compliance`: not even the account's root
 * can. Object Lock keeps versions, but lets anybody hide them behind a delete marker or lay another version over them: the
 * bucket's policy denies that too.
 */
export class ArchiveBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { key, logs, stage }: ArchiveBucketProps) {
    const { mode, years } = stage.archive;
    const retention = mode === 'compliance' ? ObjectLockRetention.compliance : ObjectLockRetention.governance;
    super(scope, id, {
      key,
      logs,
      prefix: '',
      bucket: {
        versioned: true,
        objectLockEnabled: true,
        objectLockDefaultRetention: retention(yearsOf(years)),
        lifecycleRules: [
          {
            id: 'cool',
            transitions: [{ storageClass: StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) }],
          },
        ],
      },
    });
    this.#denyRemovals(stage.stage);
    this.#denyReplacing();
  }

  /** Lets a function add to the record, by writes with `If-None-Match: *`. */
  grantWrite(fn: RelayFunction): void {
    this.permit(fn, ['s3:PutObject'], Object.values(ARCHIVED));
    fn.set('archiveBucket', this.bucket.bucketName);
  }

  /** Lets a function hold what it is about to write, or to forget, against what is kept. */
  grantCompare(fn: RelayFunction): void {
    this.permit(fn, ['s3:GetObject'], [ARCHIVED.messages, ARCHIVED.files]);
    fn.set('archiveBucket', this.bucket.bucketName);
  }

  /** Lets a function find and read messages and their files. */
  grantRead(fn: RelayFunction): void {
    this.grantCompare(fn);
    fn.allow({
      actions: ['s3:ListBucket'],
      resources: [this.bucket.bucketArn],
      conditions: { StringLike: { 's3:prefix': `${ARCHIVED.messages}*` } },
    });
  }

  #denyRemovals(stage: string): void {
    this.#deny('TheRecordStays', REMOVALS, {
      ArnNotEquals: { 'aws:PrincipalArn': namedRole(this, nameOf(stage, 'archive-release')) },
    });
  }

  /** What is written only where there is nothing yet replaces nothing. */
  #denyReplacing(): void {
    this.#deny('WrittenOnce', ['s3:PutObject'], { Null: { 's3:if-none-match': 'true' } });
  }

  #deny(sid: string, actions: readonly string[], conditions: Readonly<Record<string, Record<string, string>>>): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: [...actions],
        resources: [this.objects()],
        conditions: { ...conditions },
      }),
    );
  }
}
