import { cursorAfter, seqOfCursor } from '../../adapters/dynamodb/thread-cursor.ts';
import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findSight } from '../../adapters/lambda/find-sight.ts';
import { type IdempotentCall, keptBefore } from '../../adapters/lambda/idempotency.ts';
import { requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import type { Conversation } from '../../core/model.ts';
import { type ConversationReading, type Reader, readerOf } from '../../core/readings.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { readingView } from '../../core/views/reading-view.ts';
import type { ServeRecordDeps } from './deps.ts';
import { fittingRange, type Wanted } from './fitting-range.ts';
import { readRange } from './read-range.ts';
import { keepReading, recordedBefore } from './recorded-before.ts';

type Deps = Omit<ServeRecordDeps, 'registry' | 'exports' | 'store' | 'signer' | 'log' | 'mails'>;

/** `POST /conversations/{id}/readings`: recorded first, then read (B5). */
export const postReading = (deps: Deps) =>
  endpoint(REQUESTS.postReading, async ({ caller, path, query: { limit, cursor }, body, idempotent }) => {
    const by = readerOf(caller);
    if (!by) return requestProblem('forbidden');
    const wanted = { after: seqOfCursor(cursor), limit };
    return untilFresh(async () => {
      const sight = await findSight(deps, caller, path.conversationId);
      if (!sight.ok) return sight.error;
      const { conversation } = sight.value.context;
      return (
        (await again(deps, conversation, idempotent)) ??
        (await read(deps, conversation, wanted, { by, ...body }, idempotent))
      );
    });
  });

/** What the same call got before: the same messages, with links that work now. */
async function again(
  deps: Deps,
  conversation: Conversation,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | undefined> {
  const before = await keptBefore(deps, idempotent);
  if (!before.ok) return before.error;
  if (!before.value) return undefined;
  const { reading, next } = await recordedBefore(deps.readings, conversation.id, before.value);
  return 'conversationId' in reading ? shown(deps, conversation, reading, next) : requestProblem('not-found');
}

type Why = Pick<ConversationReading, 'purpose' | 'note'> & { readonly by: Reader };

async function read(
  deps: Deps,
  conversation: Conversation,
  wanted: Wanted,
  why: Why,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const messages = await fittingRange(deps.record, conversation, wanted);
  const id = nameFrom(CONVERSATION_ID, deps.random());
  const reading: ConversationReading = { ...why, id, at: deps.now(), conversationId: conversation.id, messages };
  const next = messages.to > 0 && messages.to < conversation.seq ? cursorAfter(messages.to) : null;
  const recorded = await deps.readings.record(reading, keepReading(idempotent, reading, next));
  return recorded === 'kept' ? STALE : shown(deps, conversation, reading, next);
}

const shown = async (
  deps: Deps,
  conversation: Conversation,
  reading: ConversationReading,
  next: string | null,
): Promise<Reply> => ({
  status: 201,
  headers: { Location: `/conversations/${conversation.id}/readings` },
  body: readingView(reading, await readRange(deps, conversation, reading), next),
});
