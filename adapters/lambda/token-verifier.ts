import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import type { Claims } from './http-event.ts';

/** Whose tokens are believed, and for whom they must be made. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Where the issuer says where its keys are (OpenID Connect Discovery). */
  readonly discovery: string;
}

/** The claims of a token, by the value of an Authorization header; undefined where it does not hold. @throws where the issuer's keys can't be had */
export type VerifyToken = (authorization: string) => Promise<Claims | undefined>;

/** As the gateway's authorizer takes them; ES256 beside it. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256'];

/** Those of `jose` that tell of the issuer, not of the token. */
const OF_THE_ISSUER: readonly string[] = [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code];

/**
 * Verifies tokens where the gateway can't: on routes that need none and show more to some.
 *
 * The same as its authorizer asks: signature, issuer, audience (`aud`, or `client_id`), and time. Keys are fetched when the first
 * token comes, and kept.
 */
export function tokenVerifier({ issuer, audience, discovery }: TokenIssuer): VerifyToken {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (authorization) => {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (token === undefined) return undefined;
    keys ??= keysOf(discovery).catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    const payload = await verified(token, await keys, issuer);
    return payload && isFor(audience, payload) ? payload : undefined;
  };
}

const described = z.object({ jwks_uri: z.url() });

/** Where it can't be reached, the next token asks again. */
async function keysOf(discovery: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(discovery, { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`the issuer of tokens answered ${answer.status}`);
  const { jwks_uri } = z.parse(described, await answer.json());
  return createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: PATIENCE });
}

/** Milliseconds. */
const PATIENCE = 3_000;

async function verified(token: string, keys: JWTVerifyGetKey, issuer: string): Promise<JWTPayload | undefined> {
  try {
    return (await jwtVerify(token, keys, { issuer, algorithms: ALGORITHMS, requiredClaims: ['exp'] })).payload;
  } catch (error) {
    if (error instanceof errors.JOSEError && !OF_THE_ISSUER.includes(error.code)) return undefined;
    throw error;
  }
}

const isFor = (audience: readonly string[], { aud, client_id }: JWTPayload): boolean =>
  [aud ?? client_id].flat().some((each) => typeof each === 'string' && audience.includes(each));
