import type { Instant } from '../core/model.ts';

/** Something that falls due at an instant of the local clock. */
export interface DueSource {
  /** When it is due next; undefined while nothing is planned. */
  next(): Instant | undefined;
  /** Does what is due by now. */
  run(): Promise<void>;
}

/** The clock was asked to go back, which it never does. */
export class ClockMovedBack extends Error {
  override readonly name = 'ClockMovedBack';
}

/** The local clock: everything in this process that asks `Date` sees it. */
export interface Clock {
  now(): Instant;
  /**
   * Moves forward to `target`, and runs all that falls due on the way, in order.
   *
   * @throws ClockMovedBack
   */
  moveTo(target: Instant): Promise<void>;
  /** Gives `Date` back its own time. */
  release(): void;
}

export interface ClockWork {
  readonly due: readonly DueSource[];
  /** Deletes what has expired; the time to live promises no instant, so once after a move is enough. */
  sweep(): Promise<unknown>;
  /** Answers when there is nothing more that can be done now. */
  settle(): Promise<void>;
}

const RealDate = Date;

/** Shifts `Date` so that now is `start`; from there it runs. */
export function startClock(start: Instant | undefined, work: () => ClockWork): Clock {
  let offset = start === undefined ? 0 : RealDate.parse(start) - RealDate.now();
  const read = () => RealDate.now() + offset;
  globalThis.Date = shiftedDate(read);
  const shiftTo = (instant: number) => {
    offset += Math.max(instant - read(), 0);
  };
  let moves = Promise.resolve();
  return {
    now: () => new RealDate(read()).toISOString(),
    moveTo(target) {
      const move = moves.then(() => moveForward(RealDate.parse(target), read, shiftTo, work()));
      moves = move.catch(() => {});
      return move;
    },
    release() {
      globalThis.Date = RealDate;
    },
  };
}

async function moveForward(
  target: number,
  read: () => number,
  shiftTo: (instant: number) => void,
  { due, sweep, settle }: ClockWork,
): Promise<void> {
  if (target < read()) throw new ClockMovedBack('the local clock only goes forward');
  await settle();
  for (let next = earliest(due); next && next.at <= target; next = earliest(due)) {
    shiftTo(next.at);
    await next.source.run();
    await settle();
  }
  shiftTo(target);
  await sweep();
  await settle();
}

function earliest(sources: readonly DueSource[]): { readonly at: number; readonly source: DueSource } | undefined {
  return sources
    .flatMap((source) => {
      const next = source.next();
      return next === undefined ? [] : [{ at: RealDate.parse(next), source }];
    })
    .reduce<{ at: number; source: DueSource } | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
}

function shiftedDate(read: () => number): DateConstructor {
  return new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [read()], newTarget),
    apply: (target) => new target(read()).toString(),
    get: (target, property) => (property === 'now' ? read : Reflect.get(target, property)),
  });
}
