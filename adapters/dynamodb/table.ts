import { setTimeout as pause } from 'node:timers/promises';
import {
  type AttributeValue,
  BatchGetItemCommand,
  type BatchGetItemCommandOutput,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Key } from '../../core/contract/table.ts';
import { inBatches } from '../../core/in-batches.ts';
import type { Attributes } from './attributes.ts';
import { pastTransactions } from './past-transactions.ts';

/** Before keys that DynamoDB had no capacity for are asked for again, in milliseconds. */
const LONGEST_PAUSE = 100;

/** An expression with its names (`#x`) and values (`:x`); both are given without their sign. */
export interface Expression {
  readonly expression: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly values?: Attributes;
}

/** A conditional write's end. `existing` is the item that stood against it. */
export type Written = { readonly done: true } | { readonly done: false; readonly existing: Attributes | undefined };

export interface QueryRequest extends Expression {
  readonly index?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  readonly projection?: string;
  /** On the table itself too, as it was shortly before: at half the price. */
  readonly mayLag?: boolean;
}

export interface QueryPage {
  readonly items: readonly Attributes[];
  /** More is there than the answer's 1 MB or the limit let through. */
  readonly more: boolean;
}

/** BatchGetItem takes no more keys at once. */
const MOST_KEYS = 100;

export const toItem = (attributes: Attributes): Record<string, AttributeValue> =>
  marshall(attributes, { removeUndefinedValues: true });

/** What the SDK calls names and values, with their signs. */
export const signed = ({ names, values }: Expression) => ({
  ...(names && { ExpressionAttributeNames: prefixed('#', names) }),
  ...(values && { ExpressionAttributeValues: toItem(prefixed(':', values)) }),
});

const prefixed = <T>(sign: string, entries: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).map(([name, value]) => [sign + name, value]));

export const fromItem = (item: Record<string, AttributeValue>): Attributes => unmarshall(item);

/** Reads one item, as last written. */
export async function getItem(client: DynamoDBClient, table: string, key: Key): Promise<Attributes | undefined> {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key: toItem({ ...key }), ConsistentRead: true }),
  );
  return Item && fromItem(Item);
}

/** Reads items together, as last written: one request for up to 100. @returns a look-up by key */
export async function getItems(
  client: DynamoDBClient,
  table: string,
  keys: readonly Key[],
): Promise<(key: Key) => Attributes | undefined> {
  const named = new Map(keys.map((key) => [nameOf(key), key]));
  const chunks = inBatches([...named.values()], MOST_KEYS);
  const answers = await Promise.all(chunks.map((chunk) => getChunk(client, table, chunk)));
  const found = new Map(answers.flat().map((item) => [`${item['pk']}\n${item['sk']}`, item]));
  return (key) => found.get(nameOf(key));
}

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

async function getChunk(client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<readonly Attributes[]> {
  const items: Attributes[] = [];
  let wanted: Record<string, AttributeValue>[] | undefined = keys.map((key) => toItem({ ...key }));
  while (wanted?.length) {
    const answer: BatchGetItemCommandOutput = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: wanted, ConsistentRead: true } } }),
    );
    items.push(...(answer.Responses?.[table] ?? []).map(fromItem));
    wanted = answer.UnprocessedKeys?.[table]?.Keys;
    if (wanted?.length) await pause(Math.random() * LONGEST_PAUSE);
  }
  return items;
}

/** One page of a query; on the table itself as last written, on an index shortly behind. */
export async function queryItems(client: DynamoDBClient, table: string, request: QueryRequest): Promise<QueryPage> {
  const { Items = [], LastEvaluatedKey } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: request.expression,
      ScanIndexForward: !request.newestFirst,
      ...(request.index ? { IndexName: request.index } : { ConsistentRead: request.mayLag !== true }),
      ...(request.limit && { Limit: request.limit }),
      ...(request.projection && { ProjectionExpression: request.projection }),
      ...signed(request),
    }),
  );
  return { items: Items.map(fromItem), more: LastEvaluatedKey !== undefined };
}

/** Puts an item, where its condition holds. */
export function putItem(
  client: DynamoDBClient,
  table: string,
  item: Attributes,
  condition?: Expression,
): Promise<Written> {
  return conditional(() =>
    client.send(
      new PutItemCommand({
        TableName: table,
        Item: toItem(item),
        ...(condition && { ConditionExpression: condition.expression, ...signed(condition) }),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );
}

/** Updates an item, where `condition` holds; names and values of both are given in `update`. */
export function updateItem(
  client: DynamoDBClient,
  table: string,
  key: Key,
  update: Expression,
  condition: string,
): Promise<Written> {
  return conditional(() =>
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem({ ...key }),
        UpdateExpression: update.expression,
        ConditionExpression: condition,
        ...signed(update),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    ),
  );
}

/** Updates an item, there or not, unless `condition` does not hold: that throws. @returns it as it is then */
export async function updatedItem(
  client: DynamoDBClient,
  table: string,
  key: Key,
  update: Expression,
  condition?: string,
): Promise<Attributes> {
  const { Attributes: item = {} } = await pastTransactions(() =>
    client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: toItem({ ...key }),
        UpdateExpression: update.expression,
        ...(condition && { ConditionExpression: condition }),
        ...signed(update),
        ReturnValues: 'ALL_NEW',
      }),
    ),
  );
  return fromItem(item);
}

/** The same where `condition` holds. @returns undefined where it does not */
export async function updatedWhere(
  client: DynamoDBClient,
  table: string,
  key: Key,
  update: Expression,
  condition: string,
): Promise<Attributes | undefined> {
  let item: Attributes = {};
  const { done } = await conditional(async () => {
    item = await updatedItem(client, table, key, update, condition);
  });
  return done ? item : undefined;
}

async function conditional(write: () => Promise<unknown>): Promise<Written> {
  try {
    await pastTransactions(write);
    return { done: true };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { done: false, existing: error.Item && fromItem(error.Item) };
  }
}
