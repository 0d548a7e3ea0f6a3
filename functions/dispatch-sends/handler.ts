import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoDueSends } from '../../adapters/dynamodb/due-sends.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sqsDigests, sqsSends } from '../../adapters/sqs/sqs-work.ts';
import { dispatchSends } from './dispatch-sends.ts';

const { table, sendQueue, digestQueue } = settings('table', 'sendQueue', 'digestQueue');
const queues = new SQSClient();
const journal = log('dispatch-sends');

const dispatch = dispatchSends({
  due: dynamoDueSends(new DynamoDBClient(), table),
  work: { ...sqsSends(queues, sendQueue), ...sqsDigests(queues, digestQueue) },
  now: () => new Date().toISOString(),
});

/** Once a minute. `sends-overdue` wakes somebody (docs/runbook.md). */
export const handler = async (): Promise<void> => {
  const { handed, overdue, latest } = await dispatch();
  if (overdue > 0) journal.warn('sends-overdue', { count: overdue, seconds: latest });
  if (handed > 0) journal.info('sends-dispatched', { count: handed, seconds: latest });
};
