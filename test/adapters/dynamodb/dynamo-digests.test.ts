import { describe, expect, it } from 'vitest';
import { dynamoDueSends } from '../../../adapters/dynamodb/due-sends.ts';
import { dynamoDueDigests } from '../../../adapters/dynamodb/dynamo-digests.ts';
import { getItem } from '../../../adapters/dynamodb/table.ts';
import { digestKey } from '../../../core/contract/table.ts';
import { digestMark } from '../../../core/notifications/digest.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const digests = () => dynamoDueDigests(table.client, table.tableName);
const DUE = '2026-03-02T07:00:00.000Z';
let made = 0;

/** A digest of somebody whom no other test knows. */
const aDigest = (since = '2026-03-01T20:00:00.000Z') => ({
  ...{
    holder: { role: 'guest', id: `g-${++made}` } as const,
    mark: digestMark('gita@guests.example'),
    due: DUE,
    since,
  },
});
const due = () => dynamoDueSends(table.client, table.tableName).inHour('2026-03-02T07', DUE, DUE);

describe('a digest', () => {
  it('is one, however many messages it tells of, from the earliest on', async () => {
    const digest = aDigest();
    for (const since of ['2026-03-01T20:00:00.000Z', '2026-03-01T19:00:00.000Z', '2026-03-01T21:00:00.000Z'])
      expect(await digests().plan({ ...digest, since })).toBe(true);
    expect(await digests().find(digest)).toEqual({ ...digest, since: '2026-03-01T19:00:00.000Z' });
  });

  it('is found among what is due until it has ended, then goes by its time to live', async () => {
    const digest = aDigest();
    const { since, ...place } = digest;
    await digests().plan(digest);
    expect(await due()).toContainEqual(place);
    expect(await digests().claim(place, DUE, 65)).toBe('claimed');
    expect(await due()).toContainEqual(place);
    await digests().end(place);
    expect(await due()).not.toContainEqual(place);
    expect(await digests().claim(place, DUE, 65)).toBe('ended');
    const key = digestKey('guest', place.holder.id, DUE, place.mark);
    expect(await getItem(table.client, table.tableName, key)).toMatchObject({
      expiresAt: Date.parse('2026-03-16T07:00:00.000Z') / 1000,
    });
  });

  it('takes nothing more once it is being sent', async () => {
    const digest = aDigest();
    await digests().plan(digest);
    await digests().claim(digest, DUE, 65);
    expect(await digests().plan({ ...digest, since: '2026-03-01T19:00:00.000Z' })).toBe(false);
    expect(await digests().claim(digest, '2026-03-02T07:01:04.999Z', 65)).toBe('busy');
    await digests().unclaim(digest);
    expect(await digests().claim(digest, DUE, 65)).toBe('claimed');
  });

  it('that nobody planned is none', async () => {
    expect(await digests().find(aDigest())).toBeUndefined();
    expect(await digests().claim(aDigest(), DUE, 65)).toBe('ended');
  });
});
