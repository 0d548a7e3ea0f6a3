import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { ExportSigner, PublicKey } from '../../core/ports/signing.ts';
import { publicKeyOf } from '../../core/record/export/proof.ts';
import { rawSignature } from './raw-signature.ts';

/** Signs exports with a key of KMS's, which it never gives out. The public one is asked for once. */
export function exportSigner(client: KMSClient, keyId: string): ExportSigner {
  let known: Promise<PublicKey> | undefined;
  return {
    async sign(digest) {
      const { Signature } = await client.send(
        new SignCommand({
          KeyId: keyId,
          Message: digest,
          MessageType: 'DIGEST',
          SigningAlgorithm: 'ECDSA_SHA_256',
        }),
      );
      if (!Signature) throw new Error('KMS gave no signature');
      return rawSignature(Signature);
    },
    async publicKey() {
      known ??= fetchKey(client, keyId);
      try {
        return await known;
      } catch (error) {
        known = undefined;
        throw error;
      }
    },
  };
}

async function fetchKey(client: KMSClient, keyId: string): Promise<PublicKey> {
  const { PublicKey: spki } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
  if (!spki) throw new Error('KMS gave no public key');
  const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  const { x, y, crv } = key.export({ format: 'jwk' });
  if (crv !== 'P-256' || x === undefined || y === undefined)
    throw new Error('the key that signs exports is not on P-256');
  return publicKeyOf({ x, y });
}
