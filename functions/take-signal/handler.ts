import { randomBytes } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamoSignals } from '../../adapters/dynamodb/dynamo-signals.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { detectionRules } from '../../adapters/lambda/detection-rules.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { BYTES_EACH, CONVERSATION_ID, nameFrom } from '../../core/aliases.ts';
import { readSignalEvent } from './signal-event.ts';
import { takeSignal } from './take-signal.ts';

const { table } = settings('table');
const journal = log('take-signal');

const take = takeSignal({
  signals: dynamoSignals(new DynamoDBClient(), table),
  rules: detectionRules(),
  fresh: () => nameFrom(CONVERSATION_ID, randomBytes(BYTES_EACH)),
  now: () => new Date().toISOString(),
});

/** Takes what the platform tells of hosts' accounts on the bus. */
export const handler = batch(journal, async ({ body }) => {
  const signal = readSignalEvent(body);
  const { id: signalId, hostId, kind } = signal;
  journal.info(`signal-${await take(signal)}`, { signalId, hostId, kind });
});
