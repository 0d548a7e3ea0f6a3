import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../core/contract/routes.ts';
import { SOCKET_ROUTES, SOCKET_STAGE } from '../../core/contract/socket.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const { template, resources } = synthesize(aStage(), aFullStage());
/** Of the WebSocket API, as the one stack names it and the other imports it. */
const isLive = (part: object): boolean => JSON.stringify(part).includes('LiveApi');
const allRoutes = resources('Api', 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties);
const routes = allRoutes.filter(({ ApiId }) => !isLive(ApiId));
const routeTo = (key: string) => routes.find(({ RouteKey }) => RouteKey === key);
const stagesOf = (stage?: string) =>
  resources('Api', 'AWS::ApiGatewayV2::Stage', stage).map(({ properties }) => properties);
const stageOf = (stage?: string) => stagesOf(stage).find(({ ApiId }) => !isLive(ApiId));
const apis = (stage?: string) =>
  resources('Entry', 'AWS::ApiGatewayV2::Api', stage).map(({ properties }) => properties);
const api = (stage?: string) => apis(stage).find(({ ProtocolType }) => ProtocolType === 'HTTP');
const integration = (id: string) =>
  JSON.stringify(resources('Api', 'AWS::ApiGatewayV2::Integration').find((each) => each.id === id)?.properties);

/** `Work` exports its functions under names made of their ids: `receive-mail` is `ReceiveMailFunction…`. */
const exported = (name: string) => `${name.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase())}Function`;

describe('routes', () => {
  it('are those of the contract, and one that says that there is no other', () => {
    expect(new Set(routes.map(({ RouteKey }) => RouteKey))).toEqual(
      new Set([...ROUTES.map(({ method, path }) => `${method} ${path}`), '$default']),
    );
    expect(integration(routeTo('$default').Target['Fn::Join'][1][1].Ref)).toContain(exported('show-reference'));
  });

  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s leads to its function',
    (key, route) => {
      expect(integration(routeTo(key).Target['Fn::Join'][1][1].Ref)).toContain(exported(route.function));
    },
  );

  it.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route.roles] as const))(
    '%s asks for a token unless it is public',
    (key, roles) => {
      expect(routeTo(key).AuthorizationType).toBe(roles === 'public' ? 'NONE' : 'JWT');
    },
  );
});

describe('tokens', () => {
  const authorizer = (stage?: string) => resources('Api', 'AWS::ApiGatewayV2::Authorizer', stage)[0]?.properties;

  it("are those of the stage's issuer, made for its audience", () => {
    expect(authorizer('full').JwtConfiguration).toEqual({ Issuer: 'https://login.example.com/', Audience: ['foyer'] });
    expect(resources('Entry', 'AWS::Cognito::UserPool', 'full')).toEqual([]);
  });

  it('come from a user pool where the stage names no issuer', () => {
    const [pool] = resources('Entry', 'AWS::Cognito::UserPool');
    const [client] = resources('Entry', 'AWS::Cognito::UserPoolClient');
    expect(JSON.stringify(authorizer().JwtConfiguration.Audience)).toContain(client?.id);
    expect(JSON.stringify(authorizer().JwtConfiguration.Issuer)).toContain(pool?.id);
  });

  it('can get their role from nobody but an administrator', () => {
    template('Entry').hasResourceProperties('AWS::Cognito::UserPool', {
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    });
    template('Entry').hasResourceProperties('AWS::Cognito::UserPoolClient', { WriteAttributes: ['locale'] });
  });
});

describe('a function that shows more to some', () => {
  const settings = (stage?: string) => {
    const functions = resources('Work', 'AWS::Lambda::Function', stage).map(({ properties }) => properties);
    const found = functions.find(({ FunctionName }) => FunctionName.endsWith('serve-questions'));
    return found?.Environment.Variables;
  };

  it('believes the tokens that the gateway does', () => {
    expect(settings('full')).toMatchObject({
      TOKEN_ISSUER: 'https://login.example.com/',
      TOKEN_AUDIENCE: 'foyer',
      TOKEN_DISCOVERY: 'https://login.example.com/.well-known/openid-configuration',
    });
    const [client] = resources('Entry', 'AWS::Cognito::UserPoolClient');
    expect(JSON.stringify(settings().TOKEN_AUDIENCE)).toContain(client?.id);
    expect(JSON.stringify(settings().TOKEN_DISCOVERY)).toContain('/.well-known/openid-configuration');
  });
});

describe('what the gateway does', () => {
  it('slows down who calls too often', () => {
    expect(stageOf().DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 });
  });

  it('lets who needs no token take a quarter of it, so that the rest is for who has one', () => {
    const share = { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 };
    const [page, one] = ['GET /listings/{listingId}/questions', 'GET /listings/{listingId}/questions/{questionId}'];
    expect(stageOf().RouteSettings).toEqual({ [page]: share, [one]: share });
    const [stage] = Object.values(template('Api').findResources('AWS::ApiGatewayV2::Stage'));
    const keys = resources('Api', 'AWS::ApiGatewayV2::Route').filter(({ id }) => stage?.['DependsOn']?.includes(id));
    expect(keys.map(({ properties }) => properties.RouteKey).sort()).toEqual([page, one].sort());
  });

  it("logs the route's pattern, never the path, the query, the address or the caller", () => {
    const format = stageOf().AccessLogSettings.Format;
    expect(format).toContain('$context.routeKey');
    expect(format).not.toMatch(
      /context\.(path|identity|requestOverride|authorizer\.claims|authorizer\.principalId)|query|domainName|userAgent/i,
    );
  });

  it('lets pages of other origins in only where the stage names them, and never all', () => {
    expect(api()).not.toHaveProperty('CorsConfiguration');
    expect(api('full').CorsConfiguration.AllowOrigins).toEqual(['https://www.example.com']);
  });

  it('answers under its own domain alone where there is one', () => {
    expect(api().DisableExecuteApiEndpoint).not.toBe(true);
    expect(api('full').DisableExecuteApiEndpoint).toBe(true);
    template('Api', 'full').hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'api.example.com' });
    template('Api', 'full').hasResourceProperties('AWS::Route53::RecordSet', { Name: 'api.example.com.', Type: 'A' });
  });
});

describe('the WebSocket API', () => {
  const live = allRoutes.filter(({ ApiId }) => isLive(ApiId));
  const liveStage = (stage?: string) => stagesOf(stage).find(({ ApiId }) => isLive(ApiId));

  it('has the routes of the contract, and answers what clients say', () => {
    expect(live.map(({ RouteKey }) => RouteKey)).toEqual(SOCKET_ROUTES.map(({ key }) => key));
    expect(live.map(({ RouteResponseSelectionExpression: answers }) => answers)).toEqual([
      undefined,
      undefined,
      '$default',
    ]);
    for (const [n, { Target }] of live.entries())
      expect(integration(Target['Fn::Join'][1][1].Ref)).toContain(exported(SOCKET_ROUTES[n]?.function ?? ''));
  });

  it('slows down who calls too often, under the name that functions know it by', () => {
    expect(liveStage()).toMatchObject({
      StageName: SOCKET_STAGE,
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 },
    });
  });

  it('logs connections only where the account lets it, and never the address with its ticket', () => {
    expect(liveStage().AccessLogSettings).toBeUndefined();
    const format = liveStage('full').AccessLogSettings.Format;
    expect(format).toContain('$context.connectionId');
    expect(format).not.toMatch(/path|query|identity|authorizer|userAgent|domainName/i);
  });
});

describe('the address', () => {
  it('is made before what is behind it, and says which pages may call', () => {
    expect(resources('Api', 'AWS::ApiGatewayV2::Api')).toEqual([]);
    expect(apis().map(({ ProtocolType }) => ProtocolType)).toEqual(['HTTP', 'WEBSOCKET']);
    expect(JSON.stringify(routeTo('$default').ApiId)).toContain('Foyer-test-Entry:');
  });

  it("is the stage's own domain where it has one, else the one that API Gateway gives", () => {
    expect(JSON.stringify(template('Api').findOutputs('Url')['Url']?.['Value'])).toContain('ApiEndpoint');
    expect(template('Api', 'full').findOutputs('Url')['Url']?.['Value']).toBe('https://api.example.com');
  });
});
