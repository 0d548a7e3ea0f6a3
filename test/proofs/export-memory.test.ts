import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { beforeAll, expect, it } from 'vitest';
import { dynamoExports } from '../../adapters/dynamodb/dynamo-exports.ts';
import { ENVIRONMENT } from '../../core/contract/environment.ts';
import { FUNCTIONS } from '../../core/contract/functions.ts';
import type { Attachment } from '../../core/model.ts';
import { sha256 } from '../../core/record/canonical.ts';
import type { ExportFormat } from '../../core/record/export/export-facts.ts';
import { ExportVerifier } from '../../core/record/verify/export-verifier.ts';
import { NAMES } from '../../local/environment.ts';
import { useStandIns } from '../local/use-stand-ins.ts';
import { aRegisteredConversation } from '../support/conversations.ts';
import { anExport } from '../support/exported.ts';
import { storeThread } from '../support/stored-thread.ts';
import { useTable } from '../support/table.ts';

const MB = 1024 * 1024;
const MESSAGES = 5_000;
/** As large as the attachments of one message may be. */
const PICTURE = 10 * MB;
const PICTURES = 4;
const EVERY = MESSAGES / PICTURES;

const table = useTable();
const aws = useStandIns();
const objects = () => new S3Client({ ...aws.config, forcePathStyle: true });
let conversationId = '';

beforeAll(async () => {
  const context = await aRegisteredConversation(table);
  const pictures = await Promise.all(Array.from({ length: PICTURES }, (_, n) => aPicture(`p${n}`)));
  const drafts = Array.from({ length: MESSAGES }, (_, n) => ({
    text: `${n} ${'Hello, the key is in the box beside the door. '.repeat(10)}`,
    attachments: n % EVERY === 0 ? pictures.slice(n / EVERY, n / EVERY + 1) : [],
  }));
  await storeThread(table, context, drafts);
  conversationId = context.conversation.id;
});

async function aPicture(id: string): Promise<Attachment> {
  const content = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(PICTURE)]);
  const key = `long/${id}`;
  await objects().send(new PutObjectCommand({ Bucket: NAMES.mediaBucket, Key: key, Body: content }));
  return { id, name: `${id}.png`, type: 'image/png', bytes: content.length, sha256: sha256(content), key };
}

async function anAskedExport(format: ExportFormat): Promise<string> {
  const id = `long-${format}`;
  const by = { role: 'platform', id: 'backend' } as const;
  const asked = anExport({ id, conversationId, for: 'platform', by, upTo: MESSAGES, format });
  const exports = dynamoExports(table.client, table.tableName);
  await exports.ask({ asked, rate: undefined, reading: undefined, keep: undefined });
  return id;
}

/** Runs the function in a process of its own. */
async function run(exportId: string): Promise<{ failed: number; before: number; after: number }> {
  const env = {
    ...process.env,
    [ENVIRONMENT.table]: table.tableName,
    [ENVIRONMENT.mediaBucket]: NAMES.mediaBucket,
    [ENVIRONMENT.archiveBucket]: NAMES.archiveBucket,
    [ENVIRONMENT.exportBucket]: NAMES.exportBucket,
    [ENVIRONMENT.exportKey]: NAMES.exportKey,
    [ENVIRONMENT.platformName]: 'Foyer',
    AWS_ENDPOINT_URL: aws.config.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
  };
  const { stdout } = await promisify(execFile)(process.execPath, ['test/support/run-export.ts', exportId], { env });
  return JSON.parse(stdout);
}

it.each(['html', 'mbox'] as const)(
  `N9: an export of ${MESSAGES} messages with ${PICTURES} pictures of 10 MB, as %s, stays within the function's memory`,
  async (format) => {
    const exportId = await anAskedExport(format);
    const { failed, before, after } = await run(exportId);
    const Key = `${conversationId}/${exportId}.${format}`;
    const { Body } = await objects().send(new GetObjectCommand({ Bucket: NAMES.exportBucket, Key }));
    const content = (await Body?.transformToByteArray()) ?? new Uint8Array();
    const verifier = new ExportVerifier();
    verifier.push(content);
    const megabytes = [before, after].map((bytes) => Math.round(bytes / MB));
    process.stdout.write(
      `${format}: ${Math.round(content.length / MB)} MB written, memory ${megabytes.join(' -> ')} MB\n`,
    );
    expect(failed).toBe(0);
    expect(verifier.finish()).toMatchObject({ kind: 'intact', summary: { count: MESSAGES } });
    expect(after).toBeLessThan(FUNCTIONS['export-conversation'].memory * MB);
  },
);
