import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { nameOf } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

/**
 * The key that signs exports (ECDSA on P-256, `ES256` in JWS; ADR 0013). Its private half never leaves KMS.
 *
 * KMS turns no asymmetric key, and exports that were signed are checked for years: it stays as it is, and outlives the stack.
 */
export class ExportKey extends Construct {
  readonly #key: Key;

  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id);
    this.#key = new Key(this, 'Key', {
      alias: nameOf(stage, 'exports'),
      description: 'Foyer: signs exports',
      keySpec: KeySpec.ECC_NIST_P256,
      keyUsage: KeyUsage.SIGN_VERIFY,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a function sign, and name the public key by which that is checked. */
  grantSign(fn: RelayFunction): void {
    this.#allow(fn, 'kms:GetPublicKey', 'kms:Sign');
  }

  /** Lets a function show the public key. */
  grantShow(fn: RelayFunction): void {
    this.#allow(fn, 'kms:GetPublicKey');
  }

  #allow(fn: RelayFunction, ...actions: readonly ('kms:GetPublicKey' | 'kms:Sign')[]): void {
    fn.allow({ actions, resources: [this.#key.keyArn] });
    fn.set('exportKey', this.#key.keyId);
  }
}
