import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import {
  type NewMessage,
  type QueueCounts,
  type QueueDefinition,
  type QueuedMessage,
  queuedMessage,
} from './queued-message.ts';
import { numberOf, textOf } from './row.ts';

/** SQS takes a message of the same group with the same deduplication id as the same one for 5 minutes. */
const DEDUPLICATION = 5 * 60_000;

/** In a FIFO queue a group waits for its message in flight, and for an earlier one that is not visible yet. */
const FREE_GROUP = `NOT EXISTS (
  SELECT 1 FROM messages b WHERE b.queue = m.queue AND b.grp = m.grp AND b.visibleAt > :now
    AND (b.receives > 0 OR b.seq < m.seq))`;

type Statement =
  | 'insert'
  | 'due'
  | 'dueFifo'
  | 'ready'
  | 'readyFifo'
  | 'take'
  | 'bury'
  | 'remove'
  | 'hide'
  | 'find'
  | 'counts'
  | 'next'
  | 'known'
  | 'know';

/** Messages of all queues, as SQS keeps them. Times are read from `Date`, so they follow the local clock. */
export class Queues {
  readonly #definitions: ReadonlyMap<string, QueueDefinition>;
  readonly #listeners = new Set<(queue: string) => void>();
  readonly #sql: Readonly<Record<Statement, StatementSync>>;

  constructor(database: DatabaseSync, definitions: readonly QueueDefinition[]) {
    const sql = (text: string) => database.prepare(text);
    this.#definitions = new Map(definitions.map((definition) => [definition.name, definition]));
    this.#sql = {
      insert: sql(
        'INSERT INTO messages (queue, id, body, attributes, grp, deduplication, sentAt, visibleAt) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      ),
      due: sql('SELECT * FROM messages WHERE queue = :queue AND visibleAt <= :now ORDER BY seq LIMIT :limit'),
      dueFifo: sql(
        `SELECT * FROM messages m WHERE queue = :queue AND visibleAt <= :now AND ${FREE_GROUP} ORDER BY seq LIMIT :limit`,
      ),
      ready: sql('SELECT 1 FROM messages WHERE queue = :queue AND visibleAt <= :now LIMIT 1'),
      readyFifo: sql(`SELECT 1 FROM messages m WHERE queue = :queue AND visibleAt <= :now AND ${FREE_GROUP} LIMIT 1`),
      take: sql('UPDATE messages SET receives = ?, firstReceivedAt = ?, visibleAt = ?, receipt = ? WHERE seq = ?'),
      bury: sql('UPDATE messages SET queue = ?, receives = 0, receipt = NULL, visibleAt = ? WHERE seq = ?'),
      remove: sql('DELETE FROM messages WHERE queue = ? AND receipt = ?'),
      hide: sql('UPDATE messages SET visibleAt = ? WHERE seq = ?'),
      find: sql('SELECT * FROM messages WHERE queue = ? AND receipt = ?'),
      counts: sql(
        `SELECT coalesce(sum(visibleAt <= :now), 0) AS visible, coalesce(sum(visibleAt > :now AND receives > 0), 0) AS inFlight,
           coalesce(sum(visibleAt > :now AND receives = 0), 0) AS delayed FROM messages WHERE queue = :queue`,
      ),
      next: sql('SELECT min(visibleAt) AS visibleAt FROM messages WHERE queue = ? AND visibleAt > ?'),
      known: sql('SELECT id, seq FROM deduplications WHERE queue = ? AND grp = ? AND deduplication = ? AND until > ?'),
      know: sql('INSERT OR REPLACE INTO deduplications VALUES (?, ?, ?, ?, ?, ?)'),
    };
    // Who had received a message when this store was last open is gone.
    database.prepare('UPDATE messages SET visibleAt = min(visibleAt, ?) WHERE receives > 0').run(Date.now());
  }

  definition(queue: string): QueueDefinition | undefined {
    return this.#definitions.get(queue);
  }

  get names(): readonly string[] {
    return [...this.#definitions.keys()];
  }

  /** Calls `listener` with a queue's name whenever a message comes to it or becomes visible early. */
  onChange(listener: (queue: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** @returns the message's id and number; those of the first where it repeats one */
  send(queue: string, message: NewMessage): { readonly id: string; readonly seq: number } {
    const now = Date.now();
    const known = message.deduplication && this.#sql.known.get(queue, message.group ?? '', message.deduplication, now);
    if (known) return { id: textOf(known, 'id'), seq: numberOf(known, 'seq') };
    const id = randomUUID();
    const { body, attributes = {}, group = null, deduplication = null, delay = 0 } = message;
    const visibleAt = now + delay * 1000;
    const seq = Number(
      this.#sql.insert.run(queue, id, body, JSON.stringify(attributes), group, deduplication, now, visibleAt)
        .lastInsertRowid,
    );
    if (deduplication !== null) this.#sql.know.run(queue, group ?? '', deduplication, id, seq, now + DEDUPLICATION);
    this.#changed(queue);
    return { id, seq };
  }

  /** Up to `max` visible messages, hidden from now on; those received too often go to the dead-letter queue instead. */
  receive(queue: string, max: number, visibility?: number): readonly QueuedMessage[] {
    const definition = this.#definitions.get(queue);
    if (!definition) return [];
    const hidden = (visibility ?? definition.visibility) * 1000;
    const received: QueuedMessage[] = [];
    for (const message of this.#due(definition, max)) {
      if (definition.redrive && message.receives >= definition.redrive.attempts)
        this.#bury(definition.redrive.queue, message);
      else received.push(this.#take(message, hidden));
    }
    return received;
  }

  /** @returns false where the receipt is not (or no longer) that of a message */
  remove(queue: string, receipt: string): boolean {
    const removed = this.#sql.remove.run(queue, receipt).changes > 0;
    if (removed) this.#changed(queue);
    return removed;
  }

  /** Hides a received message for `seconds` from now; 0 shows it at once. */
  hide(queue: string, receipt: string, seconds: number): boolean {
    const row = this.#sql.find.get(queue, receipt);
    if (!row) return false;
    this.#sql.hide.run(Date.now() + Math.round(seconds * 1000), numberOf(row, 'seq'));
    this.#changed(queue);
    return true;
  }

  /** The message as it is now, while `receipt` is its latest. */
  find(queue: string, receipt: string): QueuedMessage | undefined {
    const row = this.#sql.find.get(queue, receipt);
    return row && queuedMessage(row);
  }

  counts(queue: string): QueueCounts {
    const row = this.#sql.counts.get({ queue, now: Date.now() });
    if (!row) throw new Error('an aggregate always gives a row');
    return {
      visible: numberOf(row, 'visible'),
      inFlight: numberOf(row, 'inFlight'),
      delayed: numberOf(row, 'delayed'),
    };
  }

  /** Whether there is a message to be received now. */
  isReady(queue: string): boolean {
    const definition = this.#definitions.get(queue);
    if (!definition) return false;
    const statement = definition.fifo ? this.#sql.readyFifo : this.#sql.ready;
    return statement.get({ queue, now: Date.now() }) !== undefined;
  }

  /** When the next hidden or delayed message becomes visible, in milliseconds since the epoch. */
  nextVisible(queue: string): number | undefined {
    const row = this.#sql.next.get(queue, Date.now());
    return row && row['visibleAt'] !== null ? numberOf(row, 'visibleAt') : undefined;
  }

  #due(definition: QueueDefinition, limit: number): readonly QueuedMessage[] {
    const statement = definition.fifo ? this.#sql.dueFifo : this.#sql.due;
    return statement.all({ queue: definition.name, now: Date.now(), limit }).map(queuedMessage);
  }

  #take(message: QueuedMessage, hidden: number): QueuedMessage {
    const now = Date.now();
    const taken = {
      ...message,
      receives: message.receives + 1,
      firstReceivedAt: message.firstReceivedAt || now,
      visibleAt: now + hidden,
      receipt: randomUUID(),
    };
    this.#sql.take.run(taken.receives, taken.firstReceivedAt, taken.visibleAt, taken.receipt, taken.seq);
    return taken;
  }

  #bury(deadLetters: string, message: QueuedMessage): void {
    this.#sql.bury.run(deadLetters, Date.now(), message.seq);
    this.#changed(deadLetters);
  }

  #changed(queue: string): void {
    for (const listener of this.#listeners) listener(queue);
  }
}
