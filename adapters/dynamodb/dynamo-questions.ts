import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Questions } from '../../core/ports/questions.ts';
import { dynamoEntries } from './dynamo-entries.ts';
import {
  allQuestions,
  answeredQuestions,
  hostQuestions,
  latestAnswered,
  questionFacts,
  questionRecord,
} from './question-lists.ts';
import { answerQuestion, askQuestion, isTaken, takeQuestionOff, voteHelpful } from './question-writes.ts';
import { dynamoShownQuestions } from './shown-questions.ts';

/** Public questions in the one table. What something is decided on is read as last written; lists of answered ones follow shortly. */
export const dynamoQuestions = (client: DynamoDBClient, table: string): Questions => ({
  ...dynamoShownQuestions(client, table),
  ...dynamoEntries(client, table),
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
});
