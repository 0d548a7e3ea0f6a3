import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { idempotencyKey } from '../../core/contract/table.ts';
import type { AnswerKeeper, KeptAnswers } from '../../core/ports/conversations.ts';
import { keptWrite, readKeptAnswer } from './kept-answer-item.ts';
import { getItem } from './table.ts';
import { transact } from './transact.ts';
import { STALE, untilFresh } from './until-fresh.ts';

/** Answers kept for an Idempotency-Key; one past its time is not given, whether or not it was swept yet. */
export const dynamoKeptAnswers = (client: DynamoDBClient, tableName: string): KeptAnswers => ({
  async find(key, now) {
    const item = await getItem(client, tableName, idempotencyKey(key));
    const kept = item && readKeptAnswer(item);
    return kept && kept.until > now ? kept : undefined;
  },
});

/** Keeps answers by themselves. */
export const dynamoAnswerKeeper = (client: DynamoDBClient, tableName: string): AnswerKeeper => ({
  keep: (answer, now) =>
    untilFresh(async () => {
      const written = await transact(client, tableName, keptWrite(answer, now));
      return written.done || written.against.has('kept') ? undefined : STALE;
    }),
});
