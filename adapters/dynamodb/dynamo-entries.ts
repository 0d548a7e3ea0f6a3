import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { entryKey } from '../../core/contract/table.ts';
import type { Questions } from '../../core/ports/questions.ts';
import { text } from './attributes.ts';
import { readEntry } from './question-item.ts';
import { getItem } from './table.ts';

/** Single entries of public questions' records, for who archives them. */
export const dynamoEntries = (client: DynamoDBClient, table: string): Pick<Questions, 'entry'> => ({
  async entry(questionId, seq) {
    const item = await getItem(client, table, entryKey(questionId, seq));
    return item && { ...readEntry(item), listingId: text(item, 'listingId') };
  },
});
