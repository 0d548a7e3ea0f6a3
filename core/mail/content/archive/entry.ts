import type { Forbidden } from '../../../model.ts';
import type { Allowance } from './allowance.ts';

/** What keeps a file from going on, whatever a program lets through. */
export type Finding = Exclude<Forbidden, 'picture'>;

/** A file in an archive. */
export interface Entry {
  /** Every name that one or another unpacker gives it. */
  readonly names: readonly string[];
  readonly encrypted?: boolean | undefined;
  /** Its content, or undefined where that is broken or more than may be expanded. Absent where it is out of reach. */
  readonly open?: ((allowance: Allowance) => Buffer | undefined) | undefined;
}

/** The files in an archive, or why they can't be told. */
export type Listing = readonly Entry[] | Exclude<Finding, 'program'>;
