import { createHash, createPublicKey, verify } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import { exportSigner } from '../../../adapters/kms/export-signer.ts';
import { publicKeyOf } from '../../../core/record/export/proof.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const aws = useStandIns();
const signer = (key: string = NAMES.exportKey) => exportSigner(new KMSClient(aws.config), key);

describe('the key that signs exports', () => {
  it('signs a digest so that its public half verifies what was digested', async () => {
    const content = Buffer.from('the manifest');
    const { sign, publicKey } = signer();
    const signature = await sign(createHash('sha256').update(content).digest());
    const { kty, crv, x, y } = await publicKey();
    const key = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
    expect(verify('sha256', content, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
    expect(verify('sha256', Buffer.from('another'), { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(false);
  });

  it('is shown as JWS knows it, named by its thumbprint', async () => {
    const key = await signer().publicKey();
    expect(key).toMatchObject({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig' });
    expect(publicKeyOf(key)).toEqual(key);
  });

  it('is asked for once, and again only where that failed', async () => {
    const client = new KMSClient(aws.config);
    let asked = 0;
    client.middlewareStack.add(
      (next) => (args) => {
        asked++;
        if (asked === 1) throw new Error('KMS is away');
        return next(args);
      },
      { step: 'initialize' },
    );
    const { publicKey } = exportSigner(client, NAMES.exportKey);
    await expect(publicKey()).rejects.toThrow('KMS is away');
    expect(await publicKey()).toEqual(await publicKey());
    expect(asked).toBe(2);
  });

  it('is none of another kind', async () => {
    await expect(signer(NAMES.linkKey).publicKey()).rejects.toThrow();
  });
});
