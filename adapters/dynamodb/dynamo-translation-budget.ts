import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { TABLE, translationBudgetKey } from '../../core/contract/table.ts';
import type { Instant } from '../../core/model.ts';
import type { TranslationBudget } from '../../core/ports/translations.ts';
import { budgetDay, isAffordable } from '../../core/translation/translation-budget.ts';
import { number } from './attributes.ts';
import { type Expression, updatedItem, updatedWhere } from './table.ts';

/** For so long one can look at what a day cost. */
const KEPT_DAYS = 35;

/** The characters of each day in the one table: an item a day. */
export const dynamoTranslationBudget = (client: DynamoDBClient, table: string): TranslationBudget => ({
  async take(characters, perDay, now) {
    if (!isAffordable(characters, 0, perDay)) return undefined;
    const update = adding(characters, now, { most: perDay - characters });
    const item = await updatedWhere(client, table, translationBudgetKey(budgetDay(now)), update, BELOW);
    return item && number(item, 'spent');
  },
  async giveBack(characters, now) {
    await updatedItem(client, table, translationBudgetKey(budgetDay(now)), adding(-characters, now));
  },
});

const BELOW = 'attribute_not_exists(#spent) OR #spent <= :most';

const adding = (characters: number, now: Instant, more: Readonly<Record<string, number>> = {}): Expression => ({
  expression: 'ADD #spent :characters SET #goes = :goes',
  names: { spent: 'spent', goes: TABLE.timeToLive },
  values: { characters, goes: Math.ceil(Date.parse(now) / 1000) + KEPT_DAYS * 86_400, ...more },
});
