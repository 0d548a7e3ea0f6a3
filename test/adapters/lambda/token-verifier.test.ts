import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tokenVerifier } from '../../../adapters/lambda/token-verifier.ts';

const ISSUER = 'https://login.example.com/';
const pair = await generateKeyPair('RS256', { extractable: true });
const stranger = await generateKeyPair('RS256');
const published: JWK = { ...(await exportJWK(pair.publicKey)), kid: 'one', alg: 'RS256' };
const asked: string[] = [];
let broken = false;
let server: Server;
let discovery = '';

beforeAll(async () => {
  server = createServer(({ url = '' }, answer) => {
    asked.push(url);
    answer.statusCode = broken ? 503 : 200;
    const keys = new URL('/keys', discovery).href;
    answer.end(JSON.stringify(url === '/keys' ? { keys: [published] } : { issuer: ISSUER, jwks_uri: keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  discovery = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/configuration`;
});
afterAll(() => server.close());

const verify = () => tokenVerifier({ issuer: ISSUER, audience: ['foyer', 'other'], discovery });

interface Claims {
  readonly issuer?: string;
  readonly aud?: string | string[];
  readonly client?: string;
  readonly ends?: string;
}

const token = ({ issuer = ISSUER, aud, client, ends = '5m' }: Claims, key = pair.privateKey) => {
  const made = new SignJWT({ role: 'host', ...(client && { client_id: client }) })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setSubject('host-1')
    .setIssuer(issuer)
    .setExpirationTime(ends);
  return (aud ? made.setAudience(aud) : made).sign(key);
};

it('gives the claims of a token that holds, asking for the keys once', async () => {
  const check = verify();
  for (const claims of [{ aud: 'foyer' }, { aud: ['x', 'other'] }, { client: 'foyer' }])
    expect(await check(`Bearer ${await token(claims)}`)).toMatchObject({ role: 'host', sub: 'host-1' });
  expect(asked).toEqual(['/configuration', '/keys']);
});

it.each([
  ['of another issuer', { issuer: 'https://evil.example/', aud: 'foyer' }],
  ['made for another', { aud: 'x' }],
  ['made for nobody', {}],
  ['that is over', { aud: 'foyer', ends: '-1s' }],
])('gives none of one %s', async (_, claims) => {
  expect(await verify()(`Bearer ${await token(claims)}`)).toBeUndefined();
});

it('gives none of one that somebody else signed, or that is no token', async () => {
  const check = verify();
  expect(await check(`Bearer ${await token({ aud: 'foyer' }, stranger.privateKey)}`)).toBeUndefined();
  for (const header of ['', 'Bearer', 'Bearer x', 'Bearer a.b.c', `Basic ${await token({ aud: 'foyer' })}`])
    expect(await check(header)).toBeUndefined();
});

it('fails where the keys can’t be had, and asks again with the next token', async () => {
  const check = verify();
  const header = `Bearer ${await token({ aud: 'foyer' })}`;
  broken = true;
  await expect(check(header)).rejects.toThrow('503');
  broken = false;
  expect(await check(header)).toMatchObject({ sub: 'host-1' });
});
