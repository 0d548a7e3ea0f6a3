/** Of Standard Webhooks 1.0.0: at least 24 bytes, at most 64. */
const FEWEST_BYTES = 24;
const MOST_BYTES = 64;
const PREFIX = 'whsec_';

/** The bytes to sign with: a secret is their base64, with `whsec_` in front or without. Undefined where it is none. */
export function webhookKey(secret: string): Uint8Array | undefined {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret;
  const key = Buffer.from(encoded, 'base64');
  // Buffer passes over what is no base64
  if (key.toString('base64').replaceAll('=', '') !== encoded.replaceAll('=', '')) return undefined;
  return key.length >= FEWEST_BYTES && key.length <= MOST_BYTES ? key : undefined;
}
