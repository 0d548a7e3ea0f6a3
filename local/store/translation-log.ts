import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { numberOf, type Row, textOf } from './row.ts';

/** What the stand-in for the translating service is to do to every call. */
export const TRANSLATION_FAULTS = ['none', 'throttled', 'unavailable', 'slow', 'unfaithful'] as const;

export type TranslationFault = (typeof TRANSLATION_FAULTS)[number];

/** A call that was answered with a translation, and what the real service would bill for it. */
export interface BilledCall {
  readonly at: string;
  /** As the service names languages, as `to`. */
  readonly from: string;
  readonly to: string;
  /** Code points, marks and all. */
  readonly characters: number;
  readonly by: string;
}

export const TRANSLATION_TABLES = `
  CREATE TABLE IF NOT EXISTS translations (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
    characters INTEGER NOT NULL, engine TEXT NOT NULL
  );
`;

/** The calls of the translating service that were billed, oldest first, without their texts. */
export class TranslationLog {
  /** Until another is set, or the process ends. */
  fault: TranslationFault = 'none';
  readonly #sql: Readonly<Record<'add' | 'list' | 'empty', StatementSync>>;

  constructor(database: DatabaseSync) {
    this.#sql = {
      add: database.prepare('INSERT INTO translations (at, source, target, characters, engine) VALUES (?, ?, ?, ?, ?)'),
      list: database.prepare('SELECT * FROM translations ORDER BY seq'),
      empty: database.prepare('DELETE FROM translations'),
    };
  }

  add({ at, from, to, characters, by }: BilledCall): void {
    this.#sql.add.run(at, from, to, characters, by);
  }

  list(): readonly BilledCall[] {
    return this.#sql.list.all().map(billedCall);
  }

  empty(): void {
    this.#sql.empty.run();
  }
}

const billedCall = (row: Row): BilledCall => ({
  at: textOf(row, 'at'),
  from: textOf(row, 'source'),
  to: textOf(row, 'target'),
  characters: numberOf(row, 'characters'),
  by: textOf(row, 'engine'),
});
