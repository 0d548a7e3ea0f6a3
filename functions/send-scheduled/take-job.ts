import { attemptOf, type HandleRecord } from '../../adapters/lambda/batch.ts';
import type { Log } from '../../adapters/lambda/log.ts';
import { orSoonAgain } from '../../adapters/lambda/or-soon-again.ts';
import type { SendJob } from '../../core/ports/work.ts';
import { readJob } from './job.ts';
import type { SendEnd } from './send-scheduled.ts';

interface Deps {
  readonly log: Pick<Log, 'info' | 'fault'>;
  /** From 0 to 1. */
  readonly chance: () => number;
  readonly send: (job: SendJob) => Promise<SendEnd>;
}

/** Does one job of the queue; after a fault once more in seconds, since its guest may be about to arrive. */
export const takeJob =
  ({ send, ...deps }: Deps): HandleRecord =>
  async (record) => {
    const job = readJob(record.body);
    const { conversationId, sendId } = job;
    const tried = { conversationId, sendId, attempt: attemptOf(record) };
    const end = await orSoonAgain(deps, 'send-failed', tried, () => send(job));
    deps.log.info(`send-${end}`, { conversationId, sendId });
  };
