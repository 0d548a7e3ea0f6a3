import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoSearchEntries } from '../../adapters/dynamodb/dynamo-searches.ts';
import { dynamoThreads } from '../../adapters/dynamodb/dynamo-threads.ts';
import { dynamoHostConversations } from '../../adapters/dynamodb/listing-conversations.ts';
import { readChange } from '../../adapters/dynamodb/read-change.ts';
import { consequencesOf } from '../../core/changes.ts';
import type { ConversationContext, Instant, MessageDraft } from '../../core/model.ts';
import type { SearchPlace } from '../../core/ports/searches.ts';
import type { SearchJob } from '../../core/ports/work.ts';
import type { IndexConversationsDeps } from '../../functions/index-conversations/deps.ts';
import { indexConversations } from '../../functions/index-conversations/index-conversations.ts';
import { aDraft } from './conversations.ts';
import type { useTable } from './table.ts';
import { tableChanges } from './table-changes.ts';

/** Who keeps what conversations of a table are found by, and the changes that it hears of. */
export function aSearchWorld(table: Pick<ReturnType<typeof useTable>, 'client' | 'tableName' | 'endpoint'>) {
  const { client, tableName } = table;
  const conversations = dynamoConversations(client, tableName);
  const entries = dynamoSearchEntries(client, tableName);
  const clock: { now: Instant } = { now: '2026-03-01T12:00:00.000Z' };
  const jobs: SearchJob[] = [];
  const deps: IndexConversationsDeps = {
    ...{ conversations, entries, now: () => clock.now },
    threads: dynamoThreads(client, tableName),
    inboxes: dynamoHostConversations(client, tableName),
    work: {
      index: async (taken) => {
        jobs.push(...taken);
        return [];
      },
    },
  };
  let seen = 0;
  const index = (job: SearchJob, other: Partial<IndexConversationsDeps> = {}) =>
    indexConversations({ ...deps, ...other })(job);
  return {
    ...{ clock, deps, entries, jobs, index },
    async say(context: ConversationContext, draft: Partial<MessageDraft>): Promise<ConversationContext> {
      const done = await conversations.append({
        context: await conversations.again(context),
        message: aDraft(draft),
        delivery: { state: 'pending' },
      });
      if (done.kind !== 'appended') throw new Error(done.kind);
      return { ...context, conversation: done.conversation };
    },
    entryOf: ({ conversation: { id: conversationId, hostId, createdAt } }: ConversationContext) =>
      entries.find({ conversationId, hostId, createdAt }),
    placeOf: ({ conversation: { id: conversationId, hostId, createdAt } }: ConversationContext): SearchPlace => ({
      conversationId,
      hostId,
      createdAt,
    }),
    /** What the stream hands over since the last look. */
    async handedOver(): Promise<readonly SearchJob[]> {
      const changes = await tableChanges(table.endpoint, tableName);
      const fresh = changes.slice(seen);
      seen = changes.length;
      return fresh.flatMap((record) => {
        const change = readChange(record);
        return change ? consequencesOf(change).searches : [];
      });
    },
    /** Does all that the stream hands over, and what follows from it. */
    async settle(): Promise<void> {
      jobs.push(...(await this.handedOver()));
      for (let job = jobs.shift(); job; job = jobs.shift()) await index(job);
    },
  };
}
