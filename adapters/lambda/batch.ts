import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Log } from './log.ts';
import { TryAgain } from './try-again.ts';

/** Handles one message of a queue. */
export type HandleRecord = (record: SQSRecord) => Promise<void>;

/**
 * Handles the messages of a batch one after the other; those that fail come again, the others don't.
 *
 * One at a time, since one received mail may take a good part of the memory.
 */
export const batch =
  (log: Log, handle: HandleRecord) =>
  (event: SQSEvent): Promise<SQSBatchResponse> =>
    processPartialResponse(event, logged(log, handle), new BatchProcessor(EventType.SQS), {
      processInParallel: false,
      throwOnFullBatchFailure: false,
    });

/** The same, with what went wrong in the log under the message's id, by which its dead letter is found. */
export const logged =
  (log: Log, handle: HandleRecord): HandleRecord =>
  async (record) => {
    log.correlate(record.messageId);
    try {
      await handle(record);
    } catch (error) {
      const details = { attempt: attemptOf(record) };
      if (error instanceof TryAgain) log.warn('work-postponed', { ...details, seconds: error.seconds });
      else log.fault('work-failed', error, details);
      throw error;
    }
  };

/** How often a message was given out, this time included. */
export const attemptOf = (record: SQSRecord): number => Number(record.attributes.ApproximateReceiveCount) || 1;
