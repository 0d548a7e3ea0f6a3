import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { gatewaySockets } from '../../adapters/apigateway/gateway-sockets.ts';
import { managementClient } from '../../adapters/apigateway/management-client.ts';
import { dynamoLiveConnections, dynamoParties, dynamoStandings } from '../../adapters/dynamodb/dynamo-live.ts';
import { batch } from '../../adapters/lambda/batch.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { readJob } from './job.ts';
import { pushChange } from './push-change.ts';

const { table, liveEndpoint } = settings('table', 'liveEndpoint');
const client = new DynamoDBClient();
const journal = log('push-changes');

const push = pushChange({
  parties: dynamoParties(client, table),
  connections: dynamoLiveConnections(client, table),
  sockets: gatewaySockets(managementClient(liveEndpoint)),
  standings: dynamoStandings(client, table),
  now: () => new Date().toISOString(),
});

/** Tells those who are connected of what changed. */
export const handler = batch(journal, async ({ body }) => {
  const job = readJob(body);
  const counts = await push(job);
  const { type } = job.frame;
  if (counts.lost > 0) journal.warn('frames-lost', { type, ...counts });
  else if (counts.sent + counts.gone > 0) journal.info('frames-pushed', { type, ...counts });
});
