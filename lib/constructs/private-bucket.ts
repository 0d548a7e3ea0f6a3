import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct, type IConstruct } from 'constructs';
import type { DataKey } from './data-key.ts';
import type { RelayFunction } from './relay-function.ts';

/** Access logs tell who asked for which key and when. */
const LOG_DAYS = 90;

const CLOSED = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

/** Where S3 writes who used the other buckets. S3's log delivery knows no customer managed key. */
export class AccessLogBucket extends Bucket {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      ...CLOSED,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ id: 'expire', expiration: Duration.days(LOG_DAYS) }],
    });
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It takes the access logs of the other buckets; logging its own access would never end.',
    });
  }

  /** As another bucket's properties name it. */
  get target(): Pick<BucketProps, 'serverAccessLogsBucket'> {
    return isInterface(this) ? { serverAccessLogsBucket: this } : {};
  }
}

/** The library's class has `policy: BucketPolicy | undefined` where its interface has `policy?: BucketPolicy`. */
const isInterface = (bucket: Bucket): bucket is Bucket & IBucket => bucket instanceof Bucket;

export interface PrivateBucketProps {
  readonly key: DataKey;
  readonly logs: AccessLogBucket;
  /** Objects under this prefix are read and written, and no others. */
  readonly prefix: string;
  readonly bucket?: BucketProps;
}

/** A bucket that takes TLS only, shows nothing to the public, encrypts under the data key and logs who used it. */
export class PrivateBucket extends Construct {
  readonly bucket: Bucket;
  readonly #key: DataKey;
  readonly #prefix: string;

  constructor(scope: Construct, id: string, { key, logs, prefix, bucket = {} }: PrivateBucketProps) {
    super(scope, id);
    this.#key = key;
    this.#prefix = prefix;
    this.bucket = new Bucket(this, 'Bucket', {
      ...CLOSED,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      ...logs.target,
      serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      ...bucket,
    });
  }

  /** The objects that are in use, or those of them under `prefix`, as IAM names them. */
  objects(prefix = this.#prefix): string {
    return this.bucket.arnForObjects(`${prefix}*`);
  }

  /** As its own stack's template names it. */
  get logicalId(): string {
    const { defaultChild } = this.bucket.node;
    if (!(defaultChild instanceof CfnBucket)) throw new Error('a bucket of another make');
    return Stack.of(this).resolve(defaultChild.logicalId);
  }

  /** Acknowledges the wildcard in {@link objects} for whom it was given to; cdk-nag names it as the other stack imports it. */
  explain(holder: IConstruct, prefix = this.#prefix): void {
    const stack = Stack.of(this);
    const imported: { 'Fn::ImportValue': string } = stack.resolve(stack.exportValue(this.bucket.bucketArn));
    Validations.of(holder).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${imported['Fn::ImportValue']}/${prefix}*]`,
      reason: 'Objects are named by what they hold, so a prefix of the bucket is the least that can be granted.',
    });
  }

  /** Lets a function do something with objects under the prefixes, with the key for it. */
  protected permit(fn: RelayFunction, actions: readonly ObjectAction[], prefixes = [this.#prefix]): void {
    fn.allow({ actions, resources: prefixes.map((prefix) => this.objects(prefix)) });
    for (const prefix of prefixes) this.explain(fn, prefix);
    this.#key.allow(fn, 's3');
  }
}

/** What a function may ever do with an object. `s3:DeleteObject` takes no version away: that would be another action. */
type ObjectAction =
  | 's3:GetObject'
  | 's3:GetObjectVersion'
  | 's3:PutObject'
  | 's3:AbortMultipartUpload'
  | 's3:DeleteObject';
