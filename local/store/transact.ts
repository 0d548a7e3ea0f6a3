import type { DatabaseSync } from 'node:sqlite';

/** Runs `work` in a transaction, or in the one that is open: all that it writes is kept, or nothing where it throws. */
export function transact<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work();
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
