import { createHash } from 'node:crypto';
import { asItIs } from './as-it-is.ts';
import { composeHeaders } from './compose-headers.ts';
import { asciiFileName, fileName, fileNameParameters } from './encode-file-name.ts';
import { encodeText } from './encode-text.ts';
import type { MailAttachment, MailSpec } from './mail-spec.ts';
import { ownMark } from './own-mark.ts';
import { base64Size, writeBase64 } from './write-base64.ts';

const MAIL = 'message/rfc822';

/** Header and body in the order they are sent: ASCII text, or bytes that become base64. */
type Piece = string | Uint8Array;

/**
 * Builds a whole mail (RFC 5322, RFC 2045) from an allowlist: 7-bit, CRLF, no line over 998 characters.
 *
 * Valid without Message-ID and Date, which SES writes. The same spec gives the same bytes.
 * @throws where an address can't be written to
 */
export const composeMail = (spec: MailSpec): Uint8Array =>
  joined([composeHeaders(spec), ownMark(spec), ...content(spec)]);

function content(spec: MailSpec): readonly Piece[] {
  if (spec.attachments.length === 0) return [words(spec)];
  const boundary = boundaryOf('mixed', spec.boundarySeed);
  return [
    `${multipart('mixed', boundary)}--${boundary}\r\n${words(spec)}`,
    ...spec.attachments.flatMap((attachment) => [`--${boundary}\r\n`, ...attached(attachment, boundary)]),
    `--${boundary}--\r\n`,
  ];
}

/** The words, as text or as a choice of text, HTML and what a calendar makes of them. */
export function words({ text, html, calendar, boundarySeed }: MailSpec): string {
  const forms = [
    leaf('plain', text),
    ...(html === undefined ? [] : [leaf('html', html)]),
    ...(calendar ? [leaf('calendar', calendar.content, `; method=${calendar.method}`)] : []),
  ];
  if (forms.length === 1) return forms.join('');
  const boundary = boundaryOf('alternative', boundarySeed);
  const choices = forms.map((part) => `--${boundary}\r\n${part}`);
  return `${multipart('alternative', boundary)}${choices.join('')}--${boundary}--\r\n`;
}

function leaf(subtype: 'plain' | 'html' | 'calendar', text: string, more = ''): string {
  const { encoding, body } = encodeText(text);
  return `Content-Type: text/${subtype}; charset=utf-8${more}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n`;
}

/**
 * A boundary that can't occur in what it bounds: neither quoted-printable nor base64 ever has `=_`, and text that has
 * it is never sent as 7bit (RFC 2045, 6.7). The seed is hashed, so that no id of ours is read from it.
 */
export const boundaryOf = (kind: string, seed: string): string =>
  `=_${kind}_${createHash('sha256').update(seed).digest('hex').slice(0, 24)}`;

/** The header of a part of parts; `subtype` with its parameters but the boundary. */
export const multipart = (subtype: string, boundary: string): string =>
  `Content-Type: multipart/${subtype};\r\n boundary="${boundary}"\r\n\r\n`;

/** A file as base64; an attached mail as it is, where it can be, so that mail programs open it. */
function attached({ name, type, bytes }: MailAttachment, boundary: string): readonly Piece[] {
  const mail = type === MAIL ? asItIs(bytes, boundary) : undefined;
  if (mail === undefined) return [attachmentHeader(name, contentType(type), 'base64'), bytes];
  return [attachmentHeader(name, MAIL, '7bit'), mail, '\r\n'];
}

function attachmentHeader(name: string, type: string, encoding: 'base64' | '7bit'): string {
  const clean = fileName(name);
  return [
    `Content-Type: ${type};\r\n name="${asciiFileName(clean)}"\r\n`,
    `Content-Transfer-Encoding: ${encoding}\r\n`,
    `Content-Disposition: ${['attachment', ...fileNameParameters(clean)].join(';\r\n ')}\r\n\r\n`,
  ].join('');
}

/** A file's type as its header may say it: nested messages and multiparts may not be base64 (RFC 2046, 5), and what is no type is none. */
export const contentType = (type: string): string =>
  /^(?!message\/|multipart\/)[a-z0-9.+-]{1,60}\/[a-z0-9.+-]{1,60}$/i.test(type)
    ? type.toLowerCase()
    : 'application/octet-stream';

/** One allocation of the exact size, filled once. */
function joined(pieces: readonly Piece[]): Uint8Array {
  const size = pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
  const out = Buffer.alloc(size);
  pieces.reduce((at, piece) => write(piece, out, at), 0);
  return out;
}

const sizeOf = (piece: Piece): number => (typeof piece === 'string' ? piece.length : base64Size(piece.length));

const write = (piece: Piece, out: Buffer, at: number): number =>
  typeof piece === 'string' ? at + out.write(piece, at, 'latin1') : writeBase64(piece, out, at);
