import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import { eventBus } from '../../adapters/events/event-bus.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import {
  sqsArchive,
  sqsDeliveries,
  sqsExports,
  sqsLive,
  sqsNotices,
  sqsResponses,
  sqsSchedules,
  sqsSearches,
  sqsTranslations,
} from '../../adapters/sqs/sqs-work.ts';
import { logRestrictions } from './log-restrictions.ts';
import { publishChanges } from './publish-changes.ts';

const setting = {
  ...settings('deliveryQueue', 'translationQueue', 'noticeQueue', 'archiveQueue'),
  ...settings('exportQueue', 'scheduleQueue', 'responseQueue', 'searchQueue', 'liveQueue', 'eventBus'),
};
const queues = new SQSClient();
const journal = log('publish-changes');

const publish = publishChanges({
  work: {
    ...sqsDeliveries(queues, setting.deliveryQueue),
    ...sqsTranslations(queues, setting.translationQueue),
    ...sqsNotices(queues, setting.noticeQueue),
    ...sqsArchive(queues, setting.archiveQueue),
    ...sqsExports(queues, setting.exportQueue),
    ...sqsSchedules(queues, setting.scheduleQueue),
    ...sqsResponses(queues, setting.responseQueue),
    ...sqsSearches(queues, setting.searchQueue),
    ...sqsLive(queues, setting.liveQueue),
  },
  events: logRestrictions(eventBus(new EventBridgeClient(), setting.eventBus), journal),
});

/** Hands on what follows from the table's changes. */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const records = Records.map(({ eventID, dynamodb }) => {
    const sequenceNumber = dynamodb?.SequenceNumber ?? '';
    return { ...dynamodb, id: eventID ?? sequenceNumber, sequenceNumber };
  });
  const { failed, faults } = await publish(records);
  for (const fault of faults) journal.fault('change-not-published', fault);
  if (failed.length > 0) journal.warn('changes-left', { count: failed.length, first: failed[0] });
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
