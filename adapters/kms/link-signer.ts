import {
  GenerateMacCommand,
  type KMSClient,
  KMSInvalidMacException,
  MacAlgorithmSpec,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import type { LinkSigner } from '../../core/ports/signing.ts';

const MacAlgorithm = MacAlgorithmSpec.HMAC_SHA_256;

/** Signs links with an HMAC key that never leaves KMS. */
export const kmsLinkSigner = (client: KMSClient, KeyId: string): LinkSigner => ({
  async sign(content) {
    const { Mac } = await client.send(new GenerateMacCommand({ KeyId, MacAlgorithm, Message: Buffer.from(content) }));
    if (!Mac) throw new Error('KMS signed nothing');
    return Buffer.from(Mac).toString('base64url');
  },
  async verify(content, mac) {
    const Message = Buffer.from(content);
    const command = new VerifyMacCommand({ KeyId, MacAlgorithm, Message, Mac: Buffer.from(mac, 'base64url') });
    try {
      return (await client.send(command)).MacValid === true;
    } catch (error) {
      if (error instanceof KMSInvalidMacException) return false;
      throw error;
    }
  },
});
