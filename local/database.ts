import { spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import {
  CreateTableCommand,
  DynamoDBClient,
  type GlobalSecondaryIndex,
  ListTablesCommand,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { TABLE, type TableIndex } from '../core/contract/table.ts';
import { WrongSetting } from './options.ts';

/** An embedded DynamoDB, reachable by the real SDK. */
export interface Database {
  readonly endpoint: string;
  /** A client of the database's, with credentials it accepts. */
  client(): DynamoDBClient;
  stop(): Promise<void>;
}

/**
 * Ends the server when its standard input closes, so that it dies with this process even on SIGKILL, and with it the folder that
 * was only lent.
 */
const KEEPER =
  'lent=$1; shift; "$0" "$@" & child=$!; trap "kill $child" TERM INT; cat >/dev/null; exec 2>/dev/null; kill $child; wait $child; [ -z "$lent" ] || rm -rf -- "$lent"';

/**
 * The server numbers each record of a stream by reading all the records there are. With this it reads one: a table of 30,000
 * records takes writes as fast as an empty one, not thirty times slower.
 */
const NUMBERING =
  'CREATE INDEX IF NOT EXISTS stream_numbering ON _stream_records (table_name, CAST(sequence_number AS INTEGER))';

/**
 * Starts the embedded database; kept in `folder`, or else in one that goes with it.
 *
 * @throws WrongSetting where no binary is installed for this platform and no `AWS_ENDPOINT_URL_DYNAMODB` names a server
 */
export async function startDatabase(folder?: string): Promise<Database> {
  const given = process.env['AWS_ENDPOINT_URL_DYNAMODB'];
  if (given) return database(given, async () => {});
  const port = await freePort();
  const lent = folder ? '' : await mkdtemp(join(tmpdir(), 'foyer-table-'));
  const path = join(folder ?? lent, 'table.db');
  const child = spawn('sh', ['-c', KEEPER, binary(), lent, '--port', String(port), '--db-path', path], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // In a group of its own, so that Ctrl-C ends it last, when nobody writes any more.
    detached: true,
  });
  createInterface(child.stderr).on('line', reportTrouble);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const running = database(`http://127.0.0.1:${port}`, async () => {
    child.stdin.end();
    await ended;
  });
  await untilListening(running.client());
  numberQuickly(path);
  return running;
}

function numberQuickly(path: string): void {
  const server = new DatabaseSync(path, { timeout: 5000 });
  server.exec(NUMBERING);
  server.close();
}

function database(endpoint: string, stop: () => Promise<void>): Database {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return { endpoint, stop, client: () => new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials }) };
}

/** Passes on what the server says, but for its comings and goings. */
function reportTrouble(line: string): void {
  if (line !== '' && !/^(Dynoxide listening|Shutting down)/.test(line)) console.error(line);
}

function binary(): string {
  try {
    return createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
  } catch (cause) {
    throw new WrongSetting(
      `There is no embedded database for ${process.platform}-${process.arch}. Start any DynamoDB-compatible server and set AWS_ENDPOINT_URL_DYNAMODB to its address (docs/local.md).`,
      { cause },
    );
  }
}

/** A TCP port nobody listens on just now. */
export function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const probe = createServer().once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const address = probe.address();
    probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
  });
  return promise;
}

async function untilListening(client: DynamoDBClient): Promise<void> {
  const attempts = 200;
  for (let attempt = 1; ; attempt++) {
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Creates the table as `core/contract` defines it, the same definition that the stacks deploy; kept if it is there. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  const indexes: readonly TableIndex[] = Object.values(TABLE.indexes);
  const attributes = new Set([
    TABLE.partitionKey,
    TABLE.sortKey,
    ...indexes.flatMap((i) => [i.partitionKey, i.sortKey]),
  ]);
  try {
    await client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [...attributes].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        KeySchema: keySchema(TABLE.partitionKey, TABLE.sortKey),
        GlobalSecondaryIndexes: indexes.map(
          (index): GlobalSecondaryIndex => ({
            IndexName: index.name,
            KeySchema: keySchema(index.partitionKey, index.sortKey),
            Projection: index.holds
              ? { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.holds] }
              : { ProjectionType: 'ALL' },
          }),
        ),
        StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
}

const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];
