import type { Conversation } from '../../core/model.ts';
import type { RecordReader } from '../../core/ports/archive.ts';
import type { MessageRange } from '../../core/readings.ts';
import { MOST_READ_BYTES, readBytes } from '../../core/views/reading-view.ts';

/** Which messages are asked for: those after number `after`, `limit` of them at most. */
export interface Wanted {
  readonly after: number;
  readonly limit: number | undefined;
}

/**
 * Which messages one answer holds: as many as fit, and at least one where there is one.
 *
 * Their texts are weighed here and let go of; nobody gets any before the range is recorded.
 */
export async function fittingRange(
  record: Pick<RecordReader, 'read'>,
  conversation: Conversation,
  { after, limit = conversation.seq }: Wanted,
): Promise<MessageRange> {
  const last = Math.min(conversation.seq, after + limit);
  if (after >= last) return { from: 0, to: 0 };
  let bytes = 0;
  let to = after;
  for await (const message of record.read({ ...conversation, seq: last }, after)) {
    bytes += readBytes(message);
    if (to > after && bytes > MOST_READ_BYTES) break;
    to = message.seq;
  }
  return { from: after + 1, to };
}
