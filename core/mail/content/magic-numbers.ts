/** Bytes that stand somewhere in a file's beginning, in Latin-1: each character is a byte. */
interface Bytes {
  readonly bytes: string;
  readonly at?: number;
}

/** Bytes that tell what a file is; `also` where the first alone could be a text's. */
interface Signature extends Bytes {
  readonly type: string;
  readonly also?: Bytes;
}

/** Programs of all systems share one type: what matters of them is that they are programs. */
export const PROGRAM = 'application/x-executable';

const programs = (...starts: readonly string[]): Signature[] => starts.map((bytes) => ({ type: PROGRAM, bytes }));

const SIGNATURES: readonly Signature[] = [
  { type: 'image/png', bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', bytes: '\xff\xd8\xff' },
  { type: 'image/gif', bytes: 'GIF87a' },
  { type: 'image/gif', bytes: 'GIF89a' },
  { type: 'image/webp', bytes: 'RIFF', also: { bytes: 'WEBP', at: 8 } },
  { type: 'image/bmp', bytes: 'BM', also: { bytes: '\0\0\0\0', at: 6 } },
  { type: 'image/tiff', bytes: 'II*\0' },
  { type: 'image/tiff', bytes: 'MM\0*' },
  { type: 'application/pdf', bytes: '%PDF-' },
  { type: 'application/zip', bytes: 'PK\x03\x04' },
  { type: 'application/zip', bytes: 'PK\x05\x06' },
  { type: 'application/gzip', bytes: '\x1f\x8b' },
  { type: 'application/vnd.rar', bytes: 'Rar!\x1a\x07' },
  { type: 'application/x-7z-compressed', bytes: "7z\xbc\xaf'\x1c" },
  { type: 'application/vnd.ms-cab-compressed', bytes: 'MSCF\0\0\0\0' },
  { type: 'application/x-ole-storage', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/ms-tnef', bytes: '\x78\x9f\x3e\x22' },
  { type: 'application/rtf', bytes: '{\\rtf' },
  { type: 'audio/mpeg', bytes: 'ID3', also: { bytes: '\0', at: 4 } },
  { type: 'audio/wav', bytes: 'RIFF', also: { bytes: 'WAVE', at: 8 } },
  { type: PROGRAM, bytes: 'MZ', also: { bytes: '\0\0', at: 62 } },
  // ELF; Mach-O in its four byte orders; Java's classes and Apple's programs for several processors; WebAssembly; a
  // Windows shortcut; Android's and Debian's, Red Hat's and Apple's packages; scripts.
  ...programs('\x7fELF', '\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xce\xfa\xed\xfe', '\xcf\xfa\xed\xfe'),
  ...programs(
    '\xca\xfe\xba\xbe',
    '\0asm',
    'L\0\0\0\x01\x14\x02\0',
    'dex\n03',
    '!<arch>\n',
    '\xed\xab\xee\xdb',
    'xar!\0',
  ),
  ...programs('#!'),
];

/** Main brands of ISO media files (ISO/IEC 14496-12), which stand behind a length. */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^ftypavi/, 'image/avif'],
  [/^ftyphe[iv]/, 'image/heic'],
  [/^ftyp(?:mif1|msf1).{0,40}avi[fs]/s, 'image/avif'],
  [/^ftyp(?:mif1|msf1)/, 'image/heic'],
  [/^ftypqt/, 'video/quicktime'],
  [/^ftypM4A/, 'audio/mp4'],
  [/^ftyp/, 'video/mp4'],
];

const stands = (head: string, { bytes, at = 0 }: Bytes): boolean => head.startsWith(bytes, at);

const bears = (head: string, { also, ...first }: Signature): boolean =>
  stands(head, first) && (also === undefined || stands(head, also));

/** The type that a file's first bytes show, or undefined where they show none. `head`: in Latin-1. */
export function magicType(head: string): string | undefined {
  const found = SIGNATURES.find((signature) => bears(head, signature))?.type;
  if (found !== undefined) return found;
  const box = head.slice(4, 60);
  return BRANDS.find(([brand]) => brand.test(box))?.[1];
}
