import { describe, expect, it } from 'vitest';
import { dynamoTemplates } from '../../../adapters/dynamodb/dynamo-templates.ts';
import { schedulesItem, schedulesUnchanged } from '../../../adapters/dynamodb/schedules-item.ts';
import { putItem } from '../../../adapters/dynamodb/table.ts';
import { templateItem } from '../../../adapters/dynamodb/template-item.ts';
import { transact } from '../../../adapters/dynamodb/transact.ts';
import { schedulesKey, templateKey } from '../../../core/contract/table.ts';
import { UnknownCursor } from '../../../core/ports/conversations.ts';
import { TEMPLATE_LIMITS, type Template } from '../../../core/templates/template.ts';
import { useTable } from '../../support/table.ts';
import { aTemplate } from '../../support/templates.ts';

const table = useTable();
const templates = () => dynamoTemplates(table.client, table.tableName);
const NOW = '2026-03-01T12:00:00.000Z';
const ALL = { limit: 100 };

const put = (template: Template, before?: Template) => templates().put({ template, before, now: NOW });

/** With everything that a rule may say. */
const SEND = {
  on: 'guest-message',
  minutes: 5,
  when: {
    minNights: 2,
    weekdays: [1, 5],
    languages: ['de'],
    programs: ['stay'],
    payment: 'part',
    firstMessageOnly: true,
    outsideHours: { from: '08:00', to: '20:00' },
    keywords: ['parking'],
  },
  usefulUntil: 'check-out',
} as const;

describe('a stored template', () => {
  it('is read as it was put, its texts in their order', async () => {
    const texts = { ru: 'Привет'.repeat(1000), en: 'Hello', ar: 'مرحبا' };
    const template = aTemplate({
      hostId: 'whole',
      listingIds: ['l-1'],
      texts,
      fallback: 'ru',
      send: SEND,
      late: 'skip',
    });
    expect(await put(template)).toBe('stored');
    const found = await templates().find('whole', template.id);
    expect(found).toEqual(template);
    expect(Object.keys(found?.texts ?? {})).toEqual(['ru', 'en', 'ar']);
    expect((await templates().rules('whole')).rules).toEqual([
      {
        templateId: template.id,
        templateRevision: 1,
        listingIds: ['l-1'],
        send: SEND,
        late: 'skip',
        languages: ['ru', 'en', 'ar'],
      },
    ]);
  });

  it('fits into an item with the longest texts that there may be, and so do the longest lists', async () => {
    const character = (n: number) => String.fromCharCode(0x4e00 + ((n * 7919) % 20_000));
    const longest = (seed: number) =>
      Array.from({ length: TEMPLATE_LIMITS.text }, (_, n) => character(n * n + seed)).join('');
    const texts = Object.fromEntries(
      ['en', 'de', 'fr', 'es', 'nl', 'pl', 'ru', 'ar', 'pt'].map((each, n) => [each, longest(n)]),
    );
    const listingIds = Array.from({ length: TEMPLATE_LIMITS.listings }, (_, n) => `${n}`.padEnd(128, 'x'));
    expect(await put(aTemplate({ hostId: 'long', texts, listingIds, send: { on: 'booked' } }))).toBe('stored');
    expect((await templates().find('long', aTemplate().id))?.texts).toEqual(texts);
  });

  it('gives way only to who knows it as it is', async () => {
    const first = aTemplate({ hostId: 'race' });
    const second = { ...first, revision: 2, name: 'Second' };
    await put(first);
    expect(await put(second, first)).toBe('stored');
    expect(await put({ ...second, name: 'Late' }, first)).toBe('stale');
    expect(await templates().find('race', first.id)).toEqual(second);
  });

  it('is gone once it was taken away, with all of its words', async () => {
    const template = aTemplate({ hostId: 'gone', send: SEND });
    await put(template);
    expect(await templates().remove('gone', template.id, NOW)).toBe(true);
    expect(await templates().find('gone', template.id)).toBeUndefined();
    expect(await templates().remove('gone', template.id, NOW)).toBe(false);
    expect(await put({ ...template, revision: 2 }, template)).toBe('stale');
    expect((await templates().list('gone', ALL)).items).toEqual([]);
    expect((await templates().rules('gone')).rules).toEqual([]);
  });
});

describe('a list of templates', () => {
  const ids = Array.from({ length: 7 }, (_, n) => `01k7q9m2x00000000000${n}`);

  it('pages in the order in which they were made, over those that were taken away', async () => {
    for (const id of ids.toReversed()) await put(aTemplate({ hostId: 'many', id }));
    for (const id of ids.slice(1, 4)) await templates().remove('many', id, NOW);
    const first = await templates().list('many', { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([ids[0], ids[4]]);
    const rest = await templates().list('many', { limit: 2, cursor: first.next ?? '' });
    expect(rest.items.map(({ id }) => id)).toEqual([ids[5], ids[6]]);
    expect(rest.next).toBeNull();
  });

  it('knows no cursor but its own', async () => {
    const cursor = Buffer.from('SCHEDULES').toString('base64url');
    await expect(templates().list('many', { limit: 2, cursor })).rejects.toThrow(UnknownCursor);
  });

  it('ends a page early where more would not fit into one answer', async () => {
    const texts = Object.fromEntries(
      ['en', 'de', 'fr', 'es', 'nl', 'pl', 'ru', 'ar', 'pt'].map((each) => [each, '\u65e5'.repeat(10_000)]),
    );
    const large = Array.from({ length: 11 }, (_, n) => aTemplate({ hostId: 'large', id: `a${n + 10}`, texts }));
    for (const each of large) await put(each);
    const page = await templates().list('large', ALL);
    expect(page.items.length).toBeLessThan(11);
    const rest = await templates().list('large', { limit: 100, cursor: page.next ?? '' });
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(large.map(({ id }) => id));
  });
});

describe('the rules of a host', () => {
  const send = { on: 'check-in', days: -3, at: '09:00' } as const;
  const [one, other] = [aTemplate({ hostId: 'rules', id: 'a1', send }), aTemplate({ hostId: 'rules', id: 'a2' })];

  it('change with templates that are sent by themselves, and with no others', async () => {
    expect(await templates().rules('rules')).toMatchObject({ revision: 0, rules: [] });
    await put(other);
    expect((await templates().rules('rules')).revision).toBe(0);
    await put(one);
    expect((await templates().rules('rules')).revision).toBe(1);
    await put({ ...other, revision: 2 }, other);
    expect((await templates().rules('rules')).revision).toBe(1);
    await put({ ...one, revision: 2 }, one);
    const changed = await templates().rules('rules');
    expect(changed.revision).toBe(2);
    expect(changed.rules.map(({ templateRevision }) => templateRevision)).toEqual([2]);
    await put({ ...one, revision: 3, send: undefined }, { ...one, revision: 2 });
    expect(await templates().rules('rules')).toMatchObject({ revision: 3, rules: [] });
    await templates().remove('rules', other.id, NOW);
    expect((await templates().rules('rules')).revision).toBe(3);
  });

  it('stand in the way of who planned by others', async () => {
    const holds = async (hostId: string, revision: number) => {
      const check = { name: 'rules', check: schedulesKey(hostId), condition: schedulesUnchanged(revision) } as const;
      return (await transact(table.client, table.tableName, [check])).done;
    };
    expect([await holds('nobody', 0), await holds('rules', 3)]).toEqual([true, true]);
    expect([await holds('nobody', 1), await holds('rules', 2), await holds('rules', 0)]).toEqual([false, false, false]);
  });

  it('are all there when templates are made at once, in the order of their ids', async () => {
    const made = ['c', 'a', 'd', 'b'].map((id) => aTemplate({ hostId: 'once', id, send }));
    expect(await Promise.all(made.map((each) => put(each)))).toEqual(['stored', 'stored', 'stored', 'stored']);
    const { rules, revision } = await templates().rules('once');
    expect(rules.map(({ templateId }) => templateId)).toEqual(['a', 'b', 'c', 'd']);
    expect(revision).toBe(4);
  });

  it('refuse a template whose listings and keywords would not fit in with the others', async () => {
    const random = (length: number) =>
      Array.from(crypto.getRandomValues(new Uint8Array(length)), (n) => String.fromCharCode(97 + (n % 26))).join('');
    const listingIds = Array.from({ length: 500 }, () => random(128));
    const outcomes: string[] = [];
    for (let n = 0; n < 10 && !outcomes.includes('too-large'); n++)
      outcomes.push(
        await put(
          aTemplate({
            hostId: 'full',
            id: `f${n}`,
            listingIds,
            send: { on: 'booked', when: { keywords: [random(100)] } },
          }),
        ),
      );
    expect(outcomes.at(-1)).toBe('too-large');
    expect(await templates().find('full', `f${outcomes.length - 1}`)).toBeUndefined();
  });
});

it('plans by 80 templates of a host, and by another once one is sent by hand only', async () => {
  const send = { on: 'booked' } as const;
  const rule = { templateRevision: 1, send, late: 'send', languages: ['en'] } as const;
  const rules = Array.from({ length: TEMPLATE_LIMITS.rules }, (_, n) => ({ ...rule, templateId: `r${n + 100}` }));
  const known = { revision: 1, templateCount: rules.length, rules };
  await putItem(table.client, table.tableName, schedulesItem('crowd', known));
  const first = aTemplate({ hostId: 'crowd', id: 'r100', send });
  await putItem(table.client, table.tableName, templateItem(first));
  const beyond = aTemplate({ hostId: 'crowd', id: 'x', send });
  expect(await put(beyond)).toBe('too-large');
  expect(await put({ ...first, revision: 2 }, first)).toBe('stored');
  expect(await put({ ...first, revision: 3, send: undefined }, { ...first, revision: 2 })).toBe('stored');
  expect(await put(beyond)).toBe('stored');
});

it('keeps 200 templates of a host, and another once one is gone', async () => {
  const place = { ...schedulesKey('most'), templateCount: TEMPLATE_LIMITS.perHost - 1 };
  await putItem(table.client, table.tableName, place);
  const [last, beyond] = ['a', 'b'].map((id) => aTemplate({ hostId: 'most', id }));
  if (!last || !beyond) throw new Error('two were made');
  expect([await put(last), await put(beyond)]).toEqual(['stored', 'too-many']);
  expect(await put({ ...last, revision: 2 }, last)).toBe('stored');
  await templates().remove('most', last.id, NOW);
  expect(await put(beyond)).toBe('stored');
});

it('stores one template for one Idempotency-Key', async () => {
  const keep = { key: 'k', body: 'b', status: 201, answer: '{}', until: '2026-03-02T12:00:00.000Z' };
  const make = (id: string) => templates().put({ template: aTemplate({ hostId: 'key', id }), keep, now: NOW });
  expect([await make('a'), await make('b')]).toEqual(['stored', 'kept']);
  expect((await templates().list('key', ALL)).items.map(({ id }) => id)).toEqual(['a']);
});

it('takes what it did not write for a fault', async () => {
  await putItem(table.client, table.tableName, { ...templateKey('odd', 'a'), id: 'a', hostId: 'odd' });
  await expect(templates().find('odd', 'a')).rejects.toThrow('revision');
});
