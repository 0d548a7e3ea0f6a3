import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { dynamoConversations } from '../adapters/dynamodb/dynamo-conversations.ts';
import { recordReader } from '../adapters/record-reader.ts';
import { restoreConversation } from '../adapters/restore-conversation.ts';
import { archiveReads } from '../adapters/s3/archive-reads.ts';
import { s3FileRestorer } from '../adapters/s3/restore-file.ts';
import { s3Media } from '../adapters/s3/s3-media.ts';

const USAGE = `Puts back from the archive what of a conversation has left the table (docs/runbook.md).

  npm run restore -- CONVERSATION --table NAME --archive BUCKET --media BUCKET

  --write   does it; without, it only tells what it would do

Region, credentials and endpoints are the AWS SDK's own variables.`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    table: { type: 'string' },
    archive: { type: 'string' },
    media: { type: 'string' },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});

interface Places {
  readonly table: string;
  readonly archive: string;
  readonly media: string;
}

async function restore(conversationId: string, { table, archive, media }: Places): Promise<void> {
  const client = new DynamoDBClient();
  const objects = new S3Client();
  const context = await dynamoConversations(client, table).byId(conversationId);
  if (!context) throw new Error('there is no such conversation');
  const record = recordReader(client, table, {
    archive: archiveReads(objects, archive),
    media: s3Media(objects, media),
  });
  const files = s3FileRestorer(objects, archive, media);
  const restoring = { client, table, record, files, report: (line: string) => console.log(line) };
  const restored = await restoreConversation(restoring, context, new Date().toISOString(), values.write);
  const done = values.write ? 'put back' : 'to be put back; nothing was written, --write does it';
  console.log(`${restored.messages} of ${context.conversation.seq} messages and ${restored.files} files ${done}`);
}

const [conversationId] = positionals;
const { table, archive, media } = values;
if (values.help || !conversationId || !table || !archive || !media) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  await restore(conversationId, { table, archive, media }).catch((error: unknown) => {
    console.error(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    process.exitCode = 1;
  });
}
