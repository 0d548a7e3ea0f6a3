import { describe, expect, it } from 'vitest';
import { dynamoExports } from '../../../adapters/dynamodb/dynamo-exports.ts';
import { dynamoReadings } from '../../../adapters/dynamodb/dynamo-readings.ts';
import { readingOf } from '../../../core/exports.ts';
import type { NewExport } from '../../../core/ports/exports.ts';
import { anExport } from '../../support/exported.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const exports = () => dynamoExports(table.client, table.tableName);
const NOW = '2026-03-01T12:00:00.000Z';

const entry = (id: string, more: Partial<NewExport> = {}): NewExport => ({
  ...{ asked: anExport({ id }), rate: undefined, reading: undefined, keep: undefined },
  ...more,
});

describe('an export in the table', () => {
  it('is given back as it was asked for, with the reading that it is', async () => {
    const asked = anExport({ id: 'x1', by: { role: 'platform', id: 'backend' }, for: 'platform', format: 'mbox' });
    const reading = readingOf(asked, 'r1', {});
    expect(await exports().ask({ ...entry('x1'), asked, reading })).toBe('asked');
    expect(await exports().find('x1')).toEqual(asked);
    const readings = dynamoReadings(table.client, table.tableName);
    expect(await readings.find('c1', NOW, 'r1')).toEqual(reading);
  });

  it('is unknown where nobody asked', async () => expect(await exports().find('none')).toBeUndefined());

  it('takes the place of no other', async () => {
    await exports().ask(entry('x2'));
    expect(await exports().ask({ ...entry('x2'), asked: anExport({ id: 'x2', format: 'html' }) })).toBe('stale');
    expect(await exports().find('x2')).toMatchObject({ format: 'json' });
  });

  it('is counted by who asks and what it is of; a count that changed meanwhile is stale', async () => {
    const by = { role: 'guest', id: 'g-7' } as const;
    const count = (n: number) => ({ from: NOW, count: n });
    const counted = (id: string, before: number | undefined, after: number) =>
      exports().ask({
        ...entry(id),
        asked: anExport({ id, by }),
        rate: { before: before === undefined ? undefined : count(before), after: count(after) },
      });
    expect(await exports().rate('c1', by)).toBeUndefined();
    expect(await counted('x3', undefined, 1)).toBe('asked');
    expect(await counted('x4', undefined, 1)).toBe('stale');
    expect(await counted('x5', 1, 2)).toBe('asked');
    expect(await counted('x6', 1, 2)).toBe('stale');
    expect(await exports().rate('c1', by)).toEqual(count(2));
    expect(await exports().rate('c1', { role: 'host', id: 'g-7' })).toBeUndefined();
    expect(await exports().find('x6')).toBeUndefined();
  });

  it('is kept once for a request that came twice at the same time', async () => {
    const keep = { key: 'k', body: 'b', status: 202, answer: '{}', until: '2026-03-02T12:00:00.000Z' };
    expect(await exports().ask(entry('x7', { keep }))).toBe('asked');
    expect(await exports().ask(entry('x8', { keep }))).toBe('kept');
    expect(await exports().find('x8')).toBeUndefined();
  });

  it('that is ready stays so, and one that failed can still become ready', async () => {
    await exports().ask(entry('x9'));
    await exports().fail('x9', 'record-broken');
    expect(await exports().find('x9')).toMatchObject({ state: 'failed', failure: 'record-broken' });
    await exports().ready('x9');
    expect(await exports().find('x9')).toEqual(anExport({ id: 'x9', state: 'ready', failure: undefined }));
    await exports().fail('x9', 'internal-fault');
    expect(await exports().find('x9')).toMatchObject({ state: 'ready' });
  });

  it('that was swept meanwhile is not made anew by its end', async () => {
    await exports().ready('gone');
    await exports().fail('gone', 'internal-fault');
    expect(await exports().find('gone')).toBeUndefined();
  });
});
