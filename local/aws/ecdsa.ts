import { createECDH, type KeyObject } from 'node:crypto';

/** Order of the group on P-256 (SEC 2, 2.4.2). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const BYTES = 32;

/**
 * ECDSA on P-256 over a digest that was computed elsewhere, which Node's own signatures don't offer.
 *
 * For the local stack only: in its arithmetic, time depends on the key.
 *
 * @returns DER, as X9.62 has it and KMS answers
 */
export function signDigest(digest: Uint8Array, key: KeyObject): Buffer {
  const d = fromBytes(Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url'));
  const z = fromBytes(digest.subarray(0, BYTES));
  for (;;) {
    const nonce = createECDH('prime256v1');
    // An uncompressed point: 04, then x and y.
    const r = modulo(fromBytes(nonce.generateKeys().subarray(1, 1 + BYTES)));
    const s = modulo(inverse(fromBytes(nonce.getPrivateKey())) * (z + r * d));
    if (r !== 0n && s !== 0n) return sequence(integer(r), integer(s));
  }
}

const modulo = (value: bigint): bigint => ((value % ORDER) + ORDER) % ORDER;
const fromBytes = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);

/** By the extended Euclidean algorithm. */
function inverse(value: bigint): bigint {
  let [before, now] = [0n, 1n];
  let [dividend, divisor] = [ORDER, modulo(value)];
  while (divisor > 1n) {
    const quotient = dividend / divisor;
    [before, now] = [now, before - quotient * now];
    [dividend, divisor] = [divisor, dividend - quotient * divisor];
  }
  return modulo(now);
}

/** Shortest form; a zero before it where it would else be negative. */
function integer(value: bigint): Buffer {
  const hex = value.toString(16);
  const bytes = Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
  return tagged(0x02, (bytes[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bytes]) : bytes);
}

const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const tagged = (tag: number, content: Buffer): Buffer => Buffer.concat([Buffer.of(tag, content.length), content]);
