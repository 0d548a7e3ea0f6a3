import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import { queryItems } from '../../../adapters/dynamodb/table.ts';
import type { ConversationContext, MessageDraft } from '../../../core/model.ts';
import type { Append } from '../../../core/ports/conversations.ts';
import { DEFAULT_LIMITS } from '../../../core/writing.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { aMailRow } from '../../support/mail-rows.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const AT = '2026-02-07T10:30:00.000Z';
const limits = { ...DEFAULT_LIMITS, perSender: 3, perPair: 2 };

/** Appends to the conversation as it is now. */
async function append(context: ConversationContext, draft: Partial<MessageDraft> = {}, more: Partial<Append> = {}) {
  const conversations = dynamoConversations(table.client, table.tableName);
  const message = aDraft({ author: 'host', at: AT, ...draft });
  const entry = { context: await conversations.again(context), message, delivery: { state: 'sent' }, limits } as const;
  return conversations.append({ ...entry, ...more });
}

const counted = async (role: string, id: string) =>
  (await queryItems(table.client, table.tableName, { expression: 'pk = :pk', values: { pk: `RATE#${role}#${id}` } }))
    .items;

const LIMITED = { kind: 'refused', refusal: { code: 'rate-limited', retryAfter: 1800 } };
const host = (hostId: string) => ({ host: { hostId } });

describe('how much a host or guest may write in a clock hour', () => {
  it('is held over all conversations, for each side by itself, and anew in the next hour', async () => {
    const one = await aRegisteredConversation(table, host('busy'));
    const two = await aRegisteredConversation(table, { ...host('busy'), guest: { id: 'guest-b' } });
    for (const context of [one, one, two]) expect(await append(context)).toMatchObject({ kind: 'appended' });
    expect(await append(two)).toEqual(LIMITED);
    expect(await append(two, { author: 'guest' })).toMatchObject({ kind: 'appended' });
    expect(await append(two, { at: '2026-02-07T11:00:00.000Z' })).toMatchObject({ kind: 'appended' });
  });

  it('is less for one pair over all conversations of the two', async () => {
    const facts = { ...host('paired'), guest: { id: 'guest-p' } };
    const [one, two] = [await aRegisteredConversation(table, facts), await aRegisteredConversation(table, facts)];
    expect([await append(one), await append(two), await append(one)]).toMatchObject([
      { kind: 'appended' },
      { kind: 'appended' },
      LIMITED,
    ]);
    expect(await append(await aRegisteredConversation(table, host('paired')))).toMatchObject({ kind: 'appended' });
  });

  it('counts what was stored alone: no repeat, nothing stale, nothing that was over the limit', async () => {
    const context = await aRegisteredConversation(table, host('counted'));
    const seen = { side: 'host', hash: 'h1' } as const;
    expect(await append(context, {}, { seen })).toMatchObject({ kind: 'appended' });
    expect(await append(context, {}, { seen })).toMatchObject({ kind: 'seen' });
    expect(await append(context, {}, { context })).toEqual({ kind: 'stale' });
    expect(await append(context)).toMatchObject({ kind: 'appended' });
    expect(await append(context)).toEqual(LIMITED);
    expect(await append(context, {}, { seen })).toMatchObject({ kind: 'seen' });
    expect(await append(context, {}, { context })).toEqual({ kind: 'stale' });
    const [item] = await counted('host', 'counted');
    const other = Object.keys(item ?? {}).find((name) => name.startsWith('to-'));
    expect(item).toEqual({
      pk: 'RATE#host#counted',
      sk: 'HOUR#2026-02-07T10',
      total: 2,
      [other ?? '']: 2,
      expiresAt: Date.parse('2026-02-15T11:00:00.000Z') / 1000,
    });
  });

  it.each([
    ['the platform', { author: 'platform' }, {}],
    ['anybody where limits are off', {}, { limits: 'off' }],
  ] as const)('is not held against %s', async (name, draft, more) => {
    const context = await aRegisteredConversation(table, host(`free-${name.length}`));
    for (let n = 0; n < 3; n++) expect(await append(context, draft, more)).toMatchObject({ kind: 'appended' });
    expect(await counted('host', context.host.hostId)).toEqual([]);
  });

  it('is held where many write at once', async () => {
    const contexts = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        aRegisteredConversation(table, { ...host('hot'), guest: { id: `guest-${n}` } }),
      ),
    );
    const outcomes = await Promise.all(contexts.map((context) => append(context)));
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'appended').length).toBeLessThanOrEqual(3);
    expect((await counted('host', 'hot'))[0]).toMatchObject({
      total: kinds.filter((kind) => kind === 'appended').length,
    });
  });
});

describe('how many notices go to one address in a clock hour', () => {
  const log = () => dynamoMailLog(table.client, table.tableName);
  const refused = (mailId: string, from = 'flood@hosts.example') => {
    const notice = { code: 'alias-unknown' } as const;
    return aMailRow({ mailId, from, state: 'refused', reason: 'alias-unknown', notice, receivedAt: AT });
  };

  it('is bounded: those beyond are refused all the same, and nobody is told', async () => {
    for (const mailId of ['f1', 'f2']) await log().record(refused(mailId), 2);
    expect(await log().record(refused('f1'), 2)).toBe('arrived');
    expect(await log().record(refused('f3'), 2)).toBe('untold');
    expect(await log().record(refused('f3'), 2)).toBe('arrived');
    expect(await log().rows('f2')).toEqual([refused('f2')]);
    const { notice, ...silent } = refused('f3');
    expect(await log().rows('f3')).toEqual([{ ...silent, refusal: notice }]);
    await log().record(refused('g1', 'other@hosts.example'), 2);
    expect((await log().rows('g1'))[0]?.notice).toBeDefined();
  });

  it('is counted without the address', async () => {
    await log().record(refused('h1', 'quiet@hosts.example'), 2);
    const { items } = await queryItems(table.client, table.tableName, {
      expression: 'pk = :pk',
      values: { pk: 'RATE#notice#quiet@hosts.example' },
    });
    expect(items).toEqual([]);
  });
});
