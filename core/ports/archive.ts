import type { Conversation, ConversationContext, Message } from '../model.ts';
import type { AskedEntry } from '../questions/question.ts';
import type { Reading } from '../readings.ts';

/** The record outside the table, which nobody can change or delete before its time. */
export interface Archive {
  /**
   * Keeps a message with its files; again does nothing.
   *
   * @throws where any of it was not acknowledged; ArchiveDiffers where another message lies in its place
   */
  keep(message: Message, context: ConversationContext): Promise<void>;
  /** Keeps what was recorded of a reading; again does nothing. @throws where it was not acknowledged */
  keepReading(reading: Reading): Promise<void>;
  /** Keeps an entry of a public question's record; again does nothing. @throws where it was not acknowledged */
  keepEntry(entry: AskedEntry): Promise<void>;
  /** Whether an attachment is kept. */
  holds(message: Pick<Message, 'conversationId' | 'at'>, attachmentId: string): Promise<boolean>;
  /** Messages of a conversation from number `from` to `to`, both included, as they were stored, oldest first. */
  messages(conversation: Conversation, from: number, to: number): AsyncIterable<Message>;
  /** An attachment's content. */
  file(message: Message, attachmentId: string): Promise<Uint8Array>;
  /** A link that reads an attachment until `expires` seconds from now. */
  link(message: Message, attachmentId: string, expires: number): Promise<string>;
}

/** The archive has a message in the place of another: what is kept, or what is stored, is not what was said. */
export class ArchiveDiffers extends Error {
  override readonly name = 'ArchiveDiffers';
}

/** A message that neither the table nor the archive has: nothing may be told as the whole record without it. */
export class MessageMissing extends Error {
  override readonly name = 'MessageMissing';
}

/** Whole threads, wherever their messages lie by now. */
export interface RecordReader {
  /**
   * The messages of a conversation after number `after`, oldest first: from the table, and from the archive those whose
   * time to live has come. It ends with the latest that the given head knows.
   *
   * @throws MessageMissing where one is in neither
   */
  read(conversation: Conversation, after?: number): AsyncIterable<Message>;
  /** An attachment's content, wherever it lies by now. */
  file(message: Message, attachmentId: string): Promise<Uint8Array>;
}
