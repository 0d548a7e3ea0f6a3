import { createHash, createHmac, createPublicKey, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import type { Notes } from '../store/event-log.ts';
import { signDigest } from './ecdsa.ts';
import { jsonService, operation } from './json-service.ts';
import { type KeySpec, KmsKeys } from './kms-keys.ts';
import { AwsError, type AwsService } from './service.ts';

const DIGEST_BYTES = 32;
/** KMS signs and authenticates up to 4,096 bytes. */
const MESSAGE_LIMIT = 4096;

const blob = z.pipe(
  z.base64(),
  z.transform((text) => Buffer.from(text, 'base64')),
);
const message = blob.check(z.refine((bytes) => bytes.length >= 1 && bytes.length <= MESSAGE_LIMIT));
const keyed = z.object({ KeyId: z.string() });
const signing = z.extend(keyed, {
  Message: message,
  MessageType: z._default(z.enum(['RAW', 'DIGEST']), 'RAW'),
  SigningAlgorithm: z.literal('ECDSA_SHA_256'),
});
const macking = z.extend(keyed, { Message: message, MacAlgorithm: z.literal('HMAC_SHA_256') });

/** KMS, with these keys: signatures and public keys of the one kind, message authentication codes of the other. */
export function kms(notes: Notes, specs: Readonly<Record<string, KeySpec>>): AwsService {
  const keys = new KmsKeys(notes, specs);
  return jsonService({
    version: '1.1',
    throttled: 'ThrottlingException',
    operations: {
      Sign: operation(signing, (input) => sign(keys, input)),
      GetPublicKey: operation(keyed, ({ KeyId }) => publicKey(keys, KeyId)),
      GenerateMac: operation(macking, ({ KeyId, Message, MacAlgorithm }) => {
        const { arn, mac } = macOf(keys, KeyId, Message);
        return { KeyId: arn, MacAlgorithm, Mac: mac.toString('base64') };
      }),
      VerifyMac: operation(z.extend(macking, { Mac: blob }), ({ KeyId, Message, MacAlgorithm, Mac }) => {
        const { arn, mac } = macOf(keys, KeyId, Message);
        if (mac.length !== Mac.length || !timingSafeEqual(mac, Mac)) {
          throw new AwsError('KMSInvalidMacException', 'The MAC is not valid for this message');
        }
        return { KeyId: arn, MacAlgorithm, MacValid: true };
      }),
    },
  });
}

function sign(keys: KmsKeys, { KeyId, Message, MessageType, SigningAlgorithm }: z.infer<typeof signing>): object {
  const { arn, key } = keys.key(KeyId, 'ECC_NIST_P256');
  if (MessageType === 'DIGEST' && Message.length !== DIGEST_BYTES) {
    throw new AwsError('ValidationException', 'Digest is invalid length for algorithm ECDSA_SHA_256.');
  }
  const digest = MessageType === 'DIGEST' ? Message : createHash('sha256').update(Message).digest();
  return { KeyId: arn, SigningAlgorithm, Signature: signDigest(digest, key).toString('base64') };
}

function publicKey(keys: KmsKeys, id: string): object {
  const { arn, key } = keys.key(id, 'ECC_NIST_P256');
  return {
    KeyId: arn,
    PublicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    KeySpec: 'ECC_NIST_P256',
    KeyUsage: 'SIGN_VERIFY',
    SigningAlgorithms: ['ECDSA_SHA_256'],
  };
}

function macOf(keys: KmsKeys, id: string, bytes: Uint8Array) {
  const { arn, key } = keys.key(id, 'HMAC_256');
  return { arn, mac: createHmac('sha256', key).update(bytes).digest() };
}
