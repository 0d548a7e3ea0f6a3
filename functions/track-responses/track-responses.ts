import { minutesAfter } from '../../core/dates.ts';
import type { Conversation, Instant } from '../../core/model.ts';
import type { ResponseJob } from '../../core/ports/work.ts';
import { HOURS_TO_ANSWER } from '../../core/response-rate/judge-guest-message.ts';
import { type NumberedMessage, whatBecame } from '../../core/response-rate/what-became.ts';
import type { Tracked, TrackResponsesDeps } from './deps.ts';
import { passOn } from './pass-on.ts';

type OneJob = Exclude<ResponseJob, { readonly kind: 'host' }>;

/**
 * Keeps what became of guests' messages (B12): what a job names is read anew from the record, so that jobs do the same in
 * whatever order, and however often, they come.
 */
export const trackResponses =
  (deps: TrackResponsesDeps) =>
  (job: ResponseJob): Promise<Tracked> =>
    job.kind === 'host' ? passOn(deps, job) : track(deps, job);

async function track({ conversations, recorded, responses, now }: TrackResponsesDeps, job: OneJob): Promise<Tracked> {
  const at = now();
  // the head before the thread: who read a later one has seen all that this one sees
  const context = await conversations.byId(job.conversationId);
  if (!context) throw new Error('a message of no conversation');
  const { conversation } = context;
  const scope = scopeOf(job, conversation, at);
  const from =
    scope.from ?? (await recorded.runBegins(conversation.id, Math.min(scope.upTo, conversation.seq) + 1, scope.after));
  const known = whatBecame(await recorded.since(conversation.id, from), context);
  const meant = known.filter((message) => message.seq <= scope.upTo && isRecent(message, scope.after));
  await responses.keep(conversation.hostId, meant, conversation.revision, at);
  return { code: 'responses-kept', count: meant.length };
}

/** Which messages a job is about. */
interface Scope {
  /** Their first; absent: the first that is open at the last. */
  readonly from?: number;
  readonly upTo: number;
  /** Of those from before, nothing changes any more. */
  readonly after?: Instant;
}

function scopeOf(job: OneJob, { seq: latest }: Conversation, now: Instant): Scope {
  switch (job.kind) {
    case 'message':
      return { from: job.seq, upTo: job.seq };
    case 'answered':
      return { upTo: job.seq - 1 };
    case 'unasked':
      return { upTo: job.seq, after: inTimeAt(job.at) };
    case 'facts':
      return { upTo: latest, after: inTimeAt(now) };
    default:
      return { from: 1, upTo: latest };
  }
}

/** What was written before this can't be answered in time at `at` any more. */
const inTimeAt = (at: Instant): Instant => minutesAfter(at, -HOURS_TO_ANSWER * 60);

const isRecent = ({ at }: NumberedMessage, after: Instant = ''): boolean => at >= after;
