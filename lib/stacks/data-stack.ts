import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { StageConfiguration } from '../configuration.ts';
import { ArchiveBucket } from '../constructs/archive-bucket.ts';
import { ConversationTable } from '../constructs/conversation-table.ts';
import { DataKey } from '../constructs/data-key.ts';
import { ExportBucket } from '../constructs/export-bucket.ts';
import { ExportKey } from '../constructs/export-key.ts';
import { LinkKey } from '../constructs/link-key.ts';
import { MailBucket } from '../constructs/mail-bucket.ts';
import { MediaBucket } from '../constructs/media-bucket.ts';
import { AccessLogBucket } from '../constructs/private-bucket.ts';
import { UploadBucket } from '../constructs/upload-bucket.ts';

/** What must not be lost: the table, the buckets and the keys. They outlive the stack. */
export class DataStack extends Stack {
  readonly key: DataKey;
  readonly conversations: ConversationTable;
  readonly mail: MailBucket;
  readonly media: MediaBucket;
  readonly archive: ArchiveBucket;
  readonly exports: ExportBucket;
  readonly uploads: UploadBucket;
  readonly exportKey: ExportKey;
  readonly linkKey: LinkKey;

  constructor(scope: Construct, id: string, stage: StageConfiguration, props: StackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const key = new DataKey(this, 'Key', stage.stage);
    const logs = new AccessLogBucket(this, 'AccessLogs');
    this.key = key;
    this.conversations = new ConversationTable(this, 'Conversations', { stage: stage.stage, key });
    this.mail = new MailBucket(this, 'Mail', { key, logs, keepDays: stage.inbound.keepDays });
    this.media = new MediaBucket(this, 'Media', { key, logs, origins: stage.corsOrigins });
    this.archive = new ArchiveBucket(this, 'Archive', { key, logs, stage });
    this.exports = new ExportBucket(this, 'Exports', { key, logs });
    this.uploads = new UploadBucket(this, 'Uploads', { key, logs, origins: stage.corsOrigins });
    this.exportKey = new ExportKey(this, 'ExportKey', stage.stage);
    this.linkKey = new LinkKey(this, 'LinkKey', stage.stage);
    new CfnOutput(this, 'TableName', { value: this.conversations.table.tableName });
    new CfnOutput(this, 'MailBucketName', { value: this.mail.bucket.bucketName });
    new CfnOutput(this, 'MediaBucketName', { value: this.media.bucket.bucketName });
    new CfnOutput(this, 'ArchiveBucketName', { value: this.archive.bucket.bucketName });
  }
}
