import { ApiGatewayManagementApiClient } from '@aws-sdk/client-apigatewaymanagementapi';

/** How often a frame is tried in all: what is lost then, the next look finds. */
const ATTEMPTS = 3;

/** A client of the WebSocket API at `endpoint`. */
export const managementClient = (endpoint: string): ApiGatewayManagementApiClient =>
  new ApiGatewayManagementApiClient({ endpoint, maxAttempts: ATTEMPTS });
