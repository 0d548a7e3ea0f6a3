/**
 * Where things lie in the archive bucket, for the functions that write and read it and for who queries it (docs/archive.md).
 *
 * Partitioned by month as Athena and others know it (`month=2026-03`), one JSON line to an object, so that an object is
 * written once and the same again when a step is repeated.
 */
/** What lies where: permissions are given by these prefixes. */
export const ARCHIVED = {
  messages: 'messages/',
  files: 'files/',
  readings: 'readings/',
  questions: 'questions/',
} as const;

const SEQUENCE_DIGITS = 8;

const padded = (seq: number): string => String(seq).padStart(SEQUENCE_DIGITS, '0');
const monthOf = (instant: string): string => `month=${instant.slice(0, 7)}`;

/** All messages of a conversation that were written in the month of `at`. */
export const archivedThread = (conversationId: string, at: string): string =>
  `${ARCHIVED.messages}${monthOf(at)}/${conversationId}/`;

export const archivedMessage = (conversationId: string, at: string, seq: number): string =>
  `${archivedThread(conversationId, at)}${padded(seq)}.jsonl`;

/** What all keys of messages from number `seq` on come after, under a prefix of {@link archivedThread}. */
export const archivedBefore = (thread: string, seq: number): string => `${thread}${padded(seq)}`;

const DAY = 86_400_000;

/**
 * Where messages lie that were written from `first` to `last`, in order of months.
 *
 * It begins a day early: by the clock of who received it, a mail may have come before its conversation was there.
 */
export function archivedThreads(conversationId: string, first: string, last: string): readonly string[] {
  const threads: string[] = [];
  for (const month = new Date(Date.parse(first) - DAY); month.toISOString().slice(0, 7) <= last.slice(0, 7); ) {
    threads.push(archivedThread(conversationId, month.toISOString()));
    month.setUTCMonth(month.getUTCMonth() + 1, 1);
  }
  return threads;
}

/** The number of the message that lies under a key of {@link archivedMessage}; undefined where it is no such key. */
export function archivedSeq(key: string): number | undefined {
  const digits = /\/(\d{8,})\.jsonl$/.exec(key)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** An attachment's content; `at` is its message's. */
export const archivedFile = (conversationId: string, at: string, attachmentId: string): string =>
  `${ARCHIVED.files}${monthOf(at)}/${conversationId}/${attachmentId}`;

export const archivedReading = (at: string, readingId: string): string =>
  `${ARCHIVED.readings}${monthOf(at)}/${readingId}.jsonl`;

/** An entry of a public question's record. */
export const archivedEntry = (questionId: string, at: string, seq: number): string =>
  `${ARCHIVED.questions}${monthOf(at)}/${questionId}/${padded(seq)}.jsonl`;
