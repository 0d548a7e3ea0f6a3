import {
  type DynamoDBClient,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Key } from '../../core/contract/table.ts';
import type { Attributes } from './attributes.ts';
import { type Expression, fromItem, signed, toItem } from './table.ts';

/** One write of a transaction. `name` says which one stood against it. */
export type Write<Name extends string> = { readonly name: Name } & (
  | { readonly put: Attributes; readonly condition?: Expression }
  | { readonly update: Key; readonly by: Expression; readonly condition?: string }
  | { readonly check: Key; readonly condition: Expression }
);

export type Transacted<Name extends string> =
  | { readonly done: true }
  | {
      readonly done: false;
      /** Which conditions did not hold, each with the item that was there. Empty: another transaction was in the way. */
      readonly against: ReadonlyMap<Name, Attributes | undefined>;
    };

/** Free is a place where nothing is yet. */
export const FREE: Expression = { expression: 'attribute_not_exists(pk)' };

/**
 * Writes all or nothing.
 *
 * @throws where it failed for anything but a condition or another transaction's touching the same items just now
 */
export async function transact<Name extends string>(
  client: DynamoDBClient,
  table: string,
  writes: readonly Write<Name>[],
): Promise<Transacted<Name>> {
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems: writes.map((write) => toWrite(table, write)) }));
    return { done: true };
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    return { done: false, against: whatStoodAgainst(error, writes) };
  }
}

function whatStoodAgainst<Name extends string>(
  error: TransactionCanceledException,
  writes: readonly Write<Name>[],
): ReadonlyMap<Name, Attributes | undefined> {
  const against = new Map<Name, Attributes | undefined>();
  for (const [index, reason] of (error.CancellationReasons ?? []).entries()) {
    const name = writes[index]?.name;
    if (reason.Code === 'None' || reason.Code === 'TransactionConflict' || name === undefined) continue;
    if (reason.Code !== 'ConditionalCheckFailed') throw error;
    against.set(name, reason.Item && fromItem(reason.Item));
  }
  return against;
}

function toWrite<Name extends string>(table: string, write: Write<Name>): TransactWriteItem {
  const target = { TableName: table, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  if ('put' in write) {
    const condition = write.condition && {
      ConditionExpression: write.condition.expression,
      ...signed(write.condition),
    };
    return { Put: { ...target, Item: toItem(write.put), ...condition } };
  }
  if ('check' in write) {
    const { expression } = write.condition;
    return {
      ConditionCheck: {
        ...target,
        Key: toItem({ ...write.check }),
        ConditionExpression: expression,
        ...signed(write.condition),
      },
    };
  }
  return {
    Update: {
      ...target,
      Key: toItem({ ...write.update }),
      UpdateExpression: write.by.expression,
      ...signed(write.by),
      ...(write.condition && { ConditionExpression: write.condition }),
    },
  };
}
