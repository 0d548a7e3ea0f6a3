import { createHash } from 'node:crypto';
import { numberOf, optionalTextOf, type Row, textOf } from './row.ts';

/** A queue as SQS has it. */
export interface QueueDefinition {
  readonly name: string;
  readonly fifo: boolean;
  /** Seconds that a received message stays hidden. */
  readonly visibility: number;
  /** Where a message goes that was received `attempts` times in vain. */
  readonly redrive?: { readonly queue: string; readonly attempts: number };
}

export interface NewMessage {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
  /** FIFO queues only. */
  readonly group?: string | undefined;
  readonly deduplication?: string | undefined;
  /** Seconds. */
  readonly delay?: number | undefined;
}

export interface QueuedMessage {
  readonly seq: number;
  readonly id: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly group?: string | undefined;
  readonly deduplication?: string | undefined;
  /** Milliseconds since the epoch, as the two below. */
  readonly sentAt: number;
  readonly visibleAt: number;
  readonly firstReceivedAt: number;
  readonly receives: number;
  readonly receipt: string;
}

/** How many messages of a queue may be received now, were received and not deleted, or are delayed. */
export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

export const QUEUE_TABLES = `
  CREATE TABLE IF NOT EXISTS messages (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, queue TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
    attributes TEXT NOT NULL, grp TEXT, deduplication TEXT, sentAt INTEGER NOT NULL, visibleAt INTEGER NOT NULL,
    firstReceivedAt INTEGER NOT NULL DEFAULT 0, receives INTEGER NOT NULL DEFAULT 0, receipt TEXT
  );
  CREATE INDEX IF NOT EXISTS messages_due ON messages (queue, visibleAt, seq);
  CREATE INDEX IF NOT EXISTS messages_receipt ON messages (receipt);
  CREATE INDEX IF NOT EXISTS messages_group ON messages (queue, grp, visibleAt);
  CREATE TABLE IF NOT EXISTS deduplications (
    queue TEXT NOT NULL, grp TEXT NOT NULL, deduplication TEXT NOT NULL, id TEXT NOT NULL, seq INTEGER NOT NULL,
    until INTEGER NOT NULL, PRIMARY KEY (queue, grp, deduplication)
  ) WITHOUT ROWID;
`;

/** MD5 of a body, by which the SDK checks what it sent and got. */
export const md5Of = (text: string): string => createHash('md5').update(text).digest('hex');

/** A row of `messages`. */
export function queuedMessage(row: Row): QueuedMessage {
  const attributes: Record<string, unknown> = JSON.parse(textOf(row, 'attributes'));
  return {
    seq: numberOf(row, 'seq'),
    id: textOf(row, 'id'),
    body: textOf(row, 'body'),
    attributes,
    group: optionalTextOf(row, 'grp'),
    deduplication: optionalTextOf(row, 'deduplication'),
    sentAt: numberOf(row, 'sentAt'),
    visibleAt: numberOf(row, 'visibleAt'),
    firstReceivedAt: numberOf(row, 'firstReceivedAt'),
    receives: numberOf(row, 'receives'),
    receipt: optionalTextOf(row, 'receipt') ?? '',
  };
}
