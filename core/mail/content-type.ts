/** Bytes that stand somewhere in a file's beginning. */
interface Bytes {
  readonly bytes: string;
  readonly at?: number;
}

/** Bytes that tell what a file is; `also` where the first alone could be a text's. */
interface Signature extends Bytes {
  readonly type: string;
  readonly also?: Bytes;
}

export const UNKNOWN_TYPE = 'application/octet-stream';
const PROGRAM = 'application/x-executable';

/** In Latin-1: each character is a byte. */
const SIGNATURES: readonly Signature[] = [
  { type: 'image/png', bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', bytes: '\xff\xd8\xff' },
  { type: 'image/gif', bytes: 'GIF87a' },
  { type: 'image/gif', bytes: 'GIF89a' },
  { type: 'image/webp', bytes: 'RIFF', also: { bytes: 'WEBP', at: 8 } },
  { type: 'image/bmp', bytes: 'BM', also: { bytes: '\0\0\0\0', at: 6 } },
  { type: 'image/tiff', bytes: 'II*\0' },
  { type: 'image/tiff', bytes: 'MM\0*' },
  { type: 'image/heic', bytes: 'ftyphei', at: 4 },
  { type: 'image/heic', bytes: 'ftyphev', at: 4 },
  { type: 'image/heic', bytes: 'ftypmif1', at: 4 },
  { type: 'image/avif', bytes: 'ftypavi', at: 4 },
  { type: 'application/pdf', bytes: '%PDF-' },
  { type: 'application/zip', bytes: 'PK\x03\x04' },
  { type: 'application/zip', bytes: 'PK\x05\x06' },
  { type: 'application/gzip', bytes: '\x1f\x8b' },
  { type: 'application/vnd.rar', bytes: 'Rar!\x1a\x07' },
  { type: 'application/x-7z-compressed', bytes: "7z\xbc\xaf'\x1c" },
  { type: 'application/x-ole-storage', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/ms-tnef', bytes: '\x78\x9f\x3e\x22' },
  { type: PROGRAM, bytes: 'MZ', also: { bytes: '\0\0', at: 62 } },
  { type: PROGRAM, bytes: '\x7fELF' },
  { type: PROGRAM, bytes: '\xfe\xed\xfa\xce' },
  { type: PROGRAM, bytes: '\xfe\xed\xfa\xcf' },
  { type: PROGRAM, bytes: '\xce\xfa\xed\xfe' },
  { type: PROGRAM, bytes: '\xcf\xfa\xed\xfe' },
  { type: PROGRAM, bytes: '\xca\xfe\xba\xbe' },
  { type: PROGRAM, bytes: '\0asm' },
  { type: PROGRAM, bytes: 'L\0\0\0\x01\x14\x02\0' },
  { type: PROGRAM, bytes: '#!' },
];

/** Documents that are a container by their bytes: their own type says more, and is taken at its word. */
const CONTAINED: Readonly<Record<string, RegExp>> = {
  'application/zip': /^application\/(vnd\.openxmlformats-|vnd\.oasis\.opendocument|vnd\.ms-|epub\+zip|vnd\.apple\.)/,
  'application/x-ole-storage': /^application\/(msword|vnd\.ms-|vnd\.visio)/,
};
/** Types that their bytes would have shown: who claims one of these without them claims what is not so. */
const SHOWN_BY_BYTES =
  /^(image\/.*|application\/(pdf|zip|gzip|x-(gzip|zip|rar|7z).*|vnd\.rar|x-executable|octet-stream))$/;
const TEXT_TYPES = /^(text|message)\//;
const MEDIA_TYPE = /^[a-z0-9][\w.+-]{0,99}\/[a-z0-9][\w.+-]{0,99}$/;

/** Endings that make a system run a file when it is opened. */
const PROGRAM_NAMES =
  /\.(ade|adp|apk|app|appx|bat|cab|chm|cmd|com|cpl|dll|dmg|ex_?|exe|hta|inf|ins|isp|iso|jar|jnlp|jse?|lib|lnk|mde|ms[cipt]|nsh|pif|ps1|psm1|reg|sc[rt]|sh|sys|vb[es]?|vhdx?|vxd|ws[cfh]|xll)\.?$/i;

/** How much of a file is looked at. */
const HEAD = 1024;

/**
 * What a file is, by its first bytes; what bytes can't show is believed of its sender.
 *
 * @param claimed media type in lower case
 */
export function contentType(content: Uint8Array, claimed: string): string {
  const head = headOf(content);
  const shown = SIGNATURES.find((signature) => bears(head, signature))?.type ?? markupIn(head);
  if (shown !== undefined) return CONTAINED[shown]?.test(claimed) ? claimed : shown;
  if (!MEDIA_TYPE.test(claimed) || SHOWN_BY_BYTES.test(claimed)) return UNKNOWN_TYPE;
  return TEXT_TYPES.test(claimed) && head.includes('\0') ? UNKNOWN_TYPE : claimed;
}

/** Whether a file runs when it is opened: by its bytes, or by the ending that a system goes by. */
export const isProgram = (content: Uint8Array, name: string): boolean =>
  contentType(content, UNKNOWN_TYPE) === PROGRAM || PROGRAM_NAMES.test(name.trim());

const bears = (head: string, { also, ...first }: Signature): boolean =>
  stands(head, first) && (also === undefined || stands(head, also));

const stands = (head: string, { bytes, at = 0 }: Bytes): boolean => head.startsWith(bytes, at);

const headOf = (content: Uint8Array): string =>
  Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, HEAD)).toString('latin1');

/** Markup that a browser would act on, whatever it is called. */
function markupIn(head: string): string | undefined {
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '').toLowerCase();
  if (/^(<!doctype html|<html|<script)/.test(start)) return 'text/html';
  return start.startsWith('<') && start.includes('<svg') ? 'image/svg+xml' : undefined;
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/gif': '.gif',
  'image/webp': '.webp',
  'image/tiff': '.tif',
  'image/heic': '.heic',
  'image/avif': '.avif',
  'application/pdf': '.pdf',
  'application/zip': '.zip',
  'message/rfc822': '.eml',
  'text/calendar': '.ics',
  'text/vcard': '.vcf',
  'text/plain': '.txt',
  'text/html': '.html',
};

/** How a file of a type is called that came without a name. */
export const nameFor = (type: string, number: number): string => `attachment-${number}${ENDINGS[type] ?? ''}`;
