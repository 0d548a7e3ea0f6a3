import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { textOf } from './row.ts';

/** What SES keeps of a mail that it received: enough to bounce it. */
export interface ReceivedMail {
  readonly at: string;
  /** Envelope sender; empty for the null sender. */
  readonly sender: string;
  /** Envelope recipients. */
  readonly recipients: readonly string[];
}

export const RECEIVED_TABLE = `
  CREATE TABLE IF NOT EXISTS received (
    mailId TEXT PRIMARY KEY, at TEXT NOT NULL, sender TEXT NOT NULL, recipients TEXT NOT NULL
  ) WITHOUT ROWID;
`;

/** Mails that SES received. */
export class ReceivedMails {
  readonly #sql: Readonly<Record<'note' | 'find', StatementSync>>;

  constructor(database: DatabaseSync) {
    this.#sql = {
      note: database.prepare('INSERT OR REPLACE INTO received VALUES (?, ?, ?, ?)'),
      find: database.prepare('SELECT at, sender, recipients FROM received WHERE mailId = ?'),
    };
  }

  note(mailId: string, { at, sender, recipients }: ReceivedMail): void {
    this.#sql.note.run(mailId, at, sender, JSON.stringify(recipients));
  }

  find(mailId: string): ReceivedMail | undefined {
    const row = this.#sql.find.get(mailId);
    if (!row) return undefined;
    const recipients: string[] = JSON.parse(textOf(row, 'recipients'));
    return { at: textOf(row, 'at'), sender: textOf(row, 'sender'), recipients };
  }
}
