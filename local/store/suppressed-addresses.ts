import type { DatabaseSync, StatementSync } from 'node:sqlite';

export const SUPPRESSED_TABLES = `
  CREATE TABLE IF NOT EXISTS suppressed (address TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/**
 * The account's suppression list: SES puts an address on it after a hard bounce or a complaint. Entries are told apart by
 * capitals, though SES sends to none that is listed in any spelling.
 */
export class SuppressedAddresses {
  readonly #sql: Readonly<Record<'add' | 'remove' | 'has', StatementSync>>;

  constructor(database: DatabaseSync) {
    this.#sql = {
      add: database.prepare('INSERT OR IGNORE INTO suppressed VALUES (?)'),
      remove: database.prepare('DELETE FROM suppressed WHERE address = ?'),
      has: database.prepare('SELECT address FROM suppressed WHERE lower(address) = lower(?)'),
    };
  }

  add(address: string): void {
    this.#sql.add.run(address);
  }

  /** Whether it is there in any spelling. */
  has(address: string): boolean {
    return this.#sql.has.get(address) !== undefined;
  }

  /** @returns false where it was not on the list */
  remove(address: string): boolean {
    return this.#sql.remove.run(address).changes > 0;
  }
}
