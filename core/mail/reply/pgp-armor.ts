/** Signatures and public keys name the address of their owner, where no reader sees it. */
const OPENS = /^-----BEGIN PGP (?:SIGNATURE|PUBLIC KEY BLOCK)-----\s*$/;
const CLOSES = /^-----END PGP /;
/** Headers, the blank line, base64 and its checksum. */
const INSIDE = /^(?:[A-Za-z]+: .*|[A-Za-z\d+/=]{0,100})\s*$/;
const SIGNED = /^-----BEGIN PGP SIGNED MESSAGE-----\s*$/;
const HASH = /^Hash: .*$/;
/** In a signed message a dash at the beginning of a line has another and a blank before it (RFC 9580, 7.2). */
const ESCAPED = /^- (?=-|From )/;

/**
 * The text without what OpenPGP writes into it: the frame of a signed message, signatures, and public keys.
 *
 * The time it takes grows with the length of the text, whatever the text is.
 */
export function withoutArmor(text: string): string {
  if (!text.includes('-----BEGIN PGP ')) return text;
  const kept: string[] = [];
  let inside = false;
  let framed = false;
  for (const line of text.split('\n')) {
    inside = inside ? INSIDE.test(line) : OPENS.test(line);
    const frame: boolean = SIGNED.test(line) || (framed && HASH.test(line));
    framed ||= frame;
    if (!inside && !frame && !CLOSES.test(line)) kept.push(framed ? line.replace(ESCAPED, '') : line);
  }
  return kept.join('\n');
}
