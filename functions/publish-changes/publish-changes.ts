import { readChange, type StreamRecord } from '../../adapters/dynamodb/read-change.ts';
import { type Consequences, consequencesOf } from '../../core/changes.ts';
import type { LiveJob } from '../../core/live/live-frame.ts';
import { liveNews } from '../../core/live/live-news.ts';
import type { LiveWork } from '../../core/ports/live.ts';
import type { Events, ToldEvent, Work } from '../../core/ports/work.ts';

export interface PublishChangesDeps {
  readonly work: Pick<
    Work,
    'deliver' | 'translate' | 'notify' | 'archive' | 'export' | 'schedule' | 'track' | 'index'
  > &
    LiveWork;
  readonly events: Events;
}

/** A record of the table's stream, with the number by which it is read again. */
export interface NumberedRecord extends StreamRecord {
  /** DynamoDB's own, of no other record, and the same whenever it is read. */
  readonly id: string;
  readonly sequenceNumber: string;
}

export interface Published {
  /** Sequence numbers of records that something was not done for: the stream is read again from the first of them. */
  readonly failed: readonly string[];
  readonly faults: readonly unknown[];
}

/** What follows from one record. */
interface Following {
  readonly sequenceNumber: string;
  readonly told: readonly ToldEvent[];
  readonly consequences: Told;
}

/** What is to be done and told, also to those who are connected. */
interface Told extends Consequences {
  readonly live: readonly LiveJob[];
}

/**
 * Hands on what follows from a batch of changes, in few requests: messages to send or to translate first, notices, domain
 * events, what to archive, exports to make, conversations to plan anew, what response rates may change by, what conversations
 * are found by, what those who are connected are told.
 *
 * A record that can't be read fails by itself. What was handed on before a failure is handed on again: whoever takes it
 * knows it by its ids.
 */
export const publishChanges =
  ({ work, events }: PublishChangesDeps) =>
  async (records: readonly NumberedRecord[]): Promise<Published> => {
    const faults: unknown[] = [];
    const unread: string[] = [];
    const following = records.flatMap((record): readonly Following[] => {
      try {
        const change = readChange(record);
        if (!change) return [];
        return [followingFrom(record, { ...consequencesOf(change), live: liveNews(change) })];
      } catch (fault) {
        faults.push(fault);
        unread.push(record.sequenceNumber);
        return [];
      }
    });
    const left = await Promise.all([
      handOn(following, ({ deliveries }) => deliveries, work.deliver, faults),
      handOn(following, ({ translations }) => translations, work.translate, faults),
      handOn(following, ({ notices }) => notices, work.notify, faults),
      handOn(following, (_, told) => told, events.publish, faults),
      handOn(following, ({ archive }) => archive, work.archive, faults),
      handOn(following, ({ exports }) => exports, work.export, faults),
      handOn(following, ({ schedules }) => schedules, work.schedule, faults),
      handOn(following, ({ responses }) => responses, work.track, faults),
      handOn(following, ({ searches }) => searches, work.index, faults),
    ]);
    // a hint to look that is lost holds nothing up: the next look finds what it told of
    await handOn(following, ({ live }) => live, work.push, faults);
    return { failed: [...new Set([...unread, ...left.flat()])], faults };
  };

/** Its events have ids by the record and their place: put on the bus again, each is known by its own. */
const followingFrom = ({ id, sequenceNumber }: NumberedRecord, consequences: Told): Following => ({
  sequenceNumber,
  consequences,
  told: consequences.events.map((event, place) => ({ id: `${id}-${place}`, event })),
});

/** @returns numbers of the records whose part was not all taken */
async function handOn<T>(
  following: readonly Following[],
  partOf: (consequences: Told, told: readonly ToldEvent[]) => readonly T[],
  take: (parts: readonly T[]) => Promise<readonly T[]>,
  faults: unknown[],
): Promise<readonly string[]> {
  const parts = following.flatMap(({ sequenceNumber, consequences, told }) =>
    partOf(consequences, told).map((part) => ({ sequenceNumber, part })),
  );
  if (parts.length === 0) return [];
  try {
    const left = new Set(await take(parts.map(({ part }) => part)));
    return parts.filter(({ part }) => left.has(part)).map(({ sequenceNumber }) => sequenceNumber);
  } catch (fault) {
    faults.push(fault);
    return parts.map(({ sequenceNumber }) => sequenceNumber);
  }
}
