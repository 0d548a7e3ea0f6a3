import { processPartialResponse, SqsFifoPartialProcessorAsync } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Postponement } from '../../core/ports/work.ts';
import { attemptOf, type HandleRecord, logged } from './batch.ts';
import type { Log } from './log.ts';
import { TryAgain } from './try-again.ts';

/** What is done about a message that the queue gives up. */
export interface GivingUp {
  /** How often it is given out, the queue's `maxReceiveCount`. */
  readonly attempts: number;
  readonly giveUp: (record: SQSRecord) => Promise<void>;
}

/**
 * Handles the messages of a FIFO queue's batch in order.
 *
 * After one that failed the rest of its group waits with it, and no other group does. A group whose failure names a time
 * comes again then, all of it: the queue gives out nothing of a group while any of it is hidden. One that only waited
 * behind another was given out all the same, so it is given up as often.
 */
export const batchFifo =
  (log: Log, handle: HandleRecord, postponement?: Postponement, giving?: GivingUp) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const waits = new Map<string, number>();
    const noting: HandleRecord = async (record) => {
      try {
        await handle(record);
      } catch (error) {
        if (error instanceof TryAgain) waits.set(groupOf(record), error.seconds);
        throw error;
      }
    };
    const response = await processPartialResponse(event, logged(log, noting), new SqsFifoPartialProcessorAsync(), {
      skipGroupOnError: true,
      throwOnFullBatchFailure: false,
    });
    const failed = new Set(response.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const left = event.Records.filter(({ messageId }) => failed.has(messageId));
    if (giving) {
      const given = left.filter((record) => attemptOf(record) >= giving.attempts);
      await Promise.all(given.map((record) => end(log, giving, record)));
    }
    if (postponement) {
      await Promise.all(left.map((record) => postpone(log, postponement, record, waits.get(groupOf(record)))));
    }
    return response;
  };

const groupOf = (record: SQSRecord): string => record.attributes.MessageGroupId ?? '';

/** Where that fails, the alarm of the dead letters is what is left. */
async function end(log: Log, { giveUp }: GivingUp, record: SQSRecord): Promise<void> {
  try {
    await giveUp(record);
  } catch (error) {
    log.fault('giving-up-failed', error);
  }
}

/** Where that fails, the message comes again after the queue's own time. */
async function postpone(
  log: Log,
  postponement: Postponement,
  { receiptHandle }: SQSRecord,
  seconds: number | undefined,
): Promise<void> {
  if (seconds === undefined) return;
  try {
    await postponement.postpone(receiptHandle, seconds);
  } catch (error) {
    log.fault('postponement-failed', error);
  }
}
