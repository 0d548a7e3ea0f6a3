import { KMSClient } from '@aws-sdk/client-kms';
import { expect, it } from 'vitest';
import { kmsLinkSigner } from '../../../adapters/kms/link-signer.ts';
import { NAMES } from '../../../local/environment.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const aws = useStandIns();
const signer = (key: string = NAMES.linkKey) => kmsLinkSigner(new KMSClient({ ...aws.config, maxAttempts: 1 }), key);

it('signs as HMAC with SHA-256: 32 bytes, the same for the same content, that a path takes', async () => {
  const mac = await signer().sign('cancellation:r1:abc');
  expect(mac).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(await signer().sign('cancellation:r1:abc')).toBe(mac);
  expect(await signer().sign('thread:r1:abc')).not.toBe(mac);
});

it('takes its own signature of that very content, and no other', async () => {
  const mac = await signer().sign('cancellation:r1:abc');
  expect(await signer().verify('cancellation:r1:abc', mac)).toBe(true);
  expect(await signer().verify('cancellation:r1:abd', mac)).toBe(false);
  expect(await signer().verify('cancellation:r1:abc', `A${mac.slice(1)}`)).toBe(mac.startsWith('A'));
  expect(await signer().verify('cancellation:r1:abc', 'AAAA')).toBe(false);
});

it('is a fault, and no wrong signature, where KMS can’t be asked', async () => {
  await expect(signer('no-such-key').verify('x', 'AAAA')).rejects.toThrow();
  await expect(signer('no-such-key').sign('x')).rejects.toThrow();
});
