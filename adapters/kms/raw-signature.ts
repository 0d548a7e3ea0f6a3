const SEQUENCE = 0x30;
const INTEGER = 0x02;
/** Bytes of each of the two numbers on P-256. */
const SIZE = 32;

/** A signature that is none of ECDSA on P-256: a fault. */
export class UnreadableSignature extends Error {
  override readonly name = 'UnreadableSignature';
  constructor() {
    super('a signature that is no pair of numbers on P-256');
  }
}

/**
 * An ECDSA signature as JWS has it (RFC 7518, 3.4), from how KMS gives it (ANSI X9.62: DER of two integers).
 *
 * @throws UnreadableSignature where it is not
 */
export function rawSignature(der: Uint8Array): Uint8Array {
  const [tag, length] = der;
  if (tag !== SEQUENCE || length !== der.length - 2) throw new UnreadableSignature();
  const r = integerAt(der, 2);
  const s = integerAt(der, r.end);
  if (s.end !== der.length) throw new UnreadableSignature();
  return Buffer.concat([padded(r.bytes), padded(s.bytes)]);
}

function integerAt(der: Uint8Array, at: number): { readonly bytes: Uint8Array; readonly end: number } {
  const [tag, length] = der.subarray(at);
  const end = at + 2 + (length ?? 0);
  if (tag !== INTEGER || !length || end > der.length) throw new UnreadableSignature();
  return { bytes: der.subarray(at + 2, end), end };
}

/** DER has no leading zeros, but one before a first bit that would be a sign. */
function padded(bytes: Uint8Array): Uint8Array {
  const digits = bytes[0] === 0 ? bytes.subarray(1) : bytes;
  if (digits.length > SIZE) throw new UnreadableSignature();
  return Buffer.concat([Buffer.alloc(SIZE - digits.length), digits]);
}
