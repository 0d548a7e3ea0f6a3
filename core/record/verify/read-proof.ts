import { createPublicKey, verify } from 'node:crypto';
import type { PublicKey } from '../../ports/signing.ts';
import { canonical } from '../canonical.ts';
import { blockBytes } from '../export/block-bytes.ts';
import { type ExportProof, proofOf, publicKeyOf, signingInput } from '../export/proof.ts';
import { RENDERINGS } from '../export/renderings.ts';
import type { Layout } from './layout.ts';
import { LONGEST_JSON, readJson } from './read-json.ts';
import { proofSchema } from './schemas.ts';

/** More than a digest takes in a proof, in UTF-16 units. */
const DIGEST = 128;

/**
 * The proof in a file's last block, or undefined where it is not byte for byte what it is to be.
 *
 * It is written again and compared: so no byte of it, not even one that means nothing, can be another.
 *
 * @param blocks how many stand before it: a proof that is far too long for them is none
 */
export function readProof(piece: Buffer, layout: Layout, blocks = 0): ExportProof | undefined {
  const proof = readJson(proofSchema, layout.proofJson(piece), LONGEST_JSON + blocks * DIGEST);
  return proof && writtenAgain(proof, layout)?.equals(piece) ? proof : undefined;
}

function writtenAgain(proof: ExportProof, { format }: Layout): Buffer | undefined {
  try {
    return blockBytes(RENDERINGS[format].proof(proof));
  } catch {
    return undefined;
  }
}

/** Whether the key that the proof names signed this manifest, and the manifest is one of the format's. */
export const isSigned = (proof: ExportProof, { format }: Layout): boolean =>
  proof.manifest.format === format &&
  proof.manifest.count === proof.manifest.blocks.length &&
  canonical(proof.key) === canonical(publicKeyOf(proof.key)) &&
  isSignedBy(proof.key, proof);

function isSignedBy(key: PublicKey, { manifest, signature }: ExportProof): boolean {
  const value = Buffer.from(signature.slice(signature.lastIndexOf('.') + 1), 'base64url');
  if (proofOf(manifest, { key, value }).signature !== signature) return false;
  try {
    const publicKey = createPublicKey({ key: { ...key }, format: 'jwk' });
    const input = Buffer.from(signingInput(manifest, key.kid));
    return verify('sha256', input, { key: publicKey, dsaEncoding: 'ieee-p1363' }, value);
  } catch {
    return false;
  }
}
