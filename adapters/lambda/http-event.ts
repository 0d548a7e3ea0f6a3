import type { APIGatewayEventRequestContextV2, APIGatewayProxyEventV2WithRequestContext } from 'aws-lambda';

/** What a token says of its bearer. */
export type Claims = Readonly<Record<string, unknown>>;

/** An HTTP API's event, payload 2.0; the authorizer's part is absent on public routes. */
export type HttpEvent = APIGatewayProxyEventV2WithRequestContext<
  APIGatewayEventRequestContextV2 & { readonly authorizer?: { readonly jwt?: { readonly claims?: Claims } } }
>;

/** The verified claims of the call's token. */
export const claimsOf = (event: HttpEvent): Claims | undefined => event.requestContext.authorizer?.jwt?.claims;
