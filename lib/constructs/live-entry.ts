import { Stack, Token, Validations } from 'aws-cdk-lib';
import { WebSocketApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { SOCKET_STAGE } from '../../core/contract/socket.ts';
import { nameOf } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

/**
 * The bare WebSocket API, before there is anything behind it: functions tell its address and write to its connections, and it
 * leads to functions (ADR 0012).
 */
export class LiveEntry extends Construct {
  readonly apiId: string;

  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id);
    this.apiId = new WebSocketApi(this, 'Api', {
      apiName: nameOf(stage, 'live'),
      // clients say nothing that leads anywhere but to $default
      routeSelectionExpression: '$request.body.type',
    }).apiId;
  }

  /** Says where one connects. */
  tell(fn: RelayFunction): void {
    fn.set('liveUrl', `wss://${this.#address}`);
  }

  /** Lets a function write to connections, and to nothing else of any API. */
  grantPush(fn: RelayFunction): void {
    this.#allow(fn, 'POST');
    fn.set('liveEndpoint', `https://${this.#address}`);
  }

  /** Lets a function end them. */
  grantClose(fn: RelayFunction): void {
    this.#allow(fn, 'DELETE');
    fn.set('liveEndpoint', `https://${this.#address}`);
  }

  #allow(fn: RelayFunction, method: 'POST' | 'DELETE'): void {
    const resourceName = `${SOCKET_STAGE}/${method}/@connections/*`;
    const resource = Stack.of(this).formatArn({ service: 'execute-api', resource: this.apiId, resourceName });
    fn.allow({ actions: ['execute-api:ManageConnections'], resources: [resource] });
    this.#explain(fn, resourceName);
  }

  /** cdk-nag names the API as the other stack imports it. */
  #explain(fn: RelayFunction, resourceName: string): void {
    const stack = Stack.of(this);
    const imported: { 'Fn::ImportValue': string } = stack.resolve(stack.exportValue(this.apiId));
    const account = Token.isUnresolved(stack.account) ? '<AWS::AccountId>' : stack.account;
    const api = `arn:aws:execute-api:${stack.region}:${account}:${imported['Fn::ImportValue']}`;
    Validations.of(fn).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${api}/${resourceName}]`,
      reason: 'API Gateway names each connection as it is opened.',
    });
  }

  get #address(): string {
    const { region, urlSuffix } = Stack.of(this);
    return `${this.apiId}.execute-api.${region}.${urlSuffix}/${SOCKET_STAGE}`;
  }
}
