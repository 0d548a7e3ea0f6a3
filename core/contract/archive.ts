/**
 * Where things lie in the archive bucket, for the functions that write and read it and for who queries it (docs/archive.md).
 *
 * Partitioned by month as Athena and others know it (`month=2026-03`), one JSON line to an object, so that an object is
 * written once and the same again when a step is repeated.
 */
const SEQUENCE_DIGITS = 8;

const monthOf = (instant: string): string => `month=${instant.slice(0, 7)}`;

/** All messages of a conversation that were written in the month of `at`. */
export const archivedThread = (conversationId: string, at: string): string =>
  `messages/${monthOf(at)}/${conversationId}/`;

export const archivedMessage = (conversationId: string, at: string, seq: number): string =>
  `${archivedThread(conversationId, at)}${String(seq).padStart(SEQUENCE_DIGITS, '0')}.jsonl`;

/** An attachment's content; `at` is its message's. */
export const archivedFile = (conversationId: string, at: string, attachmentId: string): string =>
  `files/${monthOf(at)}/${conversationId}/${attachmentId}`;

export const archivedReading = (at: string, readingId: string): string => `readings/${monthOf(at)}/${readingId}.jsonl`;
