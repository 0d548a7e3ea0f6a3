import type { ArchiveJob, Work } from '../../core/ports/work.ts';

/**
 * Hands further jobs to the queue.
 *
 * @throws where it did not take all: the job that they follow from comes again, and who gets one twice does nothing new
 */
export async function passOn(work: Pick<Work, 'archive'>, jobs: readonly ArchiveJob[]): Promise<void> {
  const left = await work.archive(jobs);
  if (left.length > 0) throw new Error('the archive queue did not take all');
}
