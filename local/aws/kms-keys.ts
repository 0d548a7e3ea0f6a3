import { createPrivateKey, createSecretKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { Notes } from '../store/event-log.ts';
import { AwsError } from './service.ts';

/** What a key is for: signatures on P-256, or message authentication codes. */
export type KeySpec = 'ECC_NIST_P256' | 'HMAC_256';

/** A key's Amazon Resource Name. */
export const keyArn = (name: string): string => `arn:aws:kms:eu-west-1:000000000000:key/${name}`;

/** Keys that are made when they are first used, and kept with the data, so that what was signed verifies after a restart. */
export class KmsKeys {
  readonly #notes: Notes;
  readonly #specs: Readonly<Record<string, KeySpec>>;

  constructor(notes: Notes, specs: Readonly<Record<string, KeySpec>>) {
    this.#notes = notes;
    this.#specs = specs;
  }

  /**
   * @param id a key's id or its ARN
   * @throws AwsError `NotFoundException`; `InvalidKeyUsageException` where the key is not of that kind
   */
  key(id: string, spec: KeySpec): { readonly arn: string; readonly key: KeyObject } {
    const name = id.slice(id.lastIndexOf('/') + 1);
    if (!Object.hasOwn(this.#specs, name))
      throw new AwsError('NotFoundException', `Key '${keyArn(name)}' does not exist`);
    if (this.#specs[name] !== spec) {
      throw new AwsError('InvalidKeyUsageException', 'The key is not made for this operation');
    }
    return { arn: keyArn(name), key: spec === 'HMAC_256' ? this.#secret(name) : this.#private(name) };
  }

  #secret(name: string): KeyObject {
    return createSecretKey(this.#kept(name, () => randomBytes(32)));
  }

  #private(name: string): KeyObject {
    const make = () =>
      generateKeyPairSync('ec', {
        namedCurve: 'P-256',
        privateKeyEncoding: { type: 'pkcs8', format: 'der' },
        publicKeyEncoding: { type: 'spki', format: 'der' },
      }).privateKey;
    return createPrivateKey({ key: this.#kept(name, make), type: 'pkcs8', format: 'der' });
  }

  #kept(name: string, make: () => Buffer): Buffer {
    const note = `kms/${name}`;
    const kept = this.#notes.get(note);
    if (kept !== undefined) return Buffer.from(kept, 'base64');
    const made = make();
    this.#notes.set(note, made.toString('base64'));
    return made;
  }
}
