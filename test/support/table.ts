import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { createTable, type Database, startDatabase } from '../../local/database.ts';

/** One for all files that run in a process; it ends with the process. */
let shared: Promise<Database> | undefined;
let tables = 0;

/** A table of its own in an embedded database, for the tests of one file. */
export function useTable(): {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly endpoint: string;
} {
  const tableName = `foyer-test-${++tables}`;
  let database: Database | undefined;
  let client: DynamoDBClient | undefined;
  beforeAll(async () => {
    shared ??= startDatabase();
    database = await shared;
    client = database.client();
    await createTable(client, tableName);
  });
  afterAll(() => client?.destroy());
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('used before beforeAll');
    return value;
  };
  return {
    tableName,
    get client() {
      return started(client);
    },
    get endpoint() {
      return started(database).endpoint;
    },
  };
}
