import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoExpiries } from '../../../adapters/dynamodb/expiry.ts';
import { headItem } from '../../../adapters/dynamodb/head-item.ts';
import { putItem } from '../../../adapters/dynamodb/table.ts';
import { sha256 } from '../../../core/record/canonical.ts';
import { aStoredThread } from '../../support/archive-world.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { aConversation } from '../../support/facts.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const expiries = () => dynamoExpiries(table.client, table.tableName);
const NOW = 1_800_000_000;
const ALL = { from: 1, to: 500 };

/** Of messages and their states; a host is registered by an update as well. */
const updates: object[] = [];
const isOfThread = (input: object): boolean => /"pk":\{"S":"(?:THREAD|CONV)#/.test(JSON.stringify(input));
beforeAll(() => {
  table.client.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === UpdateItemCommand.name && isOfThread(args.input)) updates.push(args.input);
        return next(args);
      },
    { step: 'initialize' },
  );
});

describe('a time to live', () => {
  it('is set for a message and its state, and for nothing that is not there', async () => {
    const thread = await aStoredThread(table, [{}]);
    await expiries().set(thread.id, 1, NOW);
    await expiries().set(thread.id, 2, NOW);
    expect([await thread.expiry(1), await thread.expiry(2)]).toEqual([
      [NOW, NOW],
      [undefined, undefined],
    ]);
  });

  it('leaves what was said as it was', async () => {
    const thread = await aStoredThread(table, [{ text: 'As it was', original: 'As it really was' }]);
    const before = await thread.messages();
    await expiries().set(thread.id, 1, NOW);
    await expiries().move(thread.id, ALL, NOW + 1);
    expect(await thread.messages()).toEqual(before);
  });

  it('is moved for what is archived, where it differs, and never given to what is not', async () => {
    const thread = await aStoredThread(table, [{}, {}, {}]);
    await expiries().set(thread.id, 1, NOW);
    await expiries().set(thread.id, 2, NOW + 1);
    expect(await expiries().move(thread.id, ALL, NOW + 1)).toEqual({ moved: 2, present: 3 });
    expect(await Promise.all([1, 2, 3].map(thread.expiry))).toEqual([
      [NOW + 1, NOW + 1],
      [NOW + 1, NOW + 1],
      [undefined, undefined],
    ]);
  });

  it('is moved within a range alone', async () => {
    const thread = await aStoredThread(table, [{}, {}, {}]);
    for (const seq of [1, 2, 3]) await expiries().set(thread.id, seq, NOW);
    expect(await expiries().move(thread.id, { from: 2, to: 2 }, NOW + 1)).toEqual({ moved: 2, present: 1 });
    expect(await Promise.all([1, 2, 3].map(thread.expiry))).toEqual([NOW, NOW + 1, NOW].map((at) => [at, at]));
    expect(await expiries().move(thread.id, { from: 4, to: 9 }, NOW + 1)).toEqual({ moved: 0, present: 0 });
  });

  it('is moved over more than one page of a long thread', async () => {
    // hardly gets smaller, so that 60 of it are more than one answer's 1 MB
    const text = Array.from({ length: 600 }, (_, n) => sha256(`${n}`)).join('');
    const thread = await aStoredThread(
      table,
      Array.from({ length: 60 }, () => ({ text })),
    );
    for (let seq = 1; seq <= 60; seq++) await expiries().set(thread.id, seq, NOW);
    expect(await expiries().move(thread.id, ALL, NOW + 9)).toEqual({ moved: 120, present: 60 });
    expect(await thread.expiry(60)).toEqual([NOW + 9, NOW + 9]);
    expect(await expiries().move(thread.id, ALL, NOW + 9)).toEqual({ moved: 0, present: 60 });
  });

  it('is written by naming no attribute but the keys and itself, and asking for nothing back: all that IAM lets pass', () => {
    expect(updates.length).toBeGreaterThan(100);
    for (const update of updates) {
      expect(new Set(Object.keys(update))).toEqual(
        new Set(['TableName', 'Key', 'UpdateExpression', 'ConditionExpression', 'ExpressionAttributeValues']),
      );
      expect(update).toMatchObject({
        UpdateExpression: 'SET expiresAt = :expiresAt',
        ConditionExpression: expect.stringMatching(/^attribute_exists\(pk\)( AND attribute_exists\(expiresAt\))?$/),
      });
    }
  });
});

describe('the conversations of a listing', () => {
  it('come those longest at rest first, so that none is skipped that somebody writes in meanwhile', async () => {
    const first = await aRegisteredConversation(table);
    const { listingId, hostId } = first.listing;
    const other = await aRegisteredConversation(table, { host: { hostId }, listing: { listingId: `${listingId}-2` } });
    const second = await aRegisteredConversation(table, { host: { hostId }, listing: { listingId } });
    const written = { context: first, message: aDraft(), delivery: { state: 'delivered' } } as const;
    await dynamoConversations(table.client, table.tableName).append(written);
    const { items, next } = await expiries().conversations({ listingId, hostId }, undefined);
    expect([items, next]).toEqual([[second.conversation.id, first.conversation.id], null]);
    expect(items).not.toContain(other.conversation.id);
  });

  it('come page by page', async () => {
    const first = await aRegisteredConversation(table);
    const { listingId, hostId } = first.listing;
    const more = Array.from({ length: 501 }, (_, n) =>
      headItem(aConversation({ id: `${listingId}-${n}`, listingId, hostId })),
    );
    await Promise.all(more.map((item) => putItem(table.client, table.tableName, item)));
    const one = await expiries().conversations({ listingId, hostId }, undefined);
    const two = await expiries().conversations({ listingId, hostId }, one.next ?? undefined);
    expect([one.items.length, two.items.length, two.next]).toEqual([500, 2, null]);
    expect(new Set([...one.items, ...two.items]).size).toBe(502);
  });
});
