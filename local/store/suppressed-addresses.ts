import type { DatabaseSync, StatementSync } from 'node:sqlite';

export const SUPPRESSED_TABLES = `
  CREATE TABLE IF NOT EXISTS suppressed (address TEXT PRIMARY KEY) WITHOUT ROWID;
`;

/** The account's suppression list: SES puts an address on it after a hard bounce or a complaint. */
export class SuppressedAddresses {
  readonly #sql: Readonly<Record<'add' | 'remove' | 'has', StatementSync>>;

  constructor(database: DatabaseSync) {
    this.#sql = {
      add: database.prepare('INSERT OR IGNORE INTO suppressed VALUES (?)'),
      remove: database.prepare('DELETE FROM suppressed WHERE address = ?'),
      has: database.prepare('SELECT address FROM suppressed WHERE address = ?'),
    };
  }

  add(address: string): void {
    this.#sql.add.run(address.toLowerCase());
  }

  has(address: string): boolean {
    return this.#sql.has.get(address.toLowerCase()) !== undefined;
  }

  /** @returns false where it was not on the list */
  remove(address: string): boolean {
    return this.#sql.remove.run(address.toLowerCase()).changes > 0;
  }
}
