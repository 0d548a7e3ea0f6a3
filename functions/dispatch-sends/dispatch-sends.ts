import { inBatches } from '../../core/in-batches.ts';
import type { Instant } from '../../core/model.ts';
import type { DigestPlace } from '../../core/notifications/digest.ts';
import type { DueSend, DueSends, DueWork } from '../../core/ports/schedules.ts';
import type { Work } from '../../core/ports/work.ts';
import { firstMark, hourOf, hoursUntil, lookFrom, markAfter } from '../../core/schedules/dispatch-hours.ts';

export interface DispatchSendsDeps {
  readonly due: DueSends;
  readonly work: Pick<Work, 'send' | 'digest'>;
  readonly now: () => Instant;
}

/** What a look handed out. */
export interface Dispatched {
  readonly handed: number;
  /** Those among them that were handed out before, and are planned still. */
  readonly overdue: number;
  /** Of the oldest, in seconds. */
  readonly latest: number;
}

/** Requests to the queue at once; a conversation's go in one of these rows, in order. */
const ROWS = 8;
/** What a row takes before it is asked whether the queue took it. */
const STRETCH = 500;

/**
 * Hands out what is due, hour by hour, oldest first.
 *
 * A look that dies is begun again where it kept its mark; what is handed out twice goes out once, since a send ends in the
 * transaction that stores its message, and a digest is claimed. What was handed out and is planned still comes again after ten minutes.
 *
 * @throws where the queue did not take all: nothing is marked, and the next look begins there
 */
export const dispatchSends =
  ({ due, work, now }: DispatchSendsDeps) =>
  async (): Promise<Dispatched> => {
    const at = now();
    const before = (await due.mark()) ?? firstMark(at);
    const { from, isWhole, mark: begun } = lookFrom(before, at);
    let mark = begun;
    const all: Dispatched[] = [];
    for (const hour of hoursUntil(hourOf(from), at)) {
      const found = await due.inHour(hour, from, at);
      await handOut(work, found);
      mark = markAfter(mark, hour, at, isWhole && found.length === 0);
      all.push(countOf(found, before.until, at));
      if (found.length > 0) await due.keepMark(mark);
    }
    await due.keepMark(mark);
    return all.reduce(together, { handed: 0, overdue: 0, latest: 0 });
  };

async function handOut(work: DispatchSendsDeps['work'], found: readonly DueWork[]): Promise<void> {
  const rows: DueSend[][] = Array.from({ length: ROWS }, () => []);
  for (const send of found.filter(isSend)) rows[rowOf(send)]?.push(send);
  const digests = work.digest(found.filter(isDigest));
  const left = await Promise.all([
    ...rows.map((row) => handOutRow(work, row)),
    digests.then(({ length }) => length > 0),
  ]);
  if (left.some((any) => any)) throw new Error('the queues of sends and digests did not take all');
}

const isSend = (due: DueWork): due is DueSend => 'conversationId' in due;
const isDigest = (due: DueWork): due is DigestPlace => !isSend(due);

/** @returns whether some were left */
async function handOutRow(work: Pick<Work, 'send'>, row: readonly DueSend[]): Promise<boolean> {
  for (const stretch of inBatches(row, STRETCH)) {
    if ((await work.send(stretch)).length > 0) return true;
  }
  return false;
}

/** The same for all of a conversation's. */
const rowOf = ({ conversationId }: DueSend): number =>
  [...conversationId].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % ROWS;

function countOf(found: readonly DueWork[], handedUntil: Instant, now: Instant): Dispatched {
  const overdue = found.filter(({ due }) => isOverdue(due, handedUntil, now));
  const [oldest = { due: now }] = found;
  return { handed: found.length, overdue: overdue.length, latest: (Date.parse(now) - Date.parse(oldest.due)) / 1000 };
}

/** So long after it was handed out first, a send has ended or was put off. */
const PATIENCE = 8 * 60_000;

const isOverdue = (due: Instant, handedUntil: Instant, now: Instant): boolean =>
  due <= handedUntil && Date.parse(now) - Date.parse(due) >= PATIENCE;

const together = (one: Dispatched, other: Dispatched): Dispatched => ({
  handed: one.handed + other.handed,
  overdue: one.overdue + other.overdue,
  latest: Math.max(one.latest, other.latest),
});
