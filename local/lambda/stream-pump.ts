import { setTimeout as wait } from 'node:timers/promises';
import type { _Record } from '@aws-sdk/client-dynamodb-streams';
import type { FunctionName } from '../../core/contract/functions.ts';
import { withoutMessage } from '../without-message.ts';
import { failedItems, retryDelay } from './batch-failures.ts';
import type { Disorder } from './disorder.ts';
import type { LambdaRuntime } from './runtime.ts';
import { lambdaRecord } from './stream-record.ts';
import type { ShardRecords, TableStream } from './table-stream.ts';

/** Between two looks at the stream, in milliseconds, when nothing tells that something was written. */
const PAUSE = 100;
/** From the first sign that something was written to the look for it: what comes meanwhile needs no look of its own. */
const GATHER = 15;
const SHARE_AGAIN = 0.3;

export interface StreamPumpOptions {
  readonly stream: TableStream;
  readonly consumer: FunctionName;
  /** How often a record is tried before it is left behind. */
  readonly attempts: number;
  readonly runtime: LambdaRuntime;
  readonly disorder?: Disorder | undefined;
  /** Is told of every record, some more than once, in order. */
  readonly seen?: ((records: readonly _Record[]) => void) | undefined;
}

/** Takes the table's changes to their function, in order, as Lambda's event source mapping does. */
export class StreamPump {
  readonly #options: StreamPumpOptions;
  readonly #ended: Promise<void>;
  #stopped = false;
  #soon: NodeJS.Timeout | undefined;
  #wanted = Promise.withResolvers<void>();
  #looked = Promise.withResolvers<void>();
  /** Looks at the stream so far: how many were begun, and the last that found nothing. */
  #begun = 0;
  #lastEmpty = 0;
  /** How often the next record failed. */
  #failures = 0;

  constructor(options: StreamPumpOptions) {
    this.#options = options;
    this.#ended = this.#run();
  }

  /** Looks at the stream within moments: something may have been written. */
  poke(): void {
    this.#soon ??= setTimeout(() => this.#lookNow(), GATHER);
  }

  /** Answers once a look that began after the call found nothing. */
  async drain(): Promise<void> {
    const before = this.#begun;
    while (this.#lastEmpty <= before && !this.#stopped) {
      this.#lookNow();
      await this.#looked.promise;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#lookNow();
    await this.#ended;
    clearTimeout(this.#soon);
  }

  #lookNow(): void {
    this.#wanted.resolve();
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const found = await this.#lookOnce();
      if (found === 'nothing') {
        await Promise.race([this.#wanted.promise, wait(PAUSE)]);
      } else if (found === 'failure' && !this.#stopped) {
        await wait(retryDelay(Math.max(this.#failures, 1)) * 1000);
      }
    }
    this.#looked.resolve();
  }

  /** Tells who waits for a look. */
  async #lookOnce(): Promise<'nothing' | 'work' | 'failure'> {
    clearTimeout(this.#soon);
    this.#soon = undefined;
    this.#wanted = Promise.withResolvers();
    const look = ++this.#begun;
    const found = await this.#look();
    if (found === 'nothing') this.#lastEmpty = look;
    this.#looked.resolve();
    this.#looked = Promise.withResolvers();
    return found;
  }

  async #look(): Promise<'nothing' | 'work' | 'failure'> {
    try {
      const found = await this.#options.stream.next();
      if (!found) return 'nothing';
      return await this.#handle(found);
    } catch (error) {
      if (!this.#stopped) console.error(`the table's stream can't be read: ${withoutMessage(error)}`);
      this.#options.stream.rewind();
      return 'failure';
    }
  }

  /** After a failure the batch shrinks to the record that fails, so that this one alone is left behind in the end. */
  async #handle({ shard, records }: ShardRecords): Promise<'work' | 'failure'> {
    const { stream, attempts, seen } = this.#options;
    seen?.(records);
    const batch = this.#failures > 0 ? records.slice(0, 1) : records;
    const failed = await this.#invoke(batch);
    const firstFailed = batch.findIndex((record) => failed.has(sequenceOf(record)));
    const done = firstFailed < 0 ? batch : batch.slice(0, firstFailed);
    const last = done.at(-1);
    if (last) stream.done(shard, last);
    if (done.length < records.length) stream.rewind();
    if (firstFailed < 0) {
      this.#failures = 0;
      return 'work';
    }
    this.#failures = last ? 1 : this.#failures + 1;
    if (this.#failures >= attempts) this.#leaveBehind(shard, batch);
    return 'failure';
  }

  async #invoke(batch: readonly _Record[]): Promise<ReadonlySet<string>> {
    const { stream, consumer, runtime, disorder } = this.#options;
    const event = { Records: batch.map((record) => lambdaRecord(record, stream.arn)) };
    const invocation = await runtime.invoke(consumer, event);
    const again = invocation.ok && disorder?.happens(SHARE_AGAIN);
    return failedItems(again ? await runtime.invoke(consumer, event) : invocation, batch.map(sequenceOf));
  }

  #leaveBehind(shard: string, [record]: readonly _Record[]): void {
    if (!record) return;
    console.error(`dead letter: change ${sequenceOf(record)} of the table`);
    this.#options.stream.done(shard, record);
    this.#failures = 0;
  }
}

const sequenceOf = (record: _Record): string => record.dynamodb?.SequenceNumber ?? '';
