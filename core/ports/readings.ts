import type { Message } from '../model.ts';
import type { Reading, ReadingFilter } from '../readings.ts';
import type { KeptAnswer, Page, PageRequest } from './conversations.ts';

/** The log of who read what: it is only ever added to (B5, V12). */
export interface Readings {
  /**
   * Records a reading, with what is kept for its Idempotency-Key, at once.
   *
   * @returns `kept` where the key was used by a request that ran at the same time: nothing was recorded
   */
  record(reading: Reading, keep?: KeptAnswer): Promise<'recorded' | 'kept'>;
  find(subject: string, at: string, readingId: string): Promise<Reading | undefined>;
  /** Of one conversation or one host, newest first. */
  ofSubject(subject: string, page: PageRequest): Promise<Page<Reading>>;
  /** Over all, newest first. With a purpose a page may hold fewer than asked for, while `next` leads on. */
  list(filter: ReadingFilter, page: PageRequest): Promise<Page<Reading>>;
}

/** Links to attachments, wherever they lie by now. */
export interface FileLinks {
  /** A link that reads an attachment until `expires` seconds from now. */
  link(message: Message, attachmentId: string, expires: number): Promise<string>;
}
