import type { Expiries } from '../../core/ports/expiries.ts';
import type { ArchiveJob, Work } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';

export interface PassOnListingDeps {
  readonly expiries: Pick<Expiries, 'conversations'>;
  readonly work: Pick<Work, 'archive'>;
}

/**
 * Hands over a job for each conversation of a listing, a page at a time, the next page as a job of its own.
 *
 * @throws where the queue did not take all: the page comes again, and who gets a job twice does nothing new
 */
export async function passOnListing(
  { expiries, work }: PassOnListingDeps,
  job: Extract<ArchiveJob, { kind: 'listing' }>,
): Promise<Archived> {
  const { items, next } = await expiries.conversations(job, job.after);
  const jobs = items.map((conversationId) => ({ kind: 'expiry', conversationId }) as const);
  const left = await work.archive(next === null ? jobs : [...jobs, { ...job, after: next }]);
  if (left.length > 0) throw new Error('the archive queue did not take all');
  return { code: 'listing-passed-on', counts: { conversations: items.length } };
}
