import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { dynamoDueSends } from '../../adapters/dynamodb/due-sends.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { sqsSends } from '../../adapters/sqs/sqs-work.ts';
import { dispatchSends } from './dispatch-sends.ts';

const { table, sendQueue } = settings('table', 'sendQueue');
const journal = log('dispatch-sends');

const dispatch = dispatchSends({
  due: dynamoDueSends(new DynamoDBClient(), table),
  work: sqsSends(new SQSClient(), sendQueue),
  now: () => new Date().toISOString(),
});

/** Once a minute. `sends-overdue` wakes somebody (docs/runbook.md). */
export const handler = async (): Promise<void> => {
  const { handed, overdue, latest } = await dispatch();
  if (overdue > 0) journal.warn('sends-overdue', { count: overdue, seconds: latest });
  if (handed > 0) journal.info('sends-dispatched', { count: handed, seconds: latest });
};
