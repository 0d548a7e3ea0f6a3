import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { StageConfiguration } from '../configuration.ts';
import { nameOf } from '../names.ts';

/**
 * Where the API is found: its bare address, before there is anything behind it.
 *
 * Functions write this address into mails, and the API leads to functions: each would wait for the other, were it not for
 * this stack (ADR 0012). The address stands in mails that were sent, so it must not change.
 */
export class EntryStack extends Stack {
  readonly api: HttpApi;
  /** Without a slash at the end. */
  readonly publicUrl: string;

  constructor(scope: Construct, id: string, { stage, api, corsOrigins }: StageConfiguration, props: StackProps) {
    super(scope, id, props);
    this.api = new HttpApi(this, 'Api', {
      apiName: nameOf(stage, 'api'),
      createDefaultStage: false,
      disableExecuteApiEndpoint: api.domain !== undefined,
      ...(corsOrigins.length > 0 ? { corsPreflight: crossOrigin(corsOrigins) } : {}),
    });
    this.publicUrl = api.domain ? `https://${api.domain.name}` : this.api.apiEndpoint;
  }
}

const crossOrigin = (origins: readonly string[]) => ({
  allowOrigins: [...origins],
  allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.PUT, CorsHttpMethod.POST, CorsHttpMethod.DELETE],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key'],
  exposeHeaders: ['location', 'retry-after', 'x-correlation-id'],
  maxAge: Duration.hours(1),
});
