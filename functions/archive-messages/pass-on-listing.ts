import type { Expiries } from '../../core/ports/expiries.ts';
import type { ArchiveJob, Work } from '../../core/ports/work.ts';
import type { Archived } from './archived.ts';
import { passOn } from './pass-on.ts';

export interface PassOnListingDeps {
  readonly expiries: Pick<Expiries, 'conversations'>;
  readonly work: Pick<Work, 'archive'>;
}

/** Hands over a job for each conversation of a listing, a page at a time, the next page as a job of its own. */
export async function passOnListing(
  { expiries, work }: PassOnListingDeps,
  job: Extract<ArchiveJob, { kind: 'listing' }>,
): Promise<Archived> {
  const { items, next } = await expiries.conversations(job, job.after);
  const jobs = items.map((conversationId) => ({ kind: 'expiry', conversationId }) as const);
  await passOn(work, next === null ? jobs : [...jobs, { ...job, after: next }]);
  return { code: 'listing-passed-on', counts: { conversations: items.length } };
}
