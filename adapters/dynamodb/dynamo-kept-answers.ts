import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { idempotencyKey } from '../../core/contract/table.ts';
import type { KeptAnswers } from '../../core/ports/conversations.ts';
import { readKeptAnswer } from './kept-answer-item.ts';
import { getItem } from './table.ts';

/** Answers kept for an Idempotency-Key; one past its time is not given, whether or not it was swept yet. */
export const dynamoKeptAnswers = (client: DynamoDBClient, tableName: string): KeptAnswers => ({
  async find(key, now) {
    const item = await getItem(client, tableName, idempotencyKey(key));
    const kept = item && readKeptAnswer(item);
    return kept && kept.until > now ? kept : undefined;
  },
});
