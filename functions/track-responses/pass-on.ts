import type { ResponseJob } from '../../core/ports/work.ts';
import type { Tracked, TrackResponsesDeps } from './deps.ts';

type HostJob = Extract<ResponseJob, { readonly kind: 'host' }>;

/**
 * Hands over a job for each conversation of a host, a page at a time, the next page as a job of its own.
 *
 * @throws where the queue did not take all: the job comes again, and who gets one twice does nothing new
 */
export async function passOn({ inboxes, work }: TrackResponsesDeps, { hostId, after }: HostJob): Promise<Tracked> {
  const { items, next } = await inboxes.page(hostId, undefined, after);
  const jobs: ResponseJob[] = items.map((conversationId) => ({ kind: 'conversation', conversationId }));
  if (next !== null) jobs.push({ kind: 'host', hostId, after: next });
  const left = await work.track(jobs);
  if (left.length > 0) throw new Error('the queue of responses did not take all');
  return { code: 'conversations-passed-on', count: items.length };
}
