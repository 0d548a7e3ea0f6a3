import { minutesAfter } from '../../core/dates.ts';
import type { ScheduleJob } from '../../core/ports/work.ts';
import type { Planned, PlanSendsDeps } from './deps.ts';

type ManyJob = Extract<ScheduleJob, { readonly kind: 'host' | 'listing' }>;

/** What happened within so many minutes before a pass is looked at again after it: the index shows it within seconds. */
const LOOKS_BACK = 2;

/**
 * Hands over a job for each conversation of a host or a listing, a page at a time, the next page as a job of its own, and with the
 * first page the second pass.
 *
 * @throws where the queue did not take all: the job comes again, and who gets one twice does nothing new
 */
export async function passOn({ inboxes, work, now }: PlanSendsDeps, job: ManyJob): Promise<Planned> {
  const listingId = job.kind === 'listing' ? job.listingId : undefined;
  const at = now();
  const { items, next } = await inboxes.page(job.hostId, listingId, job.after);
  const jobs: ScheduleJob[] = items.map((conversationId) => ({ kind: 'conversation', conversationId }));
  if (next !== null) jobs.push({ ...job, after: next });
  if (job.after === undefined) jobs.push({ ...job, after: minutesAfter(at, -LOOKS_BACK), again: true });
  const left = await work.schedule(jobs);
  if (left.length > 0) throw new Error('the queue of schedules did not take all');
  return { code: 'conversations-passed-on', count: items.length };
}
