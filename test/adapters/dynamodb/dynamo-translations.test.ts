import { describe, expect, it } from 'vitest';
import { dynamoTranslationBudget } from '../../../adapters/dynamodb/dynamo-translation-budget.ts';
import { dynamoTranslations } from '../../../adapters/dynamodb/dynamo-translations.ts';
import { getItem } from '../../../adapters/dynamodb/table.ts';
import { placeKey } from '../../../adapters/dynamodb/translation-item.ts';
import { messageId } from '../../../core/model.ts';
import type { Spending, TranslationPlace } from '../../../core/ports/translations.ts';
import type { DoneTranslation, KeptTranslation } from '../../../core/translation/kept-translation.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const translations = () => dynamoTranslations(table.client, table.tableName);
const budget = () => dynamoTranslationBudget(table.client, table.tableName);

const GOES = '2027-03-28T22:00:00.000Z';
const UNTIL = '2026-05-03T12:00:34.000Z';
const LATER = '2026-05-03T12:01:00.000Z';
const place = (seq: number, key = 'k'): TranslationPlace => ({
  of: { kind: 'message', conversationId: 'c1', messageId: messageId('c1', seq) },
  key,
  goesAt: GOES,
});
const done: DoneTranslation = {
  state: 'done',
  text: 'Grüße, '.repeat(500),
  by: 'Amazon Translate',
  from: 'en',
  to: 'pt-PT',
  lost: ['price', 'number'],
  characters: 4_000,
  at: LATER,
};

describe('a translation', () => {
  it('is claimed by one of those who come at once', async () => {
    const claims = await Promise.all([1, 2, 3].map(() => translations().claim(place(1), undefined, UNTIL)));
    expect(claims.filter((taken) => taken)).toHaveLength(1);
    expect(await translations().find([place(1)])).toEqual([{ state: 'claimed', until: UNTIL }]);
  });

  it('is kept as it was made, in the place of its claim, and goes with its message', async () => {
    await translations().claim(place(2), undefined, UNTIL);
    expect(await translations().settle(place(2), UNTIL, done)).toBe(true);
    expect(await translations().find([place(2)])).toEqual([done]);
    const item = await getItem(table.client, table.tableName, placeKey(place(2)));
    expect(item).toMatchObject({ pk: 'TRANSLATIONS#c1', sk: 'MSG#00000002#k', expiresAt: Date.parse(GOES) / 1000 });
    expect(await translations().claim(place(2), undefined, UNTIL)).toBe(false);
  });

  it('is taken over once its claim is over, and whoever was late puts nothing in its place', async () => {
    await translations().claim(place(3), undefined, UNTIL);
    const over = { state: 'claimed', until: UNTIL } as const;
    const claims = await Promise.all([1, 2].map(() => translations().claim(place(3), over, LATER)));
    expect(claims.toSorted()).toEqual([false, true]);
    expect(await translations().settle(place(3), UNTIL, done)).toBe(false);
    expect(await translations().find([place(3)])).toEqual([{ state: 'claimed', until: LATER }]);
  });

  it('is tried again by one of those who read the same failure', async () => {
    const failed = { state: 'failed', reason: 'throttled', attempts: 1, retryAt: UNTIL } as const;
    await translations().claim(place(4), undefined, UNTIL);
    await translations().settle(place(4), UNTIL, failed);
    expect(await translations().find([place(4)])).toEqual([failed]);
    expect(await translations().claim(place(4), { ...failed, attempts: 2 }, LATER)).toBe(false);
    expect(await translations().claim(place(4), failed, LATER)).toBe(true);
    expect(await translations().claim(place(4), failed, LATER)).toBe(false);
  });

  it.each<KeptTranslation>([
    { state: 'same-language', from: 'de', at: LATER },
    { state: 'failed', reason: 'language-unclear', attempts: 1, retryAt: undefined },
  ])('is read as it was written: $state', async (kept) => {
    await translations().claim(place(5, kept.state), undefined, UNTIL);
    await translations().settle(place(5, kept.state), UNTIL, kept);
    expect(await translations().find([place(5, kept.state)])).toEqual([kept]);
  });

  it('is found with others in one read, in the order asked for, those of templates too', async () => {
    const template = { ...place(1), of: { kind: 'template', hostId: 'h-1' } as const };
    await translations().claim(template, undefined, LATER);
    await translations().claim(place(6), undefined, UNTIL);
    const found = await translations().find([template, place(7), place(6)]);
    expect(found).toEqual([{ state: 'claimed', until: LATER }, undefined, { state: 'claimed', until: UNTIL }]);
    expect(await translations().find([])).toEqual([]);
  });

  it('is of a message of its conversation, or none', async () => {
    const other = { ...place(1), of: { kind: 'message', conversationId: 'c1', messageId: 'c2-1' } as const };
    await expect(translations().find([other])).rejects.toThrow('none of its conversation');
  });
});

describe('the budget of a day', () => {
  let conversations = 0;
  /** Of a conversation of its own each, unless said. */
  const spending = (characters: number, now: string, conversation = `b${++conversations}`): Spending => ({
    of: { kind: 'message', conversationId: conversation, messageId: messageId(conversation, 1) },
    ...{ characters, now },
  });
  const take = (...spent: Parameters<typeof spending>) => budget().take(spending(...spent), 1_000);
  const taken = (spent: number) => ({ kind: 'taken', spent });
  const refused = (by: 'day' | 'share') => ({ kind: 'refused', by });
  const spendAll = (now: string) => Promise.all(Array.from({ length: 10 }, () => take(100, now)));

  it('is not passed, also by many at once, and may be spent to the last character', async () => {
    const now = '2026-05-03T12:00:00.000Z';
    const all = await Promise.all(Array.from({ length: 12 }, () => take(90, now)));
    expect(all.filter(({ kind }) => kind === 'taken')).toHaveLength(11);
    expect(all).toContainEqual(refused('day'));
    expect(await take(11, now)).toEqual(refused('day'));
    expect(await take(10, now)).toEqual(taken(1_000));
    await budget().giveBack(spending(40, now));
    expect(await take(30, now)).toEqual(taken(990));
  });

  it('is another at midnight in UTC', async () => {
    await spendAll('2026-05-04T23:59:59.999Z');
    expect(await take(1, '2026-05-04T23:59:59.999Z')).toEqual(refused('day'));
    expect(await take(1, '2026-05-05T00:00:00.000Z', 'b1')).toEqual(taken(1));
  });

  it('has a tenth for one conversation, which gets back what was given back, or was not to be had', async () => {
    const now = '2026-05-06T12:00:00.000Z';
    const [one, all] = [spending(60, now, 'one'), spending(100, now, 'one')];
    expect(await budget().take(all, 999)).toEqual(refused('share'));
    expect(await budget().take(one, 1_000)).toEqual(taken(60));
    expect(await budget().take(one, 1_000)).toEqual(refused('share'));
    await budget().giveBack(one);
    await spendAll(now);
    expect(await budget().take(all, 1_000)).toEqual(refused('day'));
    await budget().giveBack(spending(100, now));
    expect(await budget().take(all, 1_000)).toEqual(taken(1_000));
  });

  it('may be nothing', async () => {
    expect(await budget().take(spending(1, '2026-05-07T12:00:00.000Z'), 0)).toEqual(refused('share'));
  });
});
