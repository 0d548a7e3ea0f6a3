import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../core/contract/routes.ts';
import { aFullStage, aStage, synthesize } from './synthesized.ts';

const { template, resources } = synthesize(aStage(), aFullStage());
const routes = resources('Api', 'AWS::ApiGatewayV2::Route').map(({ properties }) => properties);
const routeTo = (key: string) => routes.find(({ RouteKey }) => RouteKey === key);
const stageOf = (stage?: string) => resources('Api', 'AWS::ApiGatewayV2::Stage', stage)[0]?.properties;
const api = (stage?: string) => resources('Entry', 'AWS::ApiGatewayV2::Api', stage)[0]?.properties;
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

describe('the address', () => {
  it('is made before what is behind it, and says which pages may call', () => {
    expect(resources('Api', 'AWS::ApiGatewayV2::Api')).toEqual([]);
    expect(resources('Entry', 'AWS::ApiGatewayV2::Api')).toHaveLength(1);
    expect(JSON.stringify(routeTo('$default').ApiId)).toContain('Foyer-test-Entry:');
  });

  it("is the stage's own domain where it has one, else the one that API Gateway gives", () => {
    expect(JSON.stringify(template('Api').findOutputs('Url')['Url']?.['Value'])).toContain('ApiEndpoint');
    expect(template('Api', 'full').findOutputs('Url')['Url']?.['Value']).toBe('https://api.example.com');
  });
});
