import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { EVENT_TABLES, EventLog, Notes } from './store/event-log.ts';
import { OBJECT_TABLES, Objects } from './store/objects.ts';
import { OUTBOX_TABLES, Outbox } from './store/outbox.ts';
import { QUEUE_TABLES, type QueueDefinition } from './store/queued-message.ts';
import { Queues } from './store/queues.ts';

/** What the stand-ins for the cloud services keep: one SQLite database. */
export interface Store {
  readonly objects: Objects;
  readonly queues: Queues;
  readonly outbox: Outbox;
  readonly events: EventLog;
  readonly notes: Notes;
  /** All that `work` writes, or nothing where it throws. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** SQLite's name for a database of its own that goes to a nameless file where it outgrows its cache: 40 MB mails do. */
const TEMPORARY = '';

/**
 * Opens the store; in memory unless `folder` names where to keep it.
 *
 * A write-ahead log that is not synced at each commit: what was written survives the end of this process, however it
 * ends, though not a loss of power.
 */
export function openStore(queues: readonly QueueDefinition[], folder?: string): Store {
  if (folder) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder ? join(folder, 'stack.db') : TEMPORARY);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000');
  database.exec(OBJECT_TABLES + QUEUE_TABLES + OUTBOX_TABLES + EVENT_TABLES);
  return {
    objects: new Objects(database),
    queues: new Queues(database, queues),
    outbox: new Outbox(database),
    events: new EventLog(database),
    notes: new Notes(database),
    transaction: (work) => transact(database, work),
    close: () => database.close(),
  };
}

function transact<T>(database: DatabaseSync, work: () => T): T {
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
