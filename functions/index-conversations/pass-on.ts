import type { SearchJob } from '../../core/ports/work.ts';
import type { IndexConversationsDeps, Indexed } from './deps.ts';

type ManyJob = Extract<SearchJob, { readonly kind: 'host' | 'listing' }>;

/**
 * Hands over a job for each conversation of a host, or of one of its listings, a page at a time, the next page as a job of its own.
 *
 * @throws where the queue did not take all: the job comes again, and who gets one twice does nothing new
 */
export async function passOn({ inboxes, work }: IndexConversationsDeps, job: ManyJob): Promise<Indexed> {
  const listingId = job.kind === 'listing' ? job.listingId : undefined;
  const kind = job.kind === 'listing' ? 'facts' : 'conversation';
  const { items, next } = await inboxes.page(job.hostId, listingId, job.after);
  const jobs: SearchJob[] = items.map((conversationId) => ({ kind, conversationId }));
  if (next !== null) jobs.push({ ...job, after: next });
  const left = await work.index(jobs);
  if (left.length > 0) throw new Error('the queue of searches did not take all');
  return { code: 'conversations-passed-on', count: items.length };
}
