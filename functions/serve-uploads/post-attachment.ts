import { STALE, untilFresh } from '../../adapters/dynamodb/until-fresh.ts';
import { endpoint } from '../../adapters/lambda/endpoint.ts';
import { findPartySight, type PartySight } from '../../adapters/lambda/find-sight.ts';
import { answerBefore, type IdempotentCall, keptAnswer } from '../../adapters/lambda/idempotency.ts';
import { problemReply } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import { refusalProblem } from '../../core/problems.ts';
import { REQUESTS } from '../../core/schemas/requests.ts';
import { overHourlyLimit } from '../../core/sender-limits.ts';
import { fileRuleOf } from '../../core/uploads/file-rule.ts';
import { newUpload } from '../../core/uploads/new-upload.ts';
import type { Declared } from '../../core/uploads/upload.ts';
import { whyNotUploaded } from '../../core/uploads/why-not-uploaded.ts';
import { announcedView } from '../../core/views/upload-view.ts';
import { whyClosed } from '../../core/writing.ts';
import type { ServeUploadsDeps } from './deps.ts';

/** `POST /conversations/{id}/attachments`: a link to upload a file by, where what is said of it breaks no rule. */
export const postAttachment = (deps: ServeUploadsDeps) =>
  endpoint(REQUESTS.postAttachment, ({ caller, path: { conversationId }, body, idempotent }) =>
    untilFresh(async () => {
      const sight = await findPartySight(deps, caller, conversationId);
      if (!sight.ok) return sight.error;
      const before = await answerBefore(deps, idempotent, placeIn(conversationId));
      return before ?? (await announce(deps, sight.value, body, idempotent));
    }),
  );

async function announce(
  deps: ServeUploadsDeps,
  { side, context }: PartySight,
  declared: Declared,
  idempotent: IdempotentCall | undefined,
): Promise<Reply | typeof STALE> {
  const now = deps.now();
  const refusal = whyClosed(context, side, now) ?? whyNotUploaded(declared, fileRuleOf(context, deps.domain));
  if (refusal) return problemReply(refusalProblem(refusal));
  const conversationId = context.conversation.id;
  const upload = newUpload({ conversationId, side, declared, createdAt: now }, deps.random());
  const body = announcedView(upload, await deps.store.link(upload));
  const keep = idempotent && keptAnswer(idempotent, 201, body, now);
  const outcome = await deps.uploads.announce({ upload, limit: deps.limit, keep });
  if (outcome === 'limited') return problemReply(refusalProblem(overHourlyLimit(now)));
  if (outcome !== 'announced') return STALE;
  return { status: 201, headers: { Location: placeIn(conversationId)(upload.id) }, body };
}

const placeIn = (conversationId: string) => (uploadId: string) =>
  `/conversations/${conversationId}/attachments/${uploadId}`;
