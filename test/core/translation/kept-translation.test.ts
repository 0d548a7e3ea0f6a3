import { describe, expect, it } from 'vitest';
import { failedTranslation, shareSpent } from '../../../core/translation/failed-translation.ts';
import { nextStep, type TranslationOrder, translationKey } from '../../../core/translation/kept-translation.ts';
import { budgetAgain, budgetDay, isAffordable, shareOf } from '../../../core/translation/translation-budget.ts';

const NOW = '2026-05-03T12:00:00.000Z';
const BEFORE = '2026-05-03T11:59:59.999Z';
const AFTER = '2026-05-03T12:00:00.001Z';

describe('the key of a translation', () => {
  const order: TranslationOrder = { text: 'Hallo', from: 'de', to: 'fr' };

  it('is the same for the same, and another for whatever differs', () => {
    const orders: readonly TranslationOrder[] = [
      order,
      { ...order, text: 'Hallo!' },
      { ...order, from: 'auto' },
      { ...order, to: 'es' },
      { ...order, formality: 'formal' },
      { ...order, terminology: { name: 'words', version: '1' } },
      { ...order, terminology: { name: 'words', version: '2' } },
    ];
    expect(translationKey({ ...order })).toBe(translationKey(order));
    expect(new Set(orders.map(translationKey)).size).toBe(orders.length);
    expect(translationKey(order)).toMatch(/^[\w-]{43}$/);
  });
});

describe('a translation that a reader wants', () => {
  it('is made where there is none, and shown where there is', () => {
    expect(nextStep(undefined, NOW)).toBe('translate');
    expect(nextStep({ state: 'same-language', from: 'de', at: NOW }, NOW)).toBe('show');
  });

  it('is waited for while somebody is at it, and made by another at the very instant the claim ends', () => {
    expect(nextStep({ state: 'claimed', until: AFTER }, NOW)).toBe('wait');
    expect(nextStep({ state: 'claimed', until: NOW }, NOW)).toBe('translate');
  });

  it('is tried again from the instant on that was set, and not before', () => {
    const failed = { state: 'failed', reason: 'throttled', attempts: 1 } as const;
    expect(nextStep({ ...failed, retryAt: AFTER }, NOW)).toBe('later');
    expect(nextStep({ ...failed, retryAt: NOW }, NOW)).toBe('translate');
    expect(nextStep({ ...failed, retryAt: BEFORE }, NOW)).toBe('translate');
    expect(nextStep({ ...failed, retryAt: undefined }, NOW)).toBe('later');
  });
});

describe('a translation that failed', () => {
  const attempt = { attempts: 3, now: NOW, chance: 1 };

  it('waits longer each time where the service was busy or away', () => {
    expect(failedTranslation({ ...attempt, reason: 'throttled' })).toMatchObject({
      retryAt: '2026-05-03T12:00:08.000Z',
    });
    expect(failedTranslation({ ...attempt, reason: 'unavailable', attempts: 4 })).toMatchObject({
      attempts: 4,
      retryAt: '2026-05-03T12:00:16.000Z',
    });
  });

  it('waits a quarter of an hour where the budget was spent, until midnight at most', () => {
    const spent = (now: string) => failedTranslation({ ...attempt, now, reason: 'budget-spent' }).retryAt;
    expect(spent(NOW)).toBe('2026-05-03T12:15:00.000Z');
    expect(spent('2026-05-03T23:50:00.000Z')).toBe('2026-05-04T00:00:00.000Z');
  });

  it('waits for the next day where the share of its conversation was spent', () => {
    expect(shareSpent(2, NOW)).toEqual({
      ...{ state: 'failed', reason: 'budget-spent', attempts: 2 },
      retryAt: '2026-05-04T00:00:00.000Z',
    });
  });

  it.each(['language-unclear', 'too-long'] as const)('is left where it would be the same again: %s', (reason) => {
    expect(failedTranslation({ ...attempt, reason })).toMatchObject({ retryAt: undefined });
  });
});

describe('the budget of a day', () => {
  it('may be spent to the last character, and no further', () => {
    expect(isAffordable(10, 90, 100)).toBe(true);
    expect(isAffordable(11, 90, 100)).toBe(false);
  });

  it('has a tenth for one conversation', () => {
    expect(shareOf(2_000_009)).toBe(200_000);
  });

  it('ends at midnight in UTC', () => {
    expect(budgetDay('2026-12-31T23:59:59.999Z')).toBe('2026-12-31');
    expect(budgetAgain('2026-12-31T23:59:59.999Z')).toBe('2027-01-01T00:00:00.000Z');
  });
});
