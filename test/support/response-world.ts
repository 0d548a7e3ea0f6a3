import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDeliveries } from '../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoRegistry } from '../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoResponses } from '../../adapters/dynamodb/dynamo-responses.ts';
import { dynamoHostConversations } from '../../adapters/dynamodb/listing-conversations.ts';
import { readChange } from '../../adapters/dynamodb/read-change.ts';
import { dynamoRecorded } from '../../adapters/dynamodb/recorded-thread.ts';
import { consequencesOf } from '../../core/changes.ts';
import type { Booking, ConversationContext, Instant, MessageDraft } from '../../core/model.ts';
import type { ResponseJob } from '../../core/ports/work.ts';
import type { TrackResponsesDeps } from '../../functions/track-responses/deps.ts';
import { trackResponses } from '../../functions/track-responses/track-responses.ts';
import { aDraft, aRegisteredConversation, type Registering } from './conversations.ts';
import { viaOf } from './response-histories.ts';
import type { Happening } from './response-model.ts';
import type { useTable } from './table.ts';
import { tableChanges } from './table-changes.ts';

/** A conversation of an activity in UTC in the table, what happens in it, and who keeps what became of its messages. */
export async function aResponseWorld(table: ReturnType<typeof useTable>, facts: Registering = {}) {
  const { client, tableName } = table;
  const listing = { program: 'activity', timeZone: 'UTC', ...facts.listing };
  let context = await aRegisteredConversation(table, { ...facts, listing });
  const { id, hostId } = context.conversation;
  const conversations = dynamoConversations(client, tableName);
  const deliveries = dynamoDeliveries(client, tableName);
  const responses = dynamoResponses(client, tableName);
  const clock = { now: '2026-12-01T00:00:00.000Z' };
  const jobs: ResponseJob[] = [];
  const take = async (taken: readonly ResponseJob[]): Promise<readonly ResponseJob[]> => {
    jobs.push(...taken);
    return [];
  };
  const deps: TrackResponsesDeps = {
    ...{ conversations, responses, work: { track: take }, now: () => clock.now },
    recorded: dynamoRecorded(client, tableName),
    inboxes: dynamoHostConversations(client, tableName),
  };
  const append = async (draft: Partial<MessageDraft>): Promise<void> => {
    context = await conversations.again(context);
    const done = await conversations.append({ context, message: aDraft(draft), delivery: { state: 'pending' } });
    if (done.kind !== 'appended') throw new Error(done.kind);
  };
  let seen = (await tableChanges(table.endpoint, tableName)).length;
  return {
    ...{ id, hostId, clock, deps, jobs, responses },
    append,
    context: (): ConversationContext => context,
    unask: (seq: number, at: Instant) => conversations.markNoAnswerNeeded(context, seq, at),
    bounce: (seq: number) => deliveries.settle(id, seq, { state: 'undeliverable', reason: 'unreachable' }),
    async happen(event: Happening): Promise<void> {
      const at = new Date(event.at).toISOString();
      if (event.kind === 'unasked') await conversations.markNoAnswerNeeded(context, seqIn(event.id), at);
      else if (event.kind === 'bounced') await this.bounce(seqIn(event.id));
      else await append({ at, author: event.kind, ...wayOf(event) });
    },
    /** Registers the booking anew, as the platform does. */
    async rebook(booking: Partial<Booking>): Promise<void> {
      const { subject, listingId, guest } = context.conversation;
      if (subject.kind !== 'booking') throw new Error('no booking');
      const fresh = () => ({ conversationId: id, aliases: context.conversation.aliases });
      const registry = dynamoRegistry(client, tableName);
      const changed = { ...subject.booking, ...booking };
      await registry.putBooking(listingId, guest, changed, fresh, clock.now);
      context = await conversations.again(context);
    },
    /** What the stream hands over since the last look. */
    async handedOver(): Promise<readonly ResponseJob[]> {
      const changes = await tableChanges(table.endpoint, tableName);
      const fresh = changes.slice(seen);
      seen = changes.length;
      return fresh.flatMap((record) => {
        const change = readChange(record);
        return change ? consequencesOf(change).responses : [];
      });
    },
    track: (job: ResponseJob, other: Partial<TrackResponsesDeps> = {}) => trackResponses({ ...deps, ...other })(job),
    kept: () => responses.of(hostId, '2020-01-01T00:00:00.000Z', '2030-01-01T00:00:00.000Z'),
  };
}

const seqIn = (id: string): number => Number(id.slice(id.lastIndexOf('-') + 1));

const wayOf = (event: Happening & { readonly kind: 'guest' | 'host' }): Pick<MessageDraft, 'via' | 'notes'> =>
  event.kind === 'guest'
    ? { via: 'mail', notes: event.automatic ? ['automatic'] : [] }
    : { via: viaOf(event.by), notes: event.by === 'machine' ? ['automatic'] : [] };
