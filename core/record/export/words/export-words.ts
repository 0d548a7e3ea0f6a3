import type { Note, Via } from '../../../model.ts';
import type { ExportedDelivery } from '../entry.ts';

/** Foyer's own words in an export that a person reads, in one language. */
export interface ExportWords {
  readonly heading: string;
  readonly guest: string;
  readonly host: string;
  /** Before the instant at which the export was asked for. */
  readonly exported: string;
  /** Before what the listing asks of its guests and this one confirmed. */
  readonly confirmed: string;
  /** By which clock instants are shown. */
  readonly times: (zone: string) => string;
  /** How to find out whether it was changed since. */
  readonly check: (command: string) => string;
  readonly via: Readonly<Record<Via, string>>;
  readonly delivery: Readonly<Record<ExportedDelivery['state'], string>>;
  readonly notes: Readonly<Record<Note, string>>;
  /** Above the words as they were before masking; in the platform's exports alone. */
  readonly original: string;
  /** Before the names of files that stayed behind; in the platform's exports alone. */
  readonly leftOut: string;
}
