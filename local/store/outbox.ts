import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { bytesOf, type Row, textOf } from './row.ts';

/** A mail that SES took. */
export interface SentMail {
  readonly id: string;
  readonly at: string;
  /** Bare addresses. */
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  /** Message tags, given back with every event about this mail. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
}

export const OUTBOX_TABLES = `
  CREATE TABLE IF NOT EXISTS outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, sender TEXT NOT NULL,
    recipients TEXT NOT NULL, subject TEXT NOT NULL, tags TEXT NOT NULL, raw BLOB
  );
`;

/** Mails sent, newest last. */
export class Outbox {
  readonly #sql: Readonly<Record<'add' | 'list' | 'find' | 'raw' | 'empty', StatementSync>>;

  constructor(database: DatabaseSync) {
    const sql = (text: string) => database.prepare(text);
    const facts = 'id, at, sender, recipients, subject, tags';
    this.#sql = {
      add: sql(`INSERT INTO outbox (id, at, sender, recipients, subject, tags, raw) VALUES (?, ?, ?, ?, ?, ?, ?)`),
      list: sql(`SELECT ${facts} FROM outbox WHERE raw IS NOT NULL ORDER BY seq`),
      find: sql(`SELECT ${facts} FROM outbox WHERE id = ?`),
      raw: sql('SELECT raw FROM outbox WHERE id = ? AND raw IS NOT NULL'),
      empty: sql('UPDATE outbox SET raw = NULL'),
    };
  }

  add(mail: SentMail, raw: Uint8Array): void {
    const { id, at, from, to, subject, tags } = mail;
    this.#sql.add.run(id, at, from, JSON.stringify(to), subject, JSON.stringify(tags), raw);
  }

  list(): readonly SentMail[] {
    return this.#sql.list.all().map(sentMail);
  }

  /** Also of a mail that is no longer in the outbox. */
  find(id: string): SentMail | undefined {
    const row = this.#sql.find.get(id);
    return row && sentMail(row);
  }

  raw(id: string): Uint8Array | undefined {
    const row = this.#sql.raw.get(id);
    return row && bytesOf(row, 'raw');
  }

  /** Empties it; events about what was sent can still be fed. */
  empty(): void {
    this.#sql.empty.run();
  }
}

function sentMail(row: Row): SentMail {
  const to: string[] = JSON.parse(textOf(row, 'recipients'));
  const tags: Record<string, string[]> = JSON.parse(textOf(row, 'tags'));
  return {
    id: textOf(row, 'id'),
    at: textOf(row, 'at'),
    from: textOf(row, 'sender'),
    to,
    subject: textOf(row, 'subject'),
    tags,
  };
}
