import type { Allowance } from './archive/allowance.ts';
import type { Listing } from './archive/entry.ts';
import { listGzip, listZstd } from './archive/list-compressed.ts';
import { listRar4 } from './archive/list-rar4.ts';
import { listRar5 } from './archive/list-rar5.ts';
import { listSevenZip } from './archive/list-seven-zip.ts';
import { listTar } from './archive/list-tar.ts';
import { listZip } from './archive/list-zip.ts';
import { RAR, RAR5, SEVEN_ZIP, UNLISTED } from './magic-numbers.ts';

/** Tells the files in an archive of one kind, which is called by these names. */
type Lister = (bytes: Buffer, allowance: Allowance, names: readonly string[]) => Listing;

const LISTERS: ReadonlyMap<string, Lister> = new Map<string, Lister>([
  ['application/zip', listZip],
  ['application/gzip', listGzip],
  ['application/zstd', listZstd],
  ['application/x-tar', listTar],
  [RAR, listRar4],
  [RAR5, listRar5],
  [SEVEN_ZIP, listSevenZip],
  [UNLISTED, () => 'archive'],
]);

/** How to look into a file of this type; undefined where it is no archive. */
export const listerOf = (container: string | undefined): Lister | undefined => LISTERS.get(container ?? '');
