import { describe, expect, it } from 'vitest';
import { dynamoReadings } from '../../../adapters/dynamodb/dynamo-readings.ts';
import { putItem } from '../../../adapters/dynamodb/table.ts';
import { readingKey } from '../../../core/contract/table.ts';
import type { KeptAnswer } from '../../../core/ports/conversations.ts';
import { UnknownCursor } from '../../../core/ports/conversations.ts';
import type { ConversationReading, HostReading } from '../../../core/readings.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const readings = () => dynamoReadings(table.client, table.tableName);
const BY = { role: 'support', id: 'care-1' } as const;
const at = (n: number): string => new Date(Date.UTC(2026, 2, 1, 0, 0, n)).toISOString();

const aReading = (id: string, facts: Partial<ConversationReading> = {}): ConversationReading => ({
  ...{ id, at: at(0), by: BY, note: 'Case 1', purpose: 'fraud', conversationId: 'c1', messages: { from: 1, to: 2 } },
  ...facts,
});
const kept: KeptAnswer = { key: 'k', body: 'b', status: 201, answer: '{}', until: '2026-03-02T00:00:00.000Z' };

describe('the log of readings', () => {
  it('gives back what was recorded', async () => {
    const texts = aReading('r1', { exportId: 'x1' });
    const numbers: HostReading = { id: 'r2', at: at(1), by: BY, note: 'Why', purpose: 'service-notice', hostId: 'h1' };
    for (const reading of [texts, numbers]) expect(await readings().record(reading)).toBe('recorded');
    expect(await readings().find('c1', at(0), 'r1')).toEqual(texts);
    expect(await readings().find('HOST#h1', at(1), 'r2')).toEqual(numbers);
    expect(await readings().find('c1', at(0), 'r2')).toBeUndefined();
  });

  it('never lets one be recorded in the place of another', async () => {
    await readings().record(aReading('r3'));
    await expect(readings().record(aReading('r3', { note: 'Another' }))).rejects.toThrow('was recorded before');
    expect(await readings().find('c1', at(0), 'r3')).toMatchObject({ note: 'Case 1' });
  });

  it('records nothing where the same request was kept meanwhile', async () => {
    await readings().record(aReading('r4'), kept);
    expect(await readings().record(aReading('r5'), kept)).toBe('kept');
    expect(await readings().find('c1', at(0), 'r5')).toBeUndefined();
  });

  it('finds the few of a purpose among the many, over pages that may be empty', async () => {
    const many = Array.from({ length: 60 }, (_, n) => aReading(`m${n}`, { at: at(1000 + n), conversationId: 'c2' }));
    await Promise.all(many.map((reading) => readings().record(reading)));
    await readings().record(aReading('rare', { at: at(999), purpose: 'legal' }));
    const found: string[] = [];
    let pages = 0;
    let cursor: string | undefined;
    do {
      const page = await readings().list({ purpose: 'legal', from: at(900) }, { limit: 2, cursor });
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
      pages++;
    } while (cursor !== undefined);
    expect(found).toEqual(['rare']);
    expect(pages).toBeGreaterThan(1);
  });

  it('lists those of one instant once each, page by page', async () => {
    const same = Array.from({ length: 5 }, (_, n) => aReading(`s${n}`, { at: at(5000), conversationId: 'c3' }));
    await Promise.all(same.map((reading) => readings().record(reading)));
    const first = await readings().ofSubject('c3', { limit: 3 });
    const second = await readings().ofSubject('c3', { limit: 3, cursor: first.next ?? '' });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['s4', 's3', 's2', 's1', 's0']);
    expect(second.next).toBeNull();
  });

  it('ends where the time that is asked for begins', async () => {
    const filter = { from: at(5000), to: at(5001) };
    const page = await readings().list(filter, { limit: 4 });
    expect(page.items.map(({ id }) => id)).toEqual(['s4', 's3', 's2', 's1']);
    expect((await readings().list(filter, { limit: 4, cursor: page.next ?? '' })).items.map(({ id }) => id)).toEqual([
      's0',
    ]);
  });

  it.each(['', 'x', Buffer.from('READ#x').toString('base64url')])('knows no cursor %j', async (cursor) => {
    await expect(readings().list({}, { limit: 1, cursor })).rejects.toThrow(UnknownCursor);
    await expect(readings().ofSubject('c1', { limit: 1, cursor })).rejects.toThrow(UnknownCursor);
  });

  it('names what is wrong with an item, never what it holds', async () => {
    const broken = { ...readingKey('c9', at(0), 'r9'), ...aReading('r9'), purpose: 'secret purpose' };
    await putItem(table.client, table.tableName, broken);
    await expect(readings().find('c9', at(0), 'r9')).rejects.toThrow(
      /^attribute purpose is missing or of another type$/,
    );
  });
});
