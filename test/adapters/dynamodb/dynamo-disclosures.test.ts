import { expect, it } from 'vitest';
import { dynamoDisclosures } from '../../../adapters/dynamodb/dynamo-disclosures.ts';
import type { Disclosure } from '../../../core/disclosures.ts';
import { UnknownCursor } from '../../../core/ports/conversations.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const disclosures = () => dynamoDisclosures(table.client, table.tableName);

const aDisclosure = (facts: Partial<Disclosure> = {}): Disclosure => ({
  id: 'd1',
  conversationId: 'c1',
  at: '2026-03-01T12:00:00.000Z',
  to: 'host',
  by: 'contact',
  what: ['name', 'address'],
  payment: 'full',
  release: 1,
  ...facts,
});

it('keeps the first of those that are the same, as it was', async () => {
  const first = aDisclosure();
  await disclosures().record(first);
  await disclosures().record({ ...first, at: '2026-03-02T12:00:00.000Z' });
  expect(await disclosures().all('c1')).toEqual([first]);
});

it('lists those of one conversation, newest first, a page at a time; those of one instant keep their places', async () => {
  const times = ['2026-03-03', '2026-03-01', '2026-03-02', '2026-03-02'];
  const all = times.map((day, n) =>
    aDisclosure({
      conversationId: 'c2',
      id: `d${n}`,
      at: `${day}T12:00:00.000Z`,
      to: 'guest',
      by: 'phones-mail',
      what: ['name', 'phones'],
    }),
  );
  for (const each of all) await disclosures().record(each);
  await disclosures().record(aDisclosure({ conversationId: 'c3' }));
  const first = await disclosures().list('c2', { limit: 2 });
  expect(first.items).toEqual([all[0], all[3]]);
  const second = await disclosures().list('c2', { limit: 2, cursor: first.next ?? '' });
  expect(second).toEqual({ items: [all[2], all[1]], next: null });
  expect(await disclosures().all('c2')).toEqual([all[1], all[2], all[3], all[0]]);
  await expect(disclosures().list('c2', { limit: 2, cursor: 'nonsense' })).rejects.toThrow(UnknownCursor);
});

it('has an empty page of a conversation that nothing was given out in', async () => {
  expect(await disclosures().list('c9', { limit: 2 })).toEqual({ items: [], next: null });
});
