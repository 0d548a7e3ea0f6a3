import type { Log } from '../../adapters/lambda/log.ts';
import { ArchiveDiffers } from '../../core/ports/archive.ts';
import type { ArchiveJob } from '../../core/ports/work.ts';
import { UnreadableLine } from '../../core/record/archive-line.ts';
import type { Archived } from './archived.ts';

/** Does jobs with a line in the log for each; `archive-differs` wakes somebody (docs/runbook.md). */
export const journaled =
  (journal: Log, archive: (job: ArchiveJob) => Promise<Archived>) =>
  async (job: ArchiveJob): Promise<void> => {
    const about = { kind: job.kind, ...('conversationId' in job && { conversationId: job.conversationId }) };
    try {
      const { code, counts, notable } = await archive(job);
      journal[notable ? 'warn' : 'info'](code, { ...about, ...counts });
    } catch (error) {
      if (differs(error)) journal.fault('archive-differs', error, about);
      throw error;
    }
  };

/** What is stored and what is archived are not the same, or one of them is not what its hash was taken over. */
const differs = (error: unknown): boolean => error instanceof ArchiveDiffers || error instanceof UnreadableLine;
