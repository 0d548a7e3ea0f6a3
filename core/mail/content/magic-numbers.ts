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
/** Archives of kinds whose files can't be told. */
export const UNLISTED = 'application/x-compressed';
export const RAR = 'application/vnd.rar';
/** Of version 5, which is written otherwise. */
export const RAR5 = 'application/vnd.rar; version=5';
export const SEVEN_ZIP = 'application/x-7z-compressed';

const of = (type: string, ...starts: readonly string[]): Signature[] => starts.map((bytes) => ({ type, bytes }));
const programs = (...starts: readonly string[]): Signature[] => of(PROGRAM, ...starts);

const SIGNATURES: readonly Signature[] = [
  { type: 'image/png', bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', bytes: '\xff\xd8\xff' },
  { type: 'image/gif', bytes: 'GIF87a' },
  { type: 'image/gif', bytes: 'GIF89a' },
  { type: 'image/webp', bytes: 'RIFF', also: { bytes: 'WEBP', at: 8 } },
  { type: 'image/bmp', bytes: 'BM', also: { bytes: '\0\0\0\0', at: 6 } },
  { type: 'image/tiff', bytes: 'II*\0' },
  { type: 'image/tiff', bytes: 'MM\0*' },
  // BigTIFF, and what cameras and scanners make of TIFF: Olympus, Panasonic, JPEG XR; Fujifilm's own
  { type: 'image/tiff', bytes: 'II+\0' },
  { type: 'image/tiff', bytes: 'MM\0+' },
  { type: 'image/x-raw', bytes: 'IIRO\x08\0\0\0' },
  { type: 'image/x-raw', bytes: 'IIRS\x08\0\0\0' },
  { type: 'image/x-raw', bytes: 'MMOR\0\0\0\x08' },
  { type: 'image/x-raw', bytes: 'IIU\0' },
  { type: 'image/x-raw', bytes: 'FUJIFILMCCD-RAW' },
  { type: 'image/jxr', bytes: 'II\xbc\x01' },
  { type: 'application/pdf', bytes: '%PDF-' },
  { type: 'image/x-icon', bytes: '\0\0\x01\0', also: { bytes: '\0', at: 5 } },
  { type: 'image/jxl', bytes: '\0\0\0\x0cJXL \r\n\x87\n' },
  { type: 'image/jp2', bytes: '\0\0\0\x0cjP  \r\n\x87\n' },
  { type: 'image/vnd.adobe.photoshop', bytes: '8BPS\0' },
  { type: 'image/emf', bytes: '\x01\0\0\0', also: { bytes: ' EMF', at: 40 } },
  { type: 'image/wmf', bytes: '\xd7\xcd\xc6\x9a' },
  { type: 'application/postscript', bytes: '%!PS' },
  { type: 'application/zip', bytes: 'PK\x03\x04' },
  { type: 'application/zip', bytes: 'PK\x05\x06' },
  { type: 'application/gzip', bytes: '\x1f\x8b' },
  { type: 'application/zstd', bytes: '\x28\xb5\x2f\xfd' },
  { type: RAR5, bytes: 'Rar!\x1a\x07\x01\0' },
  { type: RAR, bytes: 'Rar!\x1a\x07\0' },
  { type: SEVEN_ZIP, bytes: "7z\xbc\xaf'\x1c" },
  // Parts of archives, and archives of kinds that are not looked into.
  ...of(UNLISTED, 'PK\x07\x08', 'RE~^', 'LZIP\x01', '\x04\x22\x4d\x18', '\xfd7zXZ\0', 'SIT!\0', 'StuffIt ('),
  ...of(UNLISTED, '\x60\xea', '\x1f\x9d', '\x1f\xa0', 'EGGA', 'ALZ\x01', '7kSt', 'ArC\x01'),
  { type: UNLISTED, bytes: 'BZh', also: { bytes: '1AY&SY', at: 4 } },
  { type: UNLISTED, bytes: '', also: { bytes: '**ACE**', at: 7 } },
  { type: UNLISTED, bytes: '', also: { bytes: '\xdc\xa7\xc4\xfd', at: 20 } },
  { type: UNLISTED, bytes: ']\0\0', also: { bytes: '\xff\xff\xff\xff\xff\xff\xff\xff', at: 5 } },
  ...['0', '1', '4', '5', '6', '7', 'd'].map((method) => ({
    type: UNLISTED,
    bytes: '',
    also: { bytes: `-lh${method}-`, at: 2 },
  })),
  { type: 'application/x-ole-storage', bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/ms-tnef', bytes: '\x78\x9f\x3e\x22' },
  { type: 'application/rtf', bytes: '{\\rt' },
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
  ...programs('#!', '<?php', '@echo off', '@ECHO OFF', 'FasdUAS', '\x1bLua', 'Cr24', 'hsqs'),
  // Windows' help, with commands in it; its cabinets and images of disks; OneNote's pages, which carry files that run
  // at a click; databases of Access, with code; its shortcuts, settings and old tables with macros, which are texts.
  ...programs('ITSF\x03', '?_\x03\0', 'MSCF\0\0\0\0', 'ISc(', 'conectix', 'vhdxfile', 'KDMV', 'QFI\xfb', 'MSWIM\0\0\0'),
  ...programs('\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d', '\xa1\x2f\xff\x43\xd9\xef\x76\x4c', '\0\x01\0\0Standard '),
  ...programs(
    '[InternetShortcut]',
    '[Desktop Entry]',
    '[autorun]',
    'Windows Registry Editor',
    'REGEDIT4',
    'ID;PWXL',
    'ID;P;',
    'ID;P\r',
    'ID;P\n',
  ),
];

/** Main brands of ISO media files (ISO/IEC 14496-12), which stand behind a length. */
const BRANDS: readonly (readonly [RegExp, string])[] = [
  [/^ftypavi/, 'image/avif'],
  [/^ftyphe[iv]/, 'image/heic'],
  [/^ftyp(?:mi[af][12f]|msf1).{0,40}avi[fs]/s, 'image/avif'],
  [/^ftyp(?:mi[af][12f]|msf1)/, 'image/heic'],
  [/^ftypcrx/, 'image/x-canon-cr3'],
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
