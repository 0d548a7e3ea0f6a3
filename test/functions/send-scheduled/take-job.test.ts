import { expect, it } from 'vitest';
import { TryAgain } from '../../../adapters/lambda/try-again.ts';
import { FUNCTIONS } from '../../../core/contract/functions.ts';
import { QUEUES } from '../../../core/contract/queues.ts';
import { takeJob } from '../../../functions/send-scheduled/take-job.ts';
import { aQueueRecord } from '../../support/queue-records.ts';

const JOB = { conversationId: 'c1', sendId: 't1', due: '2026-03-01T10:00:00.000Z' };
const record = (attempt: number) => aQueueRecord('m1', { body: JSON.stringify(JOB), attempt });

function aJournal() {
  const lines: unknown[] = [];
  const log = {
    info: (...line: unknown[]) => void lines.push(line),
    fault: (code: string, _: unknown, details?: object) => void lines.push([code, details]),
  };
  return { lines, log };
}

it('tells how a send ended', async () => {
  const { log, lines } = aJournal();
  await takeJob({ log, chance: () => 0, send: async () => 'sent' })(record(1));
  expect(lines).toEqual([['send-sent', { conversationId: 'c1', sendId: 't1' }]]);
});

it('tries a send again in seconds where a fault of ours kept it, later with each attempt', async () => {
  const { log, lines } = aJournal();
  const take = takeJob({ log, chance: () => 0, send: () => Promise.reject(new Error('gone')) });
  await expect(take(record(1))).rejects.toEqual(new TryAgain(1));
  await expect(take(record(4))).rejects.toMatchObject({ seconds: 8 });
  expect(lines).toEqual([1, 4].map((attempt) => ['send-failed', { conversationId: 'c1', sendId: 't1', attempt }]));
});

it('has time for a batch of which each waits for a translation as long as it may', () => {
  const slowest = 12;
  expect(QUEUES.sends.batchSize * slowest).toBeLessThan(FUNCTIONS['send-scheduled'].timeout);
});
