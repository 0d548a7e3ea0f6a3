import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aliasKey, questionKey } from '../../core/contract/table.ts';
import type { Questions } from '../../core/ports/questions.ts';
import { text } from './attributes.ts';
import { readQuestion } from './question-item.ts';
import { factsOf, questionRecord } from './question-lists.ts';
import { getItem } from './table.ts';

/** Single public questions with what they are shown by, as last written: for who tells of them. */
export function dynamoShownQuestions(
  client: DynamoDBClient,
  table: string,
): Pick<Questions, 'find' | 'findShown' | 'byAlias'> {
  const find: Questions['find'] = async (listingId, questionId) => {
    const item = await getItem(client, table, questionKey(listingId, questionId));
    return item && readQuestion(item);
  };
  const findShown: Questions['findShown'] = async (listingId, questionId) => {
    const question = await find(listingId, questionId);
    const facts = question && (await factsOf(client, table, question));
    return facts && { question, facts };
  };
  return {
    find,
    findShown,
    async byAlias(address) {
      const alias = await getItem(client, table, aliasKey(address));
      return alias && findShown(text(alias, 'listingId'), text(alias, 'questionId'));
    },
  };
}

/** Single public questions with what became of them step by step: for who reads their record. */
export const dynamoAskedQuestions = (client: DynamoDBClient, table: string): Pick<Questions, 'find' | 'record'> => ({
  find: dynamoShownQuestions(client, table).find,
  record: (questionId, page) => questionRecord(client, table, questionId, page),
});
