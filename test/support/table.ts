import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { createTable, type Database, startDatabase } from '../../local/database.ts';

/** An embedded database with the table, for the tests of one file. */
export function useTable(tableName = 'foyer-test'): {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly endpoint: string;
} {
  let database: Database | undefined;
  let client: DynamoDBClient | undefined;
  beforeAll(async () => {
    database = await startDatabase();
    client = database.client();
    await createTable(client, tableName);
  });
  afterAll(async () => {
    client?.destroy();
    await database?.stop();
  });
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
