import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { type Row, textOf } from './row.ts';

/** An event that was put on the bus. */
export interface BusEvent {
  readonly id: string;
  readonly at: string;
  readonly source: string;
  readonly type: string;
  readonly detail: unknown;
}

export const EVENT_TABLES = `
  CREATE TABLE IF NOT EXISTS events (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, source TEXT NOT NULL,
    type TEXT NOT NULL, detail TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/** What was put on the event bus, oldest first. */
export class EventLog {
  readonly #sql: Readonly<Record<'add' | 'from' | 'after', StatementSync>>;

  constructor(database: DatabaseSync) {
    this.#sql = {
      add: database.prepare('INSERT INTO events (id, at, source, type, detail) VALUES (?, ?, ?, ?, ?)'),
      from: database.prepare('SELECT * FROM events WHERE at >= ? ORDER BY seq'),
      after: database.prepare('SELECT * FROM events WHERE seq > (SELECT seq FROM events WHERE id = ?) ORDER BY seq'),
    };
  }

  /** @param detail JSON. @returns the event's id */
  add(source: string, type: string, detail: string): string {
    const id = randomUUID();
    this.#sql.add.run(id, new Date().toISOString(), source, type, detail);
    return id;
  }

  /** @param since an instant (events at or after it), or an event's id (events after that one); absent: all */
  since(since = ''): readonly BusEvent[] {
    const statement = /^[0-9a-f-]{36}$/.test(since) ? this.#sql.after : this.#sql.from;
    return statement.all(since).map(busEvent);
  }
}

/** Small facts to keep between runs: the stream's checkpoint, the issuer's key. */
export class Notes {
  readonly #get: StatementSync;
  readonly #set: StatementSync;

  constructor(database: DatabaseSync) {
    this.#get = database.prepare('SELECT value FROM notes WHERE name = ?');
    this.#set = database.prepare('INSERT OR REPLACE INTO notes VALUES (?, ?)');
  }

  get(name: string): string | undefined {
    const row = this.#get.get(name);
    return row && textOf(row, 'value');
  }

  set(name: string, value: string): void {
    this.#set.run(name, value);
  }
}

function busEvent(row: Row): BusEvent {
  const detail: unknown = JSON.parse(textOf(row, 'detail'));
  return {
    id: textOf(row, 'id'),
    at: textOf(row, 'at'),
    source: textOf(row, 'source'),
    type: textOf(row, 'type'),
    detail,
  };
}
