import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { dynamoExpiries } from '../../../adapters/dynamodb/expiry.ts';
import { pastTransactions } from '../../../adapters/dynamodb/past-transactions.ts';
import { getItem, putItem, updateItem } from '../../../adapters/dynamodb/table.ts';
import { FREE } from '../../../adapters/dynamodb/transact.ts';
import { KeptChanging } from '../../../adapters/dynamodb/until-fresh.ts';
import { hostKey } from '../../../core/contract/table.ts';
import { aStoredThread } from '../../support/archive-world.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const conflict = () => new TransactionConflictException({ $metadata: {}, message: 'in a transaction' });

/** Writes fail the first time, as where a transaction is just writing the same item. */
async function inTheWay<T>(command: string, act: () => Promise<T>): Promise<T> {
  const met = new Set<string>();
  const name = 'in-the-way';
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const request = JSON.stringify(args.input);
        if (commandName !== command || met.has(request)) return next(args);
        met.add(request);
        throw conflict();
      },
    { step: 'initialize', name },
  );
  try {
    return await act();
  } finally {
    table.client.middlewareStack.remove(name);
    expect(met.size).toBeGreaterThan(0);
  }
}

describe('a write that meets a transaction on the same item', () => {
  it('puts an item once the transaction is over, under its condition', async () => {
    const key = hostKey('met-by-put');
    const put = () => putItem(table.client, table.tableName, { ...key, name: 'first' }, FREE);
    expect(await inTheWay('PutItemCommand', put)).toEqual({ done: true });
    expect(await inTheWay('PutItemCommand', put)).toMatchObject({ done: false, existing: { name: 'first' } });
  });

  it('updates an item once the transaction is over', async () => {
    const key = hostKey('met-by-update');
    const by = { expression: 'SET seen = :seen', values: { seen: 1 } };
    const update = () => updateItem(table.client, table.tableName, key, by, 'attribute_not_exists(pk)');
    expect(await inTheWay('UpdateItemCommand', update)).toEqual({ done: true });
    expect(await getItem(table.client, table.tableName, key)).toMatchObject({ seen: 1 });
  });

  it('gives a message and its state their time to live, though the delivery is being recorded', async () => {
    const thread = await aStoredThread(table, [{}]);
    const expiries = dynamoExpiries(table.client, table.tableName);
    await inTheWay('UpdateItemCommand', () => expiries.set(thread.id, 1, 1_800_000_000));
    expect(await thread.expiry(1)).toEqual([1_800_000_000, 1_800_000_000]);
  });

  it('is given up where transactions leave no room, and is not repeated after anything else', async () => {
    const never = pastTransactions(() => Promise.reject(conflict()), { patience: -1, firstPause: 0 });
    await expect(never).rejects.toThrow(KeptChanging);
    const refused = new ConditionalCheckFailedException({ $metadata: {}, message: 'no' });
    let times = 0;
    const other = pastTransactions(() => {
      times++;
      return Promise.reject(refused);
    });
    await expect(other).rejects.toBe(refused);
    expect(times).toBe(1);
  });
});
