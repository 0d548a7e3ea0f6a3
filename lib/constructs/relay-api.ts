import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  type DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpApi,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../../core/contract/functions.ts';
import { type Method, ROUTES, type Route } from '../../core/contract/routes.ts';
import type { StageConfiguration } from '../configuration.ts';
import { nameOf, pascal } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

export interface RelayApiProps {
  readonly stage: StageConfiguration;
  /** Of the API that it gives routes to; it is another stack's. */
  readonly apiId: string;
  readonly functions: Readonly<Record<FunctionName, RelayFunction>>;
  /** Whose tokens are believed, and for whom they must be made. */
  readonly tokens: { readonly issuer: string; readonly audience: readonly string[] };
  readonly domain?: DomainName | undefined;
}

const METHODS: Readonly<Record<Method, HttpMethod>> = {
  GET: HttpMethod.GET,
  PUT: HttpMethod.PUT,
  POST: HttpMethod.POST,
  DELETE: HttpMethod.DELETE,
};

/** Of a stage's limits, what a public page may take that is read from the table: a quarter, each route for itself. */
const shareOf = (limit: number): number => Math.max(1, Math.floor(limit / 4));

/** What is logged of a request: the route's pattern, never the path, the query, the address or the caller. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  integrationStatus: '$context.integration.integrationStatus',
  error: '$context.error.responseType',
  authorizerError: '$context.authorizer.error',
  latency: '$context.responseLatency',
  integrationLatency: '$context.integration.latency',
  bytes: '$context.responseLength',
} as const;

/** The HTTP API: the routes of `core/contract/routes.ts`, a token on each but the public ones. */
export class RelayApi extends Construct {
  readonly api: IHttpApi;
  readonly stage: HttpStage;
  readonly #integrations = new Map<FunctionName, HttpLambdaIntegration>();
  readonly #functions: RelayApiProps['functions'];
  /** Routes that anybody may call and that read the table, by their keys. */
  readonly #pages = new Map<string, HttpRoute>();

  constructor(scope: Construct, id: string, { stage, apiId, functions, tokens, domain }: RelayApiProps) {
    super(scope, id);
    this.#functions = functions;
    this.api = HttpApi.fromHttpApiAttributes(this, 'Api', { httpApiId: apiId });
    this.stage = this.#stage(stage, domain);
    const authorizer = new HttpJwtAuthorizer('Tokens', tokens.issuer, { jwtAudience: [...tokens.audience] });
    for (const route of ROUTES) this.#addRoute(route, authorizer);
    this.#answerTheRest();
    this.#keepRoomForTheRest(stage);
  }

  /** Pages that anybody may ask for, without a token, get a share of what is let through: the rest is for who has one. */
  #keepRoomForTheRest({ api }: StageConfiguration): void {
    const share = {
      ThrottlingRateLimit: shareOf(api.requestsPerSecond),
      ThrottlingBurstLimit: shareOf(api.burst),
    };
    // HttpStage knows one limit for all routes; a limit of a route that is not there yet is refused
    const { defaultChild } = this.stage.node;
    if (!(defaultChild instanceof CfnStage)) throw new Error('a stage without its resource');
    defaultChild.routeSettings = Object.fromEntries([...this.#pages.keys()].map((key) => [key, share]));
    this.stage.node.addDependency(...this.#pages.values());
  }

  /** What no route takes gets a problem document like any other refusal, which the gateway can't write. */
  #answerTheRest(): void {
    const rest = new HttpRoute(this, 'Rest', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: this.#integration('show-reference'),
    });
    Validations.of(rest).acknowledge({ id: 'AwsSolutions-APIG4', reason: 'It answers 404 to all that it gets.' });
  }

  #addRoute(route: Route, authorizer: IHttpRouteAuthorizer): void {
    const open = route.roles === 'public';
    const added = new HttpRoute(this, pascal(route.operation), {
      httpApi: this.api,
      routeKey: HttpRouteKey.with(route.path, METHODS[route.method]),
      integration: this.#integration(route.function),
      authorizer: open ? new HttpNoneAuthorizer() : authorizer,
    });
    if (!open) return;
    if (route.token === 'optional') this.#pages.set(`${route.method} ${route.path}`, added);
    Validations.of(added).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason: 'Public by the specification: facts of a listing, a signed link, the reference and its description.',
    });
  }

  /** One integration and one permission for a function, however many routes lead to it. */
  #integration(name: FunctionName): HttpLambdaIntegration {
    const made =
      this.#integrations.get(name) ??
      new HttpLambdaIntegration(pascal(name), this.#functions[name].lambda, { scopePermissionToRoute: false });
    this.#integrations.set(name, made);
    return made;
  }

  #stage({ stage, api }: StageConfiguration, domainName: DomainName | undefined): HttpStage {
    const logs = new LogGroup(this, 'AccessLogs', {
      // Under this prefix API Gateway needs no entry of its own in the account's resource policy, which is short.
      logGroupName: `/aws/vendedlogs/${nameOf(stage, 'api')}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: api.requestsPerSecond, burstLimit: api.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logs),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
      ...(domainName ? { domainMapping: { domainName } } : {}),
    });
  }
}
