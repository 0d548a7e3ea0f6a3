import type { Note, Via } from '../../../model.ts';
import type { Language } from '../../../notices/language.ts';
import type { ExportedDelivery } from '../entry.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';

/** Foyer's own words in an export that a person reads, in one language. */
export interface ExportWords {
  readonly heading: string;
  readonly guest: string;
  readonly host: string;
  /** Before the instant at which the export was asked for. */
  readonly exported: string;
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

export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = { en, de, fr, es, nl, pl, ru, ar, pt };
