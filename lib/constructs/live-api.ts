import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type IWebSocketApi,
  LogGroupLogDestination,
  WebSocketApi,
  WebSocketRoute,
  WebSocketStage,
  type WebSocketStageProps,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { WebSocketLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../core/contract/functions.ts';
import { SOCKET_ROUTES, SOCKET_STAGE, type SocketRoute } from '../../core/contract/socket.ts';
import type { StageConfiguration } from '../configuration.ts';
import { nameOf, pascal } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

export interface LiveApiProps {
  readonly stage: StageConfiguration;
  /** Of the API that it gives routes to; it is another stack's. */
  readonly apiId: string;
  readonly functions: Readonly<Record<FunctionName, RelayFunction>>;
}

/** What is logged of a connection: never its address, whose query is a ticket, nor who connects. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  event: '$context.eventType',
  connection: '$context.connectionId',
  status: '$context.status',
  integrationStatus: '$context.integration.status',
  error: '$context.error.responseType',
  integrationLatency: '$context.integrationLatency',
} as const;

/** The WebSocket API: the routes of `core/contract/socket.ts`, and nothing to connect with but a ticket. */
export class LiveApi extends Construct {
  constructor(scope: Construct, id: string, { stage, apiId, functions }: LiveApiProps) {
    super(scope, id);
    const api = WebSocketApi.fromWebSocketApiAttributes(this, 'Api', { webSocketId: apiId });
    for (const route of SOCKET_ROUTES) this.#addRoute(api, route, functions[route.function]);
    this.#addStage(api, stage);
  }

  #addRoute(api: IWebSocketApi, { key }: SocketRoute, { lambda }: RelayFunction): void {
    // CDK leaves a construct out of names that is called Default
    const name = `On${pascal(key.slice(1))}`;
    const route = new WebSocketRoute(this, name, {
      webSocketApi: api,
      routeKey: key,
      integration: new WebSocketLambdaIntegration(name, lambda),
      returnResponse: key === '$default',
    });
    Validations.of(route).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Its function takes a ticket, which is of one use and was given to who showed a token (ADR 0035).',
    });
  }

  #addStage(
    api: IWebSocketApi,
    { stage, api: { requestsPerSecond, burst, logsConnections } }: StageConfiguration,
  ): void {
    const added = new WebSocketStage(this, 'Stage', {
      webSocketApi: api,
      stageName: SOCKET_STAGE,
      autoDeploy: true,
      throttle: { rateLimit: requestsPerSecond, burstLimit: burst },
      ...(logsConnections ? this.#accessLog(stage) : {}),
    });
    if (logsConnections) return;
    Validations.of(added).acknowledge({
      id: 'AwsSolutions-APIG1',
      reason: 'Access logs of a WebSocket API need a role of the whole account. `api.logsConnections` turns them on.',
    });
  }

  #accessLog(stage: string): Pick<WebSocketStageProps, 'accessLogSettings'> {
    const logs = new LogGroup(this, 'AccessLogs', {
      logGroupName: `/aws/vendedlogs/${nameOf(stage, 'live')}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return {
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    };
  }
}
