import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The one way to write a value down: JSON in the form of RFC 8785 (JCS), so that equal values are equal bytes.
 *
 * @throws where the value has no JSON, or a text with half a surrogate pair
 */
export function canonical(value: object): string {
  const written = canonicalize(value);
  if (written === undefined) throw new TypeError('a value without JSON');
  return written;
}

/** SHA-256 over the UTF-8 of a text or over bytes, in lower case hexadecimal. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');
