import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  hostSubject,
  type Key,
  PAGES_SUBJECT,
  TABLE,
  translationBudgetKey,
  translationShareKey,
} from '../../core/contract/table.ts';
import type { Instant } from '../../core/model.ts';
import type { Spending, TranslatedThing, TranslationBudget } from '../../core/ports/translations.ts';
import { budgetDay, isAffordable, shareOf } from '../../core/translation/translation-budget.ts';
import { number } from './attributes.ts';
import { type Expression, updatedItem, updatedWhere } from './table.ts';

/** For so long one can look at what a day cost. */
const KEPT_DAYS = 35;

/** The characters of each day in the one table: an item a day, and one for each conversation or host in it, and one for public pages. */
export const dynamoTranslationBudget = (client: DynamoDBClient, table: string): TranslationBudget => {
  const takeFrom = async (key: Key, { characters, now }: Spending, most: number): Promise<number | undefined> => {
    if (!isAffordable(characters, 0, most)) return undefined;
    const update = adding(characters, now, { most: most - characters });
    const item = await updatedWhere(client, table, key, update, BELOW);
    return item && number(item, 'spent');
  };
  const giveBackTo = (key: Key, { characters, now }: Spending) =>
    updatedItem(client, table, key, adding(-characters, now));
  return {
    async take(spending, perDay) {
      // the share first: whoever has used that up is kept from the item that all others write
      const share = await takeFrom(shareKey(spending), spending, shareOf(perDay));
      if (share === undefined) return { kind: 'refused', by: 'share' };
      const spent = await takeFrom(dayKey(spending), spending, perDay);
      if (spent !== undefined) return { kind: 'taken', spent };
      await giveBackTo(shareKey(spending), spending);
      return { kind: 'refused', by: 'day' };
    },
    async giveBack(spending) {
      await Promise.all([dayKey, shareKey].map((key) => giveBackTo(key(spending), spending)));
    },
  };
};

const dayKey = ({ now }: Spending): Key => translationBudgetKey(budgetDay(now));

const shareKey = ({ of, now }: Spending): Key => translationShareKey(sharerOf(of), budgetDay(now));

/** All public pages are one: whoever reads them needs no token, and is not to spend more than a share of the day. */
function sharerOf(of: TranslatedThing): string {
  if (of.kind === 'question') return PAGES_SUBJECT;
  return of.kind === 'message' ? of.conversationId : hostSubject(of.hostId);
}

const BELOW = 'attribute_not_exists(#spent) OR #spent <= :most';

const adding = (characters: number, now: Instant, more: Readonly<Record<string, number>> = {}): Expression => ({
  expression: 'ADD #spent :characters SET #goes = :goes',
  names: { spent: 'spent', goes: TABLE.timeToLive },
  values: { characters, goes: Math.ceil(Date.parse(now) / 1000) + KEPT_DAYS * 86_400, ...more },
});
