import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findSight } from '../../adapters/lambda/find-sight.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { invalidRequest, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import { type Asker, askerOf, type Export, mayExport, rateAfter, readingOf } from '../../core/exports.ts';
import type { Conversation } from '../../core/model.ts';
import type { NewExport } from '../../core/ports/exports.ts';
import type { ReadingPurpose } from '../../core/readings.ts';
import type { Audience, ExportFormat } from '../../core/record/export/export-facts.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import type { ServeRecordDeps } from './deps.ts';

type Deps = Pick<ServeRecordDeps, 'conversations' | 'exports' | 'answers' | 'limits' | 'random' | 'now'>;

/** What is asked for, as the schema read it. */
interface Wish {
  readonly for: Audience;
  readonly format: ExportFormat;
  readonly purpose?: ReadingPurpose | undefined;
  readonly note?: string | undefined;
}

/** `POST /conversations/{id}/exports`: a party's own view, or for the platform any, which is recorded as a reading (N9, B5). */
export const postExport = (deps: Deps) =>
  endpoint(REQUESTS.postExport, ({ caller, path: { conversationId }, body, idempotent }) =>
    untilFresh(async () => {
      const sight = await findSight(deps, caller, conversationId);
      if (!sight.ok) return sight.error;
      const by = askerOf(caller);
      if (!by || !mayExport(sight.value.viewer, body.for)) return requestProblem('forbidden');
      const misplaced = by.role === 'platform' ? [] : whatIsNotTheirs(body);
      if (misplaced.length > 0) return invalidRequest({ body: misplaced });
      const before = await answerBefore(deps, idempotent, placeOf);
      return before ?? (await ask(deps, sight.value.context.conversation, by, body, idempotent));
    }),
  );

async function ask(
  deps: Deps,
  conversation: Conversation,
  by: Asker,
  wish: Wish,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const asked = newExport(deps, conversation, by, wish);
  const rate = await rateOf(deps, asked);
  if (rate && 'retryAfter' in rate) return requestProblem('too-many-exports', rate);
  const body = { id: asked.id, exportId: asked.id, state: asked.state };
  const outcome = await deps.exports.ask({
    asked,
    rate,
    reading: readingOf(asked, nameFrom(CONVERSATION_ID, deps.random()), wish),
    keep: idempotent && keptAnswer(idempotent, 202, body, asked.askedAt),
  });
  return outcome === 'asked' ? { status: 202, headers: { Location: placeOf(asked.id) }, body } : STALE;
}

const newExport = ({ random, now }: Deps, { id, seq }: Conversation, by: Asker, wish: Wish): Export => ({
  id: nameFrom(CONVERSATION_ID, random()),
  conversationId: id,
  for: wish.for,
  format: wish.format,
  by,
  askedAt: now(),
  upTo: seq,
  state: 'running',
});

async function rateOf(
  { exports, limits }: Deps,
  { conversationId, by, askedAt }: Export,
): Promise<NewExport['rate'] | { readonly retryAfter: number }> {
  if (limits === 'off') return undefined;
  const before = await exports.rate(conversationId, by);
  const after = rateAfter(before, askedAt);
  return 'retryAfter' in after ? after : { before, after };
}

const whatIsNotTheirs = ({ purpose, note }: Wish) =>
  Object.entries({ purpose, note })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => ({ path: [name], detail: 'is for the platform alone' }));

const placeOf = (exportId: string): string => `/exports/${exportId}`;
