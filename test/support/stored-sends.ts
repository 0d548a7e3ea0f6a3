import type { ScheduledSend } from '../../core/schedules/scheduled-send.ts';

/**
 * What is stored once `changes` are, in the order of ids.
 *
 * @throws where one is not exactly one revision after what it replaces: a writer of the table would find it stale
 */
export function storedAfter(
  stored: readonly ScheduledSend[],
  changes: readonly ScheduledSend[],
): readonly ScheduledSend[] {
  const byId = new Map(stored.map((send) => [send.id, send]));
  for (const change of changes) {
    if (change.revision !== (byId.get(change.id)?.revision ?? 0) + 1) throw new Error(`stale: ${change.id}`);
    byId.set(change.id, change);
  }
  return [...byId.values()].toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
