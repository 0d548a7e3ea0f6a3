import type { QueueContract } from '../../core/contract/queues.ts';
import { queueArn, systemAttributes } from '../aws/sqs-message.ts';
import { md5Of, type QueuedMessage } from '../store/queued-message.ts';
import type { Queues } from '../store/queues.ts';
import { failedItems, retryDelay } from './batch-failures.ts';
import type { Disorder } from './disorder.ts';
import type { LambdaRuntime } from './runtime.ts';

/** Invocations of one function at once, where the queue's contract sets no limit. */
const CONCURRENCY = 5;
/** A timer's longest wait; what is due later is looked for again then. */
const LONGEST_WAIT = 60_000;
/** Of deliveries, where disorder is asked for. */
const SHARE_PUT_BACK = 0.2;
const SHARE_AGAIN = 0.3;

export interface QueuePumpOptions {
  /** The queue's full name. */
  readonly queue: string;
  readonly contract: QueueContract;
  readonly queues: Queues;
  readonly runtime: LambdaRuntime;
  readonly disorder?: Disorder | undefined;
}

/** Takes a queue's messages to its function, as Lambda's event source mapping does. */
export class QueuePump {
  readonly #options: QueuePumpOptions;
  readonly #unsubscribe: () => void;
  #invocations = 0;
  #scheduled = false;
  #stopped = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: QueuePumpOptions) {
    this.#options = options;
    this.#unsubscribe = options.queues.onChange((queue) => queue === options.queue && this.wake());
    this.wake();
  }

  /** Whether there is something that it can do now. */
  get busy(): boolean {
    return this.#invocations > 0 || this.#scheduled || this.#options.queues.isReady(this.#options.queue);
  }

  /** Looks for messages, once what runs just now (a transaction, it may be) is through. */
  wake(): void {
    if (this.#scheduled || this.#stopped) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#pump();
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#unsubscribe();
    clearTimeout(this.#timer);
  }

  #pump(): void {
    const { queue, queues, contract } = this.#options;
    while (this.#mayTake) {
      const messages = queues.receive(queue, contract.batchSize).filter((message) => !this.#putBack(message));
      if (messages.length > 0) void this.#handle(messages);
      else if (!queues.isReady(queue)) break;
    }
    if (!this.#stopped) this.#waitForNext();
  }

  get #mayTake(): boolean {
    return !this.#stopped && this.#invocations < (this.#options.contract.concurrency ?? CONCURRENCY);
  }

  #waitForNext(): void {
    const { queue, queues } = this.#options;
    clearTimeout(this.#timer);
    const next = queues.nextVisible(queue);
    // What became visible since it was looked for is no longer what becomes visible next: nobody would wake for it.
    if (this.#mayTake && queues.isReady(queue)) this.wake();
    if (next === undefined) return;
    const wait = Math.min(Math.max(next - Date.now(), 1), LONGEST_WAIT);
    this.#timer = setTimeout(() => this.wake(), wait).unref();
  }

  async #handle(messages: readonly QueuedMessage[]): Promise<void> {
    const { queue, contract, runtime } = this.#options;
    this.#invocations++;
    const event = { Records: messages.map((message) => recordOf(message, queue)) };
    const invocation = await runtime.invoke(contract.consumer, event);
    this.#invocations--;
    if (this.#stopped) return;
    const failed = failedItems(
      invocation,
      messages.map((message) => message.id),
    );
    for (const message of messages) this.#settle(message, failed.has(message.id));
    this.wake();
  }

  #settle(message: QueuedMessage, failed: boolean): void {
    const { queue, queues } = this.#options;
    if (failed) this.#retry(message);
    else if (this.#comesAgain(message)) queues.hide(queue, message.receipt, this.#options.disorder?.delay(0.02) ?? 0);
    else queues.remove(queue, message.receipt);
  }

  /** Sooner than the queue's visibility, so that one needn't wait minutes here; the function's own wish goes first. */
  #retry(message: QueuedMessage): void {
    const { queue, queues, contract } = this.#options;
    const last = message.receives >= contract.attempts;
    if (last) console.error(`dead letter: ${queue} message ${message.id}`);
    const untouched = queues.find(queue, message.receipt)?.visibleAt === message.visibleAt;
    if (last || untouched) queues.hide(queue, message.receipt, last ? 0 : retryDelay(message.receives));
  }

  #putBack(message: QueuedMessage): boolean {
    const { disorder, contract, queue, queues } = this.#options;
    if (contract.fifo || message.receives > 1 || !disorder?.happens(SHARE_PUT_BACK)) return false;
    return queues.hide(queue, message.receipt, disorder.delay(0.02));
  }

  #comesAgain(message: QueuedMessage): boolean {
    return message.receives <= 2 && this.#options.disorder?.happens(SHARE_AGAIN) === true;
  }
}

const recordOf = (message: QueuedMessage, queue: string) => ({
  messageId: message.id,
  receiptHandle: message.receipt,
  body: message.body,
  attributes: systemAttributes(message),
  messageAttributes: {},
  md5OfBody: md5Of(message.body),
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn(queue),
  awsRegion: 'eu-west-1',
});
