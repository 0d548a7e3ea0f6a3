import { createHash } from 'node:crypto';
import type { Instant } from '../../model.ts';
import type { PublicKey } from '../../ports/signing.ts';
import { canonical } from '../canonical.ts';
import type { Audience, ExportFormat } from './export-facts.ts';

/** What is signed: which export it is, and a digest of each of its blocks. */
export interface Manifest {
  readonly v: 1;
  readonly format: ExportFormat;
  readonly exportId: string;
  readonly conversationId: string;
  readonly for: Audience;
  readonly exportedAt: Instant;
  /** How many messages, numbered from 1. */
  readonly count: number;
  /** Hash of the latest message's record; zeros where there is none. */
  readonly lastHash: string;
  /** SHA-256 of the header block's bytes. */
  readonly header: string;
  /** SHA-256 of each message block's bytes, in order. */
  readonly blocks: readonly string[];
}

/** A signature as it comes from who holds the key. */
export interface Signature {
  readonly key: PublicKey;
  /** ECDSA on P-256 as JWS has it: r and s, 32 bytes each. */
  readonly value: Uint8Array;
}

/** What the last block of an export holds. */
export interface ExportProof {
  readonly key: PublicKey;
  readonly manifest: Manifest;
  /** A JWS in compact form, its payload detached (RFC 7515, appendix F): the manifest's canonical form. */
  readonly signature: string;
}

/** A public key on P-256 in full, from its coordinates in base64url; `kid` is its thumbprint (RFC 7638). */
export function publicKeyOf({ x, y }: Pick<PublicKey, 'x' | 'y'>): PublicKey {
  const kid = createHash('sha256')
    .update(canonical({ crv: 'P-256', kty: 'EC', x, y }))
    .digest('base64url');
  return { kty: 'EC', crv: 'P-256', x, y, kid, alg: 'ES256', use: 'sig' };
}

/** What the signature is made over: the JWS signing input (RFC 7515, 5.1). */
export const signingInput = (manifest: Manifest, kid: string): string =>
  `${protectedHeader(kid)}.${base64url(canonical(manifest))}`;

export const proofOf = (manifest: Manifest, { key, value }: Signature): ExportProof => ({
  key,
  manifest,
  signature: `${protectedHeader(key.kid)}..${Buffer.from(value).toString('base64url')}`,
});

const protectedHeader = (kid: string): string => base64url(canonical({ alg: 'ES256', kid }));

const base64url = (text: string): string => Buffer.from(text).toString('base64url');
