import { isTar } from './archive/list-tar.ts';
import { endsAsZip } from './archive/zip-directory.ts';
import { magicType, PROGRAM, RAR, RAR5, UNLISTED } from './magic-numbers.ts';
import { oleType } from './ole-storage.ts';
import { textType } from './text-type.ts';
import { zipType } from './zip-type.ts';

/** How much of a file's beginning is looked at. */
const HEAD = 4_096;
/** Readers of PDF search so far for its mark. */
const PDF_REACH = 1_029;
/** Of disks: marks behind what they begin with, in bytes from the start, or from the end. */
const DISK_MARKS: readonly (readonly [string, number])[] = [
  ['CD001', 32_769],
  ['BEA01', 32_769],
  ['koly', -512],
  ['conectix', -512],
];
/** Archives that unpackers find wherever they begin. */
const FOUND_ANYWHERE = ['Rar!\x1a\x07\x01\0', 'Rar!\x1a\x07\0', "7z\xbc\xaf'\x1c"];

/** The beginning of a file, each character a byte. */
export const headOf = (bytes: Buffer): string => bytes.toString('latin1', 0, HEAD);

const isDisk = (bytes: Buffer): boolean =>
  DISK_MARKS.some(([mark, at]) => {
    const from = at < 0 ? bytes.length + at : at;
    return from >= 0 && bytes.toString('latin1', from, from + mark.length) === mark;
  });

/** What a picture can be opened as beside a picture: a document, or an archive somewhere in it. Undefined where it is no other. */
function hiddenType(bytes: Buffer): string | undefined {
  if (endsAsZip(bytes) || FOUND_ANYWHERE.some((mark) => bytes.includes(mark, 0, 'latin1'))) return UNLISTED;
  return bytes.subarray(0, PDF_REACH).includes('%PDF-') ? 'application/pdf' : undefined;
}

/** What a file shows by its bytes. */
export interface Shown {
  /** What it is made of: of an Office document, a zip. Undefined where its bytes show nothing. */
  readonly container: string | undefined;
  /** Media type; of an Office document, its own. */
  readonly type: string | undefined;
}

/** A picture that other programs open as something else is that something. */
function containerType(bytes: Buffer): string | undefined {
  const head = headOf(bytes);
  if (isDisk(bytes)) return PROGRAM;
  const type = magicType(head) ?? (isTar(bytes) ? 'application/x-tar' : textType(head));
  return type?.startsWith('image/') ? (hiddenType(bytes) ?? type) : type;
}

function documentType(bytes: Buffer, container: string | undefined): string | undefined {
  if (container === 'application/zip') return zipType(bytes);
  if (container === RAR5) return RAR;
  return container === 'application/x-ole-storage' ? oleType(bytes) : container;
}

/** What a file is by its bytes. */
export function shownBy(bytes: Buffer): Shown {
  const container = containerType(bytes);
  return { container, type: documentType(bytes, container) };
}
