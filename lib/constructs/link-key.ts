import { RemovalPolicy } from 'aws-cdk-lib';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { nameOf } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

/** The key that signs what links in mails carry (HMAC with SHA-256, ADR 0013). Whoever may check a link can't make one. */
export class LinkKey extends Construct {
  readonly #key: Key;

  constructor(scope: Construct, id: string, stage: string) {
    super(scope, id);
    this.#key = new Key(this, 'Key', {
      alias: nameOf(stage, 'links'),
      description: 'Foyer: signs links in mails',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }

  /** Lets a function make links. */
  grantMake(fn: RelayFunction): void {
    this.#allow(fn, 'kms:GenerateMac');
  }

  /** Lets a function check the links that it is called by. */
  grantCheck(fn: RelayFunction): void {
    this.#allow(fn, 'kms:VerifyMac');
  }

  #allow(fn: RelayFunction, action: 'kms:GenerateMac' | 'kms:VerifyMac'): void {
    fn.allow({ actions: [action], resources: [this.#key.keyArn] });
    fn.set('linkKey', this.#key.keyId);
  }
}
