import { exportJWK, generateKeyPair, importJWK, type JWK, jwtVerify, SignJWT } from 'jose';
import type { Role } from '../../core/contract/routes.ts';
import type { Notes } from '../store/event-log.ts';

/** Names of the claims, as the deployed API has them configured. */
export const CLAIMS = { role: 'role', identity: 'sub', person: 'person', personName: 'name' } as const;

export const ISSUER = 'urn:foyer:local';
export const AUDIENCE = 'foyer';
const ALGORITHM = 'ES256';
const KEY_NOTE = 'issuer-key';

/** Who of those who share an identity. */
export interface LocalPerson {
  readonly person?: string | undefined;
  readonly name?: string | undefined;
}

/** Makes and verifies the tokens of the local stack. */
export interface Issuer {
  issue(role: Role, id: string, person?: LocalPerson): Promise<string>;
  /** The keys that its tokens are verified with, as a JSON Web Key Set. */
  readonly keys: { readonly keys: readonly JWK[] };
  /** The token's claims as texts, as API Gateway hands them on; undefined where it is not valid now. */
  verify(authorization: string | undefined): Promise<Readonly<Record<string, string>> | undefined>;
}

/** The issuer; its key is kept with the data, so that tokens stay valid over a restart. */
export async function openIssuer(notes: Notes): Promise<Issuer> {
  const jwk = await keptKey(notes);
  const { d: _, ...publicJwk } = jwk;
  const [signing, verifying] = [await importJWK(jwk, ALGORITHM), await importJWK(publicJwk, ALGORITHM)];
  return {
    keys: { keys: [{ ...publicJwk, alg: ALGORITHM, use: 'sig' }] },
    issue: (role, id, { person, name } = {}) =>
      new SignJWT({ [CLAIMS.role]: role, [CLAIMS.person]: person, [CLAIMS.personName]: name })
        .setProtectedHeader({ alg: ALGORITHM })
        .setSubject(id)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt()
        // Valid also after the local clock was moved by years.
        .setExpirationTime('100 years')
        .sign(signing),
    async verify(authorization) {
      const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
      if (!token) return undefined;
      const options = { issuer: ISSUER, audience: AUDIENCE, algorithms: [ALGORITHM] };
      const verified = await jwtVerify(token, verifying, options).catch(() => undefined);
      return verified && texts(verified.payload);
    },
  };
}

async function keptKey(notes: Notes): Promise<JWK> {
  const kept = notes.get(KEY_NOTE);
  if (kept !== undefined) return JSON.parse(kept);
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  notes.set(KEY_NOTE, JSON.stringify(jwk));
  return jwk;
}

const texts = (payload: object): Record<string, string> =>
  Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
