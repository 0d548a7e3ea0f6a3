import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Construct } from 'constructs';
import type { StageConfiguration } from '../configuration.ts';
import { CallerPool } from '../constructs/caller-pool.ts';
import { LiveEntry } from '../constructs/live-entry.ts';
import { nameOf } from '../names.ts';

export interface Tokens {
  readonly issuer: string;
  readonly audience: readonly string[];
}

/**
 * Where the API is found: its bare address, before there is anything behind it; and whose tokens it believes.
 *
 * Functions write this address into mails and look at some tokens themselves, and the API leads to functions: each would wait
 * for the other, were it not for this stack (ADR 0012). The address stands in mails that were sent, so it must not change.
 */
export class EntryStack extends Stack {
  readonly api: HttpApi;
  /** Where one connects for live updates: told with each ticket, so it may change. */
  readonly live: LiveEntry;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** Whose tokens are believed, and for whom they must be made. */
  readonly tokens: Tokens;

  constructor(scope: Construct, id: string, configuration: StageConfiguration, props: StackProps) {
    super(scope, id, props);
    const { stage, api, corsOrigins } = configuration;
    this.api = new HttpApi(this, 'Api', {
      apiName: nameOf(stage, 'api'),
      createDefaultStage: false,
      disableExecuteApiEndpoint: api.domain !== undefined,
      ...(corsOrigins.length > 0 ? { corsPreflight: crossOrigin(corsOrigins) } : {}),
    });
    this.live = new LiveEntry(this, 'Live', stage);
    this.publicUrl = api.domain ? `https://${api.domain.name}` : this.api.apiEndpoint;
    this.tokens = this.#tokens(configuration);
  }

  #tokens({ stage, identity }: StageConfiguration): Tokens {
    if (identity) return identity;
    const pool = new CallerPool(this, 'Callers', stage);
    return { issuer: pool.issuer, audience: [pool.audience] };
  }
}

const crossOrigin = (origins: readonly string[]) => ({
  allowOrigins: [...origins],
  allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.PUT, CorsHttpMethod.POST, CorsHttpMethod.DELETE],
  allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-none-match'],
  exposeHeaders: ['etag', 'location', 'retry-after', 'x-correlation-id'],
  maxAge: Duration.hours(1),
});
