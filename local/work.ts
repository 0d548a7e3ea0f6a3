import { setTimeout as wait } from 'node:timers/promises';
import type { DueSource } from './clock.ts';
import { Disorder } from './lambda/disorder.ts';
import { QueuePump } from './lambda/queue-pump.ts';
import type { LambdaRuntime } from './lambda/runtime.ts';
import { StreamPump, type StreamPumpOptions } from './lambda/stream-pump.ts';
import type { TableStream } from './lambda/table-stream.ts';
import { type PumpedQueue, QUEUED } from './services.ts';
import type { Queues } from './store/queues.ts';

/** The table's stream as its function is fed from it; the stacks have the same, a test says. */
export const STREAM = { consumer: 'publish-changes', batchSize: 100, attempts: 1_001 } as const;

/** How long one waits for idleness before one is told that there is none, in milliseconds. */
const PATIENCE = 240_000;
/** How long one waits before one looks again for what waits to be tried again, in milliseconds. */
const LOOK_AGAIN = 25;
/** How long functions that run when the stack stops may go on, in milliseconds. */
const GRACE = 2_000;

/** What takes work from queues and stream to the functions. */
export interface Work {
  readonly due: readonly DueSource[];
  /** Answers when there is nothing more that can be done now; messages may wait to be tried again. */
  settle(): Promise<void>;
  /** Answers when nothing is under way, nor waits to be tried again; false where something did for too long. */
  idle(): Promise<boolean>;
  stop(): Promise<void>;
}

export interface WorkOptions {
  readonly queues: Queues;
  /** Further queues. What fails there waits for hours, so that nobody waits for it: idleness is without it. */
  readonly patient?: readonly PumpedQueue[] | undefined;
  readonly stream: TableStream;
  readonly runtime: LambdaRuntime;
  /** Is told of every change of the table. */
  readonly seen?: StreamPumpOptions['seen'];
  /** Seed. */
  readonly disorder?: number | undefined;
}

export function startWork({ queues, patient = [], stream, runtime, seen, disorder: seed }: WorkOptions): Work {
  const disorder = seed === undefined ? undefined : new Disorder(seed);
  const all = [...QUEUED, ...patient];
  const pumps = all.map(({ name, contract }) => new QueuePump({ queue: name, contract, queues, runtime, disorder }));
  const changes = new StreamPump({ stream, ...STREAM, runtime, disorder, seen });
  runtime.onEnd(() => changes.poke());

  const busy = () => runtime.running > 0 || pumps.some((pump) => pump.busy);
  const settle = async () => {
    do {
      while (busy()) await wait(2);
      await changes.drain();
    } while (busy());
  };
  const waiting = () =>
    QUEUED.some(({ name }) => {
      const { inFlight, visible } = queues.counts(name);
      return inFlight + visible > 0;
    });
  return {
    settle,
    due: [
      hiddenMessages(
        queues,
        all.map(({ name }) => name),
        pumps,
      ),
    ],
    async idle() {
      const end = performance.now() + PATIENCE;
      for (;;) {
        await settle();
        if (!waiting()) return true;
        if (performance.now() > end) return false;
        await wait(LOOK_AGAIN);
      }
    },
    async stop() {
      for (const pump of pumps) pump.stop();
      await changes.stop();
      const end = performance.now() + GRACE;
      while (runtime.running > 0 && performance.now() < end) await wait(5);
    },
  };
}

/** Messages that were received in vain, or delayed, are due when they become visible. */
function hiddenMessages(queues: Queues, names: readonly string[], pumps: readonly QueuePump[]): DueSource {
  return {
    next() {
      const instants = names.flatMap((name) => queues.nextVisible(name) ?? []);
      return instants.length > 0 ? new Date(Math.min(...instants)).toISOString() : undefined;
    },
    async run() {
      for (const pump of pumps) pump.wake();
    },
  };
}
