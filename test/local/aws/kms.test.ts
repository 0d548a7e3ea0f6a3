import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { GenerateMacCommand, GetPublicKeyCommand, KMSClient, SignCommand, VerifyMacCommand } from '@aws-sdk/client-kms';
import { beforeAll, describe, expect, it } from 'vitest';
import { kms } from '../../../local/aws/kms.ts';
import { KmsKeys, keyArn } from '../../../local/aws/kms-keys.ts';
import { NAMES } from '../../../local/environment.ts';
import { openStore } from '../../../local/store.ts';
import { useStandIns } from '../use-stand-ins.ts';

const aws = useStandIns();
const { exportKey, linkKey } = NAMES;
const Message = Buffer.from('what was said');
const SigningAlgorithm = 'ECDSA_SHA_256';
const MacAlgorithm = 'HMAC_SHA_256';
let client: KMSClient;

beforeAll(() => {
  client = new KMSClient(aws.config);
});

describe('signatures', () => {
  const publicKey = async () => {
    const { PublicKey = new Uint8Array(), ...facts } = await client.send(new GetPublicKeyCommand({ KeyId: exportKey }));
    return { facts, key: createPublicKey({ key: Buffer.from(PublicKey), type: 'spki', format: 'der' }) };
  };

  it('verify under the public key, over a digest and over the message itself', async () => {
    const { facts, key } = await publicKey();
    expect(facts).toMatchObject({
      KeySpec: 'ECC_NIST_P256',
      KeyUsage: 'SIGN_VERIFY',
      SigningAlgorithms: [SigningAlgorithm],
    });
    const digest = createHash('sha256').update(Message).digest();
    const ofDigest = { KeyId: exportKey, Message: digest, MessageType: 'DIGEST', SigningAlgorithm } as const;
    const ofMessage = { KeyId: keyArn(exportKey), Message, SigningAlgorithm } as const;
    for (const input of [ofDigest, ofMessage]) {
      const { Signature = new Uint8Array(), KeyId } = await client.send(new SignCommand(input));
      expect(KeyId).toBe(keyArn(exportKey));
      expect(verify('sha256', Message, key, Signature)).toBe(true);
      expect(verify('sha256', Buffer.from('what was not'), key, Signature)).toBe(false);
    }
  });

  it('verify whatever the digest, and however long their numbers come out', async () => {
    const { key } = await publicKey();
    for (let times = 0; times < 300; times++) {
      const bytes = randomBytes(times);
      const digest = createHash('sha256').update(bytes).digest();
      const input = { KeyId: exportKey, Message: digest, MessageType: 'DIGEST', SigningAlgorithm } as const;
      const { Signature = new Uint8Array() } = await client.send(new SignCommand(input));
      expect(verify('sha256', bytes, key, Signature)).toBe(true);
    }
  });

  it('are not given over a digest of another length, a message that is too long, or none', async () => {
    const inputs = [
      { Message, MessageType: 'DIGEST' },
      { Message: randomBytes(4097), MessageType: 'RAW' },
      { Message: new Uint8Array(), MessageType: 'RAW' },
    ] as const;
    for (const input of inputs) {
      const sign = client.send(new SignCommand({ KeyId: exportKey, SigningAlgorithm, ...input }));
      await expect(sign).rejects.toMatchObject({ name: 'ValidationException' });
    }
  });
});

describe('message authentication codes', () => {
  it('are the same for the same message, and verify for it alone', async () => {
    const make = () => client.send(new GenerateMacCommand({ KeyId: linkKey, Message, MacAlgorithm }));
    const { Mac } = await make();
    expect((await make()).Mac).toEqual(Mac);
    expect(Mac).toHaveLength(32);
    const check = { KeyId: linkKey, Message, MacAlgorithm, Mac } as const;
    expect((await client.send(new VerifyMacCommand(check))).MacValid).toBe(true);
    for (const wrong of [{ Message: Buffer.from('another') }, { Mac: randomBytes(32) }, { Mac: randomBytes(16) }]) {
      await expect(client.send(new VerifyMacCommand({ ...check, ...wrong }))).rejects.toMatchObject({
        name: 'KMSInvalidMacException',
        $metadata: { httpStatusCode: 400 },
      });
    }
  });
});

it('answers for a key that is not there, and for one that is made for something else', async () => {
  await expect(client.send(new GetPublicKeyCommand({ KeyId: 'nobodys' }))).rejects.toMatchObject({
    name: 'NotFoundException',
  });
  const wrong = [
    new GenerateMacCommand({ KeyId: exportKey, Message, MacAlgorithm }),
    new SignCommand({ KeyId: linkKey, Message, SigningAlgorithm }),
  ] as const;
  await expect(client.send(wrong[0])).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
  await expect(client.send(wrong[1])).rejects.toMatchObject({ name: 'InvalidKeyUsageException' });
});

it('can be told to fail', async () => {
  aws.faults.plan('kms', 'GetPublicKey', 'throttled');
  await expect(client.send(new GetPublicKeyCommand({ KeyId: exportKey }))).rejects.toMatchObject({
    name: 'ThrottlingException',
  });
});

it('keeps its keys with the data, each made once', () => {
  const { notes, close } = openStore([]);
  const specs = { a: 'HMAC_256', b: 'ECC_NIST_P256', c: 'ECC_NIST_P256' } as const;
  const keys = () => {
    const opened = new KmsKeys(notes, specs);
    return [
      opened.key('a', 'HMAC_256').key.export().toString('base64'),
      opened.key('b', 'ECC_NIST_P256').key.export({ format: 'jwk' }).d,
      opened.key('c', 'ECC_NIST_P256').key.export({ format: 'jwk' }).d,
    ];
  };
  const made = keys();
  expect(keys()).toEqual(made);
  expect(new Set(made).size).toBe(3);
  expect(kms(notes, specs).throttled.code).toBe('ThrottlingException');
  close();
});
