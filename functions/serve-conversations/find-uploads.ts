import { problemReply, requestProblem } from '../../adapters/lambda/problem.ts';
import type { Reply } from '../../adapters/lambda/reply.ts';
import type { Instant, Side } from '../../core/model.ts';
import type { Uploads } from '../../core/ports/uploads.ts';
import { refusalProblem } from '../../core/problems.ts';
import { ok, type Result, refused } from '../../core/refusals.ts';
import { type ClearedUpload, isCleared, isThere, type Upload } from '../../core/uploads/upload.ts';

interface FindUploadsDeps {
  readonly uploads: Pick<Uploads, 'findAll'>;
  readonly now: () => Instant;
}

/** Seconds that a scan takes, mostly. */
const SCAN_TIME = 5;

/** The files that a side wants to send, all of them cleared; or the answer that says of the first that is not, why. */
export async function findUploads(
  { uploads, now }: FindUploadsDeps,
  side: Side,
  conversationId: string,
  ids: readonly string[],
): Promise<Result<readonly ClearedUpload[], Reply>> {
  if (ids.length === 0) return ok([]);
  const found = await uploads.findAll(ids);
  const theirs = found.filter((each) => each?.conversationId === conversationId && each.side === side);
  const there = theirs.flatMap((each) => (each && isThere(each, now()) ? [each] : []));
  if (there.length < ids.length) return refused(requestProblem('attachment-unknown'));
  const cleared = there.filter(isCleared);
  const other = there.find((each) => !isCleared(each));
  return other ? refused(whyNotSent(other)) : ok(cleared);
}

function whyNotSent({ refusal, state }: Upload): Reply {
  if (refusal) return problemReply(refusalProblem(refusal));
  if (state === 'used') return requestProblem('attachment-used');
  return requestProblem('attachment-not-ready', { retryAfter: SCAN_TIME });
}
