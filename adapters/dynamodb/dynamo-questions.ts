import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { aliasKey, questionKey } from '../../core/contract/table.ts';
import type { Questions } from '../../core/ports/questions.ts';
import type { Question } from '../../core/questions/question.ts';
import { text } from './attributes.ts';
import { readQuestion } from './question-item.ts';
import {
  allQuestions,
  answeredQuestions,
  factsOf,
  hostQuestions,
  latestAnswered,
  questionFacts,
  questionRecord,
} from './question-lists.ts';
import { answerQuestion, askQuestion, isTaken, takeQuestionOff, voteHelpful } from './question-writes.ts';
import { getItem } from './table.ts';

/** Public questions in the one table. What something is decided on is read as last written; lists of answered ones follow shortly. */
export function dynamoQuestions(client: DynamoDBClient, table: string): Questions {
  const find = (listingId: string, questionId: string) => findQuestion(client, table, listingId, questionId);
  const shown: Questions['findShown'] = async (listingId, questionId) => {
    const question = await find(listingId, questionId);
    const facts = question && (await factsOf(client, table, question));
    return facts && { question, facts };
  };
  return {
    find,
    findShown: shown,
    async byAlias(address) {
      const alias = await getItem(client, table, aliasKey(address));
      return alias && shown(text(alias, 'listingId'), text(alias, 'questionId'));
    },
    facts: (listingId) => questionFacts(client, table, listingId),
    ask: (entry) => askQuestion(client, table, entry),
    answer: (entry) => answerQuestion(client, table, entry),
    takeOff: (before, step) => takeQuestionOff(client, table, before, step),
    vote: (question, guestId, helped, now) => voteHelpful(client, table, question, { guestId, helped, now }),
    answered: (listingId, page) => answeredQuestions(client, table, listingId, page),
    latestAnswered: (listingId, most) => latestAnswered(client, table, listingId, most),
    all: (listingId, page) => allQuestions(client, table, listingId, page),
    ofHost: (hostId, states, page) => hostQuestions(client, table, hostId, states, page),
    record: (questionId, page) => questionRecord(client, table, questionId, page),
    taken: (question, hash) => isTaken(client, table, question, hash),
  };
}

async function findQuestion(
  client: DynamoDBClient,
  table: string,
  listingId: string,
  questionId: string,
): Promise<Question | undefined> {
  const item = await getItem(client, table, questionKey(listingId, questionId));
  return item && readQuestion(item);
}
