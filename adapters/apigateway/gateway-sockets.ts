import {
  type ApiGatewayManagementApiClient,
  ApiGatewayManagementApiServiceException,
  DeleteConnectionCommand,
  GoneException,
  PostToConnectionCommand,
} from '@aws-sdk/client-apigatewaymanagementapi';
import type { Sockets } from '../../core/ports/live.ts';

/**
 * Connections to a WebSocket API. What is throttled, or fails inside, the client tries again by itself a few times.
 *
 * @throws what is refused for a reason that does not pass, such as a missing permission
 */
export const gatewaySockets = (client: ApiGatewayManagementApiClient): Sockets => ({
  async push(connectionId, text) {
    try {
      await client.send(new PostToConnectionCommand({ ConnectionId: connectionId, Data: Buffer.from(text) }));
      return 'sent';
    } catch (error) {
      if (error instanceof GoneException) return 'gone';
      if (passes(error)) return 'lost';
      throw error;
    }
  },
  async close(connectionId) {
    try {
      await client.send(new DeleteConnectionCommand({ ConnectionId: connectionId }));
    } catch (error) {
      if (!(error instanceof GoneException || passes(error))) throw error;
    }
  },
});

/** Whether the service was asked too much, failed, or was not reached. */
function passes(error: unknown): boolean {
  if (!(error instanceof ApiGatewayManagementApiServiceException)) return isOfTransport(error);
  const { httpStatusCode = 500 } = error.$metadata;
  return httpStatusCode === 429 || httpStatusCode >= 500;
}

/** As Node names what breaks a connection, and the client what takes too long. */
const isOfTransport = (error: unknown): boolean =>
  error instanceof Error && ('code' in error || error.name === 'TimeoutError');
