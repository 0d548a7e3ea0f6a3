import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  ENTRY_PREFIX,
  entryKey,
  hostKey,
  listingKey,
  QUESTION_PREFIX,
  questionKey,
  TABLE,
} from '../../core/contract/table.ts';
import type { Page, PageRequest } from '../../core/ports/conversations.ts';
import type { QuestionFacts, QuestionPage } from '../../core/ports/questions.ts';
import type { Question, QuestionEntry } from '../../core/questions/question.ts';
import { text } from './attributes.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { readHost, readListing } from './fact-items.ts';
import { fittingItems, jsonBytes } from './fitting-items.ts';
import { listCases } from './list-cases.ts';
import { askedPlace, questionCases, readEntry, readQuestion } from './question-item.ts';
import { getItem, getItems, queryItems } from './table.ts';

/** A listing and its host: two requests, the second for the host that the first names. */
export async function questionFacts(
  client: DynamoDBClient,
  table: string,
  listingId: string,
): Promise<QuestionFacts | undefined> {
  const item = await getItem(client, table, listingKey(listingId));
  if (!item) return undefined;
  const listing = readListing(item);
  const host = await getItem(client, table, hostKey(listing.hostId));
  return host && { listing, host: readHost(host) };
}

/** The same where a question names the host: one request. */
export async function factsOf(
  client: DynamoDBClient,
  table: string,
  { listingId, hostId }: Pick<Question, 'listingId' | 'hostId'>,
): Promise<QuestionFacts | undefined> {
  const found = await getItems(client, table, [listingKey(listingId), hostKey(hostId)]);
  const [listing, host] = [found(listingKey(listingId)), found(hostKey(hostId))];
  return listing && host && { listing: readListing(listing), host: readHost(host) };
}

/** The answered questions of a listing, the latest first, with their listing and host: one query and one batch. */
export async function answeredQuestions(
  client: DynamoDBClient,
  table: string,
  listingId: string,
  page: PageRequest,
): Promise<QuestionPage | undefined> {
  const { items, next } = await listCases(client, table, listingId, page, TABLE.indexes.answered);
  const questions = items.map(readQuestion);
  const [first] = questions;
  const facts = await (first ? factsOf(client, table, first) : questionFacts(client, table, listingId));
  return facts && { items: questions, next, facts };
}

/** The latest of them alone. */
export async function latestAnswered(
  client: DynamoDBClient,
  table: string,
  listingId: string,
  most: number,
): Promise<readonly Question[]> {
  const { items } = await listCases(client, table, listingId, { limit: most }, TABLE.indexes.answered);
  return items.map(readQuestion);
}

const SORT_KEY = new RegExp(`^${QUESTION_PREFIX}[0-9a-z]+$`);

/** All questions of a listing that are not taken off, the latest asked first. Those taken off are passed over. */
export async function allQuestions(
  client: DynamoDBClient,
  table: string,
  listingId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<Question>> {
  const { pk } = questionKey(listingId, '');
  const found: Question[] = [];
  let before = cursor === undefined ? `${QUESTION_PREFIX}~` : fromCursor(cursor, SORT_KEY);
  for (let more = true; more && found.length <= limit; ) {
    const page = await queryItems(client, table, {
      // both ends are places of no question, or of the one before: BETWEEN takes both in
      expression: 'pk = :pk AND sk BETWEEN :first AND :before',
      values: { pk, first: QUESTION_PREFIX, before },
      newestFirst: true,
      limit: limit + 2,
    });
    const fresh = page.items.filter((item) => text(item, 'sk') !== before);
    found.push(...fresh.map(readQuestion).filter(({ state }) => state !== 'taken-off'));
    const last = fresh.at(-1);
    more = page.more && last !== undefined;
    before = last ? text(last, 'sk') : before;
  }
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && found.length > limit ? toCursor(QUESTION_PREFIX + last.id) : null };
}

/** A host's questions, the latest asked first: a query for each state, merged. */
export async function hostQuestions(
  client: DynamoDBClient,
  table: string,
  hostId: string,
  states: readonly ('open' | 'answered')[],
  page: PageRequest,
): Promise<Page<Question>> {
  const found = await Promise.all(states.map((state) => listCases(client, table, questionCases(hostId, state), page)));
  // one that is answered just now may be seen in both
  const distinct = new Map(found.flatMap(({ items }) => items.map(readQuestion)).map((each) => [each.id, each]));
  const questions = [...distinct.values()].sort((one, other) => (askedPlace(one) < askedPlace(other) ? 1 : -1));
  const items = questions.slice(0, page.limit);
  const last = items.at(-1);
  const isMore = questions.length > items.length || found.some(({ next }) => next !== null);
  return { items, next: last && isMore ? toCursor(askedPlace(last)) : null };
}

const ENTRY = new RegExp(`^${ENTRY_PREFIX}\\d{8}$`);

/** What happened to a question, in order; fewer than asked for where more would be too much for one answer. */
export async function questionRecord(
  client: DynamoDBClient,
  table: string,
  questionId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<QuestionEntry>> {
  const after = cursor === undefined ? ENTRY_PREFIX : fromCursor(cursor, ENTRY);
  const { items, more } = await queryItems(client, table, {
    expression: 'pk = :pk AND sk BETWEEN :after AND :end',
    // a sort key with a space behind it comes right after it
    values: { pk: entryKey(questionId, 1).pk, after: `${after} `, end: `${ENTRY_PREFIX}~` },
    limit,
  });
  const entries = fittingItems(items.map(readEntry), ({ words }) => jsonBytes(`${words?.text}${words?.original}`));
  const last = entries.at(-1);
  const isMore = more || entries.length < items.length;
  return { items: entries, next: last && isMore ? toCursor(entryKey(questionId, last.seq).sk) : null };
}
