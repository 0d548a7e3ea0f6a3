import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { gatewaySockets } from '../../adapters/apigateway/gateway-sockets.ts';
import { managementClient } from '../../adapters/apigateway/management-client.ts';
import { dynamoLiveConnections, dynamoLiveTickets } from '../../adapters/dynamodb/dynamo-live.ts';
import { log } from '../../adapters/lambda/log.ts';
import { settings } from '../../adapters/lambda/settings.ts';
import { keepConnections } from './keep-connections.ts';
import { readSocketEvent } from './socket-event.ts';

const { table, liveEndpoint } = settings('table', 'liveEndpoint');
const client = new DynamoDBClient();
const journal = log('keep-connections');

const keep = keepConnections({
  tickets: dynamoLiveTickets(client, table),
  connections: dynamoLiveConnections(client, table),
  sockets: gatewaySockets(managementClient(liveEndpoint)),
  now: () => new Date().toISOString(),
});

/** Takes connections for live updates, and lets them go. The ticket in the address is in no line of the log. */
export const handler = async (event: unknown): Promise<{ readonly statusCode: number; readonly body?: string }> => {
  const read = readSocketEvent(event);
  journal.correlate(read.requestContext.requestId);
  try {
    const { code, status, ...body } = await keep(read);
    journal.info(code, { status });
    return { statusCode: status, ...body };
  } catch (error) {
    journal.fault('connection-not-kept', error, { route: read.requestContext.routeKey });
    throw error;
  }
};
