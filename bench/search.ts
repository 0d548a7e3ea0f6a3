import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Attributes } from '../adapters/dynamodb/attributes.ts';
import { dynamoSearchedConversations } from '../adapters/dynamodb/dynamo-searches.ts';
import { dynamoThreads } from '../adapters/dynamodb/dynamo-threads.ts';
import { headItem } from '../adapters/dynamodb/head-item.ts';
import { dynamoInbox } from '../adapters/dynamodb/inbox.ts';
import { messageItem } from '../adapters/dynamodb/message-item.ts';
import { entryItem } from '../adapters/dynamodb/search-item.ts';
import { toItem } from '../adapters/dynamodb/table.ts';
import { inBatches } from '../core/in-batches.ts';
import type { ConversationContext } from '../core/model.ts';
import type { SearchEntry } from '../core/ports/searches.ts';
import type { SearchJob } from '../core/ports/work.ts';
import { foldWords } from '../core/search/fold-words.ts';
import { addFactGrams, addTextGrams, type Gram } from '../core/search/grams.ts';
import { searchTerms } from '../core/search/search-terms.ts';
import { indexedWords } from '../core/search/searched-facts.ts';
import { filterOf } from '../core/search/word-filter.ts';
import { placeOf } from '../functions/search-conversations/candidates.ts';
import type { SearchConversationsDeps } from '../functions/search-conversations/deps.ts';
import { lookThrough } from '../functions/search-conversations/look-through.ts';
import { createTable, startDatabase } from '../local/database.ts';
import { aRegisteredConversation } from '../test/support/conversations.ts';
import { aBooking, aGuest } from '../test/support/facts.ts';
import { LANGUAGE_SETS, messagesOf as toldMessages } from '../test/support/language-sets.ts';
import { messagesOf } from '../test/support/messages.ts';
import { aSearchWorld } from '../test/support/search-world.ts';
import { Meter } from './meter.ts';
import { PROSE } from './prose.ts';

/**
 * Looking for words among all conversations of one host, at three sizes, on the embedded database: how much is kept of each, and
 * what a search takes until it has found 25 or looked through all. The figures of the database are those that AWS would bill.
 */
const SIZES = process.argv.includes('--quick') ? [300, 3_000] : [300, 3_000, 30_000];
/** Conversations to measure what keeping takes. */
const KEPT = 30;
/** In each, one after the other. */
const MESSAGES = 10;
const BATCH = 25;
const AT_ONCE = 8;
const PAGE = 25;
const NOW = '2026-03-01T12:00:00.000Z';
/** Said in so many conversations of each size. */
const RARE = { word: 'saxophone', count: 5 };
const QUESTIONS = {
  'a common word': 'thank',
  'a guest’s name': 'quirin',
  'a rare word': RARE.word,
  'a word of three letters, a miss': 'owl',
  'a longer word, a miss': 'trampoline',
};

/** The same numbers in every run. */
let state = 1;
const random = (below: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const one = <T>(all: readonly T[]): T | undefined => all[random(all.length)];

/** Sentences as hosts and guests write them, by language; every other conversation is in English. */
const PROSE_LANGUAGES = ['en', 'de', 'fr', 'es', 'nl', 'pl', 'ru', 'ar', 'pt'];
const SENTENCES = new Map(PROSE_LANGUAGES.map((language, n) => [language, sentencesIn(language, PROSE[n] ?? '')]));

function sentencesIn(language: string, prose: string): readonly string[] {
  const short = LANGUAGE_SETS.flatMap(toldMessages).filter((message) => message.language === language);
  return [...prose.split(/(?<=[.;:,]) /), ...short.map(({ text }) => text)];
}

/** One to five sentences, with a number of its own. */
const text = (language: string): string =>
  [
    ...Array.from({ length: 1 + random(5) }, () => one(SENTENCES.get(language) ?? [])),
    ...(random(3) === 0 ? [String(1000 + random(9000))] : []),
  ].join(' ');

const NAMES = ['Quirin Maier', 'Jean Martin', 'Anna Lind', 'Zoë Quist', 'Mehmet Kaya', 'Piotr Nowak', 'Carla Rossi'];

/** A conversation of 2 to 14 messages, with all that is stored of it: the same whenever it is asked for. */
function aConversation(host: ConversationContext, n: number, isRare: boolean) {
  state = Math.imul(n + 1, 0x9e3779b1) >>> 0;
  const createdAt = new Date(Date.parse('2025-09-01') + n * 400_000).toISOString();
  const language = random(2) === 0 ? 'en' : (one(PROSE_LANGUAGES) ?? 'en');
  const conversation = {
    ...host.conversation,
    ...{ id: `c${n}`, createdAt, activityAt: createdAt },
    subject: { kind: 'booking', booking: aBooking({ bookingId: `R-${100_000 + n}` }) } as const,
    guest: aGuest({ id: `g-${n}`, name: n % 500 === 7 ? 'Quirin Maier' : (NAMES[1 + random(NAMES.length - 1)] ?? '') }),
  };
  const drafts = Array.from({ length: 2 + random(13) }, () => ({ text: text(language), at: createdAt }));
  if (isRare) drafts.push({ text: `Is there room for my ${RARE.word}?`, at: createdAt });
  const messages = messagesOf(conversation.id, drafts);
  const context = { ...host, conversation: { ...conversation, seq: messages.length } };
  const grams = new Set<Gram>();
  for (const message of messages) addTextGrams(grams, foldWords(message.text).words);
  for (const words of indexedWords(context)) addFactGrams(grams, words);
  const entry: SearchEntry = {
    ...{ conversationId: conversation.id, hostId: conversation.hostId, createdAt },
    ...{ listingId: conversation.listingId, filter: filterOf(grams), upTo: messages.length, revision: 1 },
    expiresAt: 1_900_000_000,
  };
  const items = [headItem(context.conversation), entryItem(entry)];
  return {
    items,
    thread: messages.map(messageItem),
    characters: drafts.reduce((sum, draft) => sum + draft.text.length, 0),
    bytes: entry.filter.length,
  };
}

async function store(client: DynamoDBClient, items: readonly Attributes[]): Promise<void> {
  const left = inBatches(items, BATCH).toReversed();
  const row = async () => {
    for (let batch = left.pop(); batch; batch = left.pop()) {
      const puts = batch.map((item) => ({ PutRequest: { Item: toItem(item) } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { bench: puts } }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, row));
}

async function measure(size: number): Promise<void> {
  const database = await startDatabase();
  const [writer, reader] = [database.client(), database.client()];
  try {
    await createTable(writer, 'bench');
    const host = await aRegisteredConversation({ client: writer, tableName: 'bench' });
    const make = (n: number) => aConversation(host, n, n % Math.ceil(size / RARE.count) === 3);
    const sizes = await fill(writer, size, make);
    console.log(
      `\n${size} conversations of ${sizes.characters.toFixed(0)} characters, for each a filter of ${sizes.bytes.toFixed(0)} bytes`,
    );
    const meter = new Meter();
    meter.watch(reader);
    for (const [what, question] of Object.entries(QUESTIONS)) {
      await storeThreads(writer, host, question, make);
      await look(reader, meter, host, what, question);
    }
  } finally {
    for (const client of [writer, reader]) client.destroy();
    await database.stop();
  }
}

type Made = ReturnType<typeof aConversation>;

/** Stores heads and entries. @returns what a conversation takes on average */
async function fill(client: DynamoDBClient, size: number, make: (n: number) => Made) {
  let [characters, bytes] = [0, 0];
  for (let from = 0; from < size; from += 500) {
    const part = Array.from({ length: Math.min(500, size - from) }, (_, n) => make(from + n));
    await store(
      client,
      part.flatMap(({ items }) => items),
    );
    characters += part.reduce((sum, each) => sum + each.characters, 0);
    bytes += part.reduce((sum, each) => sum + each.bytes, 0);
  }
  return { characters: characters / size, bytes: bytes / size };
}

/** Stores the threads that a search reads, before it is measured: most of them none ever does. */
async function storeThreads(
  client: DynamoDBClient,
  host: ConversationContext,
  question: string,
  make: (n: number) => Made,
): Promise<void> {
  const stored = dynamoThreads(client, 'bench');
  async function* backwards(conversationId: string) {
    await store(client, make(Number(conversationId.slice(1))).thread);
    yield* stored.backwards(conversationId);
  }
  await search(depsOf(client, { backwards }), host, question);
}

const depsOf = (client: DynamoDBClient, threads: SearchConversationsDeps['threads']): SearchConversationsDeps => ({
  inbox: dynamoInbox(client, 'bench'),
  searched: dynamoSearchedConversations(client, 'bench'),
  threads,
  now: () => NOW,
});

/** One search, page by page, until it found enough or looked through all. */
async function search(deps: SearchConversationsDeps, host: ConversationContext, question: string) {
  const caller = { role: 'host', id: host.conversation.hostId } as const;
  const asked = { caller, terms: searchTerms(question) };
  let [calls, found] = [0, 0];
  let after: string | undefined;
  do {
    const looked = await lookThrough(deps, asked, { after, limit: PAGE - found });
    found += looked.items.length;
    after = looked.stoppedAt && placeOf(looked.stoppedAt);
    calls++;
  } while (after !== undefined && found < PAGE);
  return { calls, found };
}

async function look(
  client: DynamoDBClient,
  meter: Meter,
  host: ConversationContext,
  what: string,
  question: string,
): Promise<void> {
  meter.reset();
  const began = performance.now();
  const { calls, found } = await search(depsOf(client, dynamoThreads(client, 'bench')), host, question);
  const milliseconds = performance.now() - began;
  const { requests, read, cost } = meter.each(1);
  const figures = [
    `${String(found).padStart(3)} found`,
    `${calls} calls`,
    `${requests.toFixed(0).padStart(4)} requests`,
    `${read.toFixed(0).padStart(5)} read units`,
    `${milliseconds.toFixed(0).padStart(5)} ms`,
    `${cost.toFixed(0)} USD a million`,
  ];
  console.log(`  ${what.padEnd(32)} ${figures.join(', ')}`);
}

/** What it takes to keep what conversations are found by: when they begin, and message by message. */
async function keep(): Promise<void> {
  const database = await startDatabase();
  const writer = database.client();
  const [facts, said] = [keeper(database), keeper(database)];
  try {
    await createTable(writer, 'bench');
    const world = aSearchWorld({ client: writer, tableName: 'bench', endpoint: database.endpoint });
    for (let n = 0; n < KEPT; n++) {
      let context = await aRegisteredConversation({ client: writer, tableName: 'bench' });
      const place = world.placeOf(context);
      await facts.keep({ kind: 'facts', conversationId: place.conversationId });
      for (let seq = 1; seq <= MESSAGES; seq++) {
        context = await world.say(context, { text: text('en') });
        await said.keep({ kind: 'said', ...place, seq });
      }
    }
    facts.report('a new conversation');
    said.report('a message');
  } finally {
    for (const client of [writer, facts.client, said.client]) client.destroy();
    await database.stop();
  }
}

/** Does jobs with a client of its own, so that nothing else is counted. */
function keeper(database: { client(): DynamoDBClient; readonly endpoint: string }) {
  const client = database.client();
  const meter = new Meter();
  meter.watch(client);
  const world = aSearchWorld({ client, tableName: 'bench', endpoint: database.endpoint });
  let [count, milliseconds] = [0, 0];
  return {
    client,
    async keep(job: SearchJob): Promise<void> {
      const began = performance.now();
      await world.index(job);
      milliseconds += performance.now() - began;
      count++;
    },
    report(what: string): void {
      const { requests, read, write, cost } = meter.each(count);
      const units = `${requests.toFixed(1)} requests, ${read.toFixed(1)} read and ${write.toFixed(1)} write units`;
      console.log(
        `keep ${what.padEnd(20)} ${units}, ${(milliseconds / count).toFixed(1)} ms, ${cost.toFixed(2)} USD a million`,
      );
    },
  };
}

await keep();
for (const size of SIZES) await measure(size);
