import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readTerminology, type Terminology } from './aws/translate/terminology.ts';
import { WrongSetting } from './options.ts';

/** The operator's words, and the functions' setting that names them. */
export interface TerminologyFile {
  readonly terminology?: Terminology;
  /** `name/version`, or nothing. */
  readonly setting: string;
}

/**
 * Reads a terminology: CSV as Amazon Translate takes it, called as the file is. Its version is a digest of its content, so
 * that what was translated before it was changed is translated anew.
 *
 * @throws WrongSetting where it can't be read, or is none
 */
export function terminologyAt(path: string | undefined): TerminologyFile {
  if (path === undefined) return { setting: '' };
  const csv = contentOf(path);
  const name = basename(path, '.csv');
  const terminology = /^[\w-]{1,256}$/.test(name) ? readTerminology(name, csv) : undefined;
  if (!terminology) {
    throw new WrongSetting(
      `FOYER_TERMINOLOGY must be a CSV file, named in letters, figures, - and _, with a row of languages: ${path}`,
    );
  }
  const version = createHash('sha256').update(csv).digest('hex').slice(0, 12);
  return { terminology, setting: `${name}/${version}` };
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new WrongSetting(`FOYER_TERMINOLOGY names no file that can be read: ${path}`, { cause });
  }
}
