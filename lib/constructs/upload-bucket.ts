import { Duration } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { SCAN_RESULT, SCAN_STATE, SCAN_TAG, UPLOAD_PREFIX } from '../../core/contract/uploads.ts';
import { MalwareScan } from './malware-scan.ts';
import { PrivateBucket, type PrivateBucketProps } from './private-bucket.ts';
import type { RelayFunction } from './relay-function.ts';

export interface UploadBucketProps extends Pick<PrivateBucketProps, 'key' | 'logs'> {
  /** Where pages live that upload files. */
  readonly origins: readonly string[];
}

/** What is cleared lies elsewhere by then; the scan that was late may still look. */
const DAYS_TO_CLEAR = 2;

/**
 * Where files are uploaded to: nobody reads one before GuardDuty has scanned it and found nothing (ADR 0018).
 *
 * Versioned, so that what was scanned is what is read, whatever is put over it.
 */
export class UploadBucket extends PrivateBucket {
  constructor(scope: Construct, id: string, { key, logs, origins }: UploadBucketProps) {
    super(scope, id, {
      key,
      logs,
      prefix: UPLOAD_PREFIX,
      bucket: {
        versioned: true,
        lifecycleRules: [
          {
            id: 'expire',
            expiration: Duration.days(DAYS_TO_CLEAR),
            noncurrentVersionExpiration: Duration.days(1),
            abortIncompleteMultipartUploadAfter: Duration.days(1),
          },
          { id: 'drop-marks', expiredObjectDeleteMarker: true },
        ],
        ...(origins.length > 0 ? { cors: [uploadsFrom(origins)] } : {}),
      },
    });
    const scan = new MalwareScan(this, 'Scan', { bucket: this, key });
    this.#denyReading(scan.role.roleArn);
    this.#denyTagging(scan.role.roleArn);
  }

  /** Lets a function make links that put a file. */
  grantUpload(fn: RelayFunction): void {
    this.permit(fn, ['s3:PutObject']);
    fn.set('uploadBucket', this.bucket.bucketName);
  }

  /** Lets a function read the version that was scanned. */
  grantRead(fn: RelayFunction): void {
    this.permit(fn, ['s3:GetObjectVersion']);
    fn.set('uploadBucket', this.bucket.bucketName);
  }

  /** What GuardDuty tells of the files here: on the account's default bus, where it tells of all buckets. */
  scanResults(scope: Construct): Rule {
    return new Rule(scope, 'ScanResults', {
      description: 'Foyer: what GuardDuty found in uploaded files',
      eventPattern: {
        source: [SCAN_RESULT.source],
        detailType: [SCAN_RESULT.detailType],
        detail: { s3ObjectDetails: { bucketName: [this.bucket.bucketName] } },
      },
    });
  }

  /** That GuardDuty does not scan as it should: then it tells nothing of files, and they wait. */
  scanTroubles(scope: Construct): Rule {
    return new Rule(scope, 'ScanTroubles', {
      description: 'Foyer: that GuardDuty does not scan uploaded files as it should',
      eventPattern: {
        source: [SCAN_STATE.source],
        detailType: Match.prefix(SCAN_STATE.detailType),
        detail: {
          s3BucketDetails: { bucketName: [this.bucket.bucketName] },
          resourceStatus: Match.anythingBut(SCAN_STATE.well),
        },
      },
    });
  }

  #denyReading(scanner: string): void {
    this.#deny('ReadOnlyWhatIsClean', ['s3:GetObject', 's3:GetObjectVersion'], scanner, {
      StringNotEquals: { [`s3:ExistingObjectTag/${SCAN_TAG.key}`]: SCAN_TAG.clean },
    });
  }

  /** Who could write the tag could call a virus clean. */
  #denyTagging(scanner: string): void {
    this.#deny('OnlyTheScannerTags', ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'], scanner, {});
  }

  #deny(sid: string, actions: string[], scanner: string, conditions: Record<string, Record<string, string>>): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions,
        resources: [this.objects()],
        conditions: { ...conditions, ArnNotEquals: { 'aws:PrincipalArn': scanner } },
      }),
    );
  }
}

const uploadsFrom = (origins: readonly string[]) => ({
  allowedOrigins: [...origins],
  allowedMethods: [HttpMethods.PUT],
  allowedHeaders: ['content-type', 'if-none-match'],
  maxAge: 3600,
});
