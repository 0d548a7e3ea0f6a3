import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CONTENT_TABLES, Contents } from './store/contents.ts';
import { EVENT_TABLES, EventLog, Notes } from './store/event-log.ts';
import { OBJECT_TABLES, Objects } from './store/objects.ts';
import { OUTBOX_TABLES, Outbox } from './store/outbox.ts';
import { QUEUE_TABLES, type QueueDefinition } from './store/queued-message.ts';
import { Queues } from './store/queues.ts';
import { RECEIVED_TABLE, ReceivedMails } from './store/received-mails.ts';
import { SUPPRESSED_TABLES, SuppressedAddresses } from './store/suppressed-addresses.ts';
import { transact } from './store/transact.ts';
import { TRANSLATION_TABLES, TranslationLog } from './store/translation-log.ts';
import { UPLOAD_TABLES, Uploads } from './store/uploads.ts';

/** What the stand-ins for the cloud services keep: one SQLite database. */
export interface Store {
  readonly objects: Objects;
  /** Uploads in parts that are not finished. */
  readonly uploads: Uploads;
  readonly queues: Queues;
  readonly outbox: Outbox;
  readonly received: ReceivedMails;
  /** Addresses that SES lists after a hard bounce or a complaint. */
  readonly suppressed: SuppressedAddresses;
  readonly events: EventLog;
  readonly translations: TranslationLog;
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
 *
 * @param versioned buckets that keep every version of an object
 */
export function openStore(
  queues: readonly QueueDefinition[],
  folder?: string,
  versioned: readonly string[] = [],
): Store {
  if (folder) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder ? join(folder, 'stack.db') : TEMPORARY);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000');
  database.exec(OBJECT_TABLES + UPLOAD_TABLES + CONTENT_TABLES + QUEUE_TABLES);
  database.exec(OUTBOX_TABLES + RECEIVED_TABLE + EVENT_TABLES + SUPPRESSED_TABLES + TRANSLATION_TABLES);
  const contents = new Contents(database);
  const objects = new Objects(database, contents, versioned);
  return {
    objects,
    uploads: new Uploads(database, contents, objects),
    queues: new Queues(database, queues),
    outbox: new Outbox(database),
    received: new ReceivedMails(database),
    suppressed: new SuppressedAddresses(database),
    events: new EventLog(database),
    translations: new TranslationLog(database),
    notes: new Notes(database),
    transaction: (work) => transact(database, work),
    close: () => database.close(),
  };
}
