import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { TABLE, type TableIndex } from '../../core/contract/table.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const { template, resources } = synthesize(aStage(), aFullStage());
const table = resources('Data', 'AWS::DynamoDB::Table')[0]?.properties;
const buckets = resources('Data', 'AWS::S3::Bucket');
const bucket = (name: string, stage?: string) =>
  resources('Data', 'AWS::S3::Bucket', stage).find(({ id }) => id.startsWith(name))?.properties;

describe('the table', () => {
  it('has the keys, indexes and time to live of the contract', () => {
    const schema = (partition: string, sort: string) => [
      { AttributeName: partition, KeyType: 'HASH' },
      { AttributeName: sort, KeyType: 'RANGE' },
    ];
    expect(table.KeySchema).toEqual(schema(TABLE.partitionKey, TABLE.sortKey));
    expect(table.GlobalSecondaryIndexes).toEqual(
      Object.values<TableIndex>(TABLE.indexes).map(({ name, partitionKey, sortKey, holds }) => ({
        IndexName: name,
        KeySchema: schema(partitionKey, sortKey),
        Projection: holds ? { ProjectionType: 'INCLUDE', NonKeyAttributes: holds } : { ProjectionType: 'ALL' },
      })),
    );
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: TABLE.timeToLive, Enabled: true });
  });

  it('can be brought back to any second, and is not deleted by mistake', () => {
    expect(table.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
    expect(table.DeletionProtectionEnabled).toBe(true);
    template('Data').hasResource('AWS::DynamoDB::Table', { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('tells both what was and what is, and costs nothing unused', () => {
    expect(table.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
    expect(table.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('is encrypted under a key of its own that is turned every year and outlives the stack', () => {
    expect(table.SSESpecification).toMatchObject({ SSEEnabled: true, SSEType: 'KMS' });
    template('Data').hasResource('AWS::KMS::Key', {
      Properties: { EnableKeyRotation: true },
      DeletionPolicy: 'Retain',
    });
  });
});

describe('every bucket', () => {
  it.each(buckets.map((each) => [each.id, each] as const))(
    '%s shows nothing to the public and outlives the stack',
    (_, each) => {
      expect(each.properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(each.deletionPolicy).toBe('Retain');
    },
  );

  it.each(buckets.map(({ id }) => [id]))('%s takes TLS only', (id) => {
    template('Data').hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: id },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
        ]),
      },
    });
  });

  it.each(['Mail', 'Media', 'Archive', 'Exports', 'Uploads'])(
    '%s is encrypted under the data key and logs who used it',
    (name) => {
      expect(bucket(name).BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
        {
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: expect.anything() },
        },
      ]);
      expect(bucket(name).LoggingConfiguration).toMatchObject({ LogFilePrefix: `${name.toLowerCase()}/` });
    },
  );
});

describe('received mail', () => {
  it('has no Object Lock, which SES could not write to', () => {
    expect(bucket('Mail')).not.toHaveProperty('ObjectLockEnabled');
  });

  it.each([
    [undefined, 400, 1],
    ['full', 30, 0],
  ])('is kept for as long as the stage says (%s: %i days)', (stage, days, transitions) => {
    const [rule] = bucket('Mail', stage).LifecycleConfiguration.Rules;
    expect(rule.ExpirationInDays).toBe(days);
    expect(rule.Transitions ?? []).toHaveLength(transitions);
  });
});

describe('the archive', () => {
  it.each([
    [undefined, 'GOVERNANCE', 1096],
    ['full', 'COMPLIANCE', 366],
  ])('is locked as the stage says (%s: %s, %i days)', (stage, Mode, Days) => {
    expect(bucket('Archive', stage).ObjectLockConfiguration).toEqual({
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode, Days } },
    });
    expect(bucket('Archive', stage).VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });
});

describe('attachments', () => {
  it('are versioned, so that what is replaced or forgotten can be brought back for 30 days', () => {
    expect(bucket('Media').VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(bucket('Media').LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        ExpiredObjectDeleteMarker: true,
      }),
    );
  });

  it("are read by the stage's own pages and no others", () => {
    expect(bucket('Media')).not.toHaveProperty('CorsConfiguration');
    expect(bucket('Media', 'full').CorsConfiguration.CorsRules).toEqual([
      expect.objectContaining({ AllowedOrigins: ['https://www.example.com'], AllowedMethods: ['GET'] }),
    ]);
  });
});

describe('uploads', () => {
  const policy = resources('Data', 'AWS::S3::BucketPolicy').find(({ id }) => id.startsWith('Uploads'))?.properties;
  const statement = (sid: string) =>
    policy.PolicyDocument.Statement.find(({ Sid }: { readonly Sid?: string }) => Sid === sid);

  it('are scanned and tagged before anybody but the scanner reads them', () => {
    template('Data').hasResourceProperties('AWS::GuardDuty::MalwareProtectionPlan', {
      Actions: { Tagging: { Status: 'ENABLED' } },
      ProtectedResource: { S3Bucket: { ObjectPrefixes: ['uploads/'] } },
    });
    expect(statement('ReadOnlyWhatIsClean')).toMatchObject({
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Condition: {
        StringNotEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'NO_THREATS_FOUND' },
        ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': [expect.stringMatching(/^UploadsScanRole/), 'Arn'] } },
      },
    });
  });

  it('are tagged by the scanner alone', () => {
    expect(statement('OnlyTheScannerTags')).toMatchObject({
      Effect: 'Deny',
      Action: ['s3:PutObjectTagging', 's3:PutObjectVersionTagging'],
      Condition: { ArnNotEquals: { 'aws:PrincipalArn': expect.anything() } },
    });
  });

  it('keep every version while they are there, and are gone after two days', () => {
    expect(bucket('Uploads').VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(bucket('Uploads').LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({ ExpirationInDays: 2, NoncurrentVersionExpiration: { NoncurrentDays: 1 } }),
    );
  });

  it("come from the stage's own pages and no others", () => {
    expect(bucket('Uploads')).not.toHaveProperty('CorsConfiguration');
    expect(bucket('Uploads', 'full').CorsConfiguration.CorsRules).toEqual([
      expect.objectContaining({
        AllowedOrigins: ['https://www.example.com'],
        AllowedMethods: ['PUT'],
        AllowedHeaders: ['content-type', 'if-none-match'],
      }),
    ]);
  });
});

describe('exports', () => {
  it('are there for seven days to be fetched, and what was not finished for one', () => {
    expect(bucket('Exports').LifecycleConfiguration.Rules).toEqual([
      expect.objectContaining({
        ExpirationInDays: 7,
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      }),
    ]);
  });
});

describe('the keys that sign', () => {
  it.each([
    ['exports', 'ECC_NIST_P256', 'SIGN_VERIFY'],
    ['links', 'HMAC_256', 'GENERATE_VERIFY_MAC'],
  ])('%s: are of the kind that is checked (%s), and outlive the stack', (name, KeySpec, KeyUsage) => {
    const keys = resources('Data', 'AWS::KMS::Key').filter(({ properties }) => properties.KeyUsage === KeyUsage);
    expect(keys).toMatchObject([{ properties: { KeySpec }, deletionPolicy: 'Retain' }]);
    template('Data').hasResourceProperties('AWS::KMS::Alias', {
      AliasName: `alias/foyer-test-${name}`,
      TargetKeyId: { 'Fn::GetAtt': [keys[0]?.id, 'Arn'] },
    });
  });
});
