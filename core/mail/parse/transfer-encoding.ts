import { base64Size, decodeBase64 } from './base64.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';

/** How a part's bytes are written (RFC 2045); `identity` covers 7bit, 8bit and binary. */
export type TransferEncoding = 'base64' | 'quoted-printable' | 'identity';

const NAMES = new Map<string, TransferEncoding>([
  ['base64', 'base64'],
  ['quoted-printable', 'quoted-printable'],
  ['', 'identity'],
  ['7bit', 'identity'],
  ['8bit', 'identity'],
  ['binary', 'identity'],
]);

/** The encoding that a Content-Transfer-Encoding header names, or undefined for one that is not known. */
export function transferEncoding(header: string): TransferEncoding | undefined {
  const [word = ''] = header.split(/[;(]/, 1);
  return NAMES.get(word.toLowerCase().replace(/[\s"']+/g, ''));
}

/** The content. Where nothing was encoded it is the bytes themselves, not a copy. */
export function decodeTransfer(bytes: Buffer, encoding: TransferEncoding): Buffer {
  if (encoding === 'base64') return decodeBase64(bytes);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes);
  return bytes;
}

/** Bytes that decoding gives at most, found without decoding base64. */
export function decodedSize(bytes: Buffer, encoding: TransferEncoding): number {
  if (encoding === 'base64') return base64Size(bytes);
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes).length;
  return bytes.length;
}
