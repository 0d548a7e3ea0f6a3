import { Duration } from 'aws-cdk-lib';
import type { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { DeduplicationScope, FifoThroughputLimit, Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Setting } from '../../core/contract/environment.ts';
import { FUNCTIONS } from '../../core/contract/functions.ts';
import type { QueueContract } from '../../core/contract/queues.ts';
import { nameOf } from '../names.ts';
import type { RelayFunction } from './relay-function.ts';

/** AWS's advice for a queue that Lambda reads. */
const TIMEOUTS_OF_VISIBILITY = 6;
/** A dead letter keeps the age it had, so it must be kept for longer than the queue keeps a message. */
const DEAD_LETTER_DAYS = 14;
const QUEUE_DAYS = 7;

export interface WorkQueueProps {
  readonly stage: string;
  readonly name: string;
  readonly contract: QueueContract;
}

/** A queue of the contract and the dead-letter queue of the same kind behind it. */
export class WorkQueue extends Construct {
  readonly name: string;
  readonly queue: Queue;
  readonly deadLetters: Queue;
  readonly #contract: QueueContract;

  constructor(scope: Construct, id: string, { stage, name, contract }: WorkQueueProps) {
    super(scope, id);
    this.name = name;
    this.#contract = contract;
    const { fifo, consumer, attempts } = contract;
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...closedQueue(fifo, nameOf(stage, `${name}-dead`)),
      retentionPeriod: Duration.days(DEAD_LETTER_DAYS),
    });
    this.queue = new Queue(this, 'Queue', {
      ...closedQueue(fifo, nameOf(stage, name)),
      retentionPeriod: Duration.days(QUEUE_DAYS),
      visibilityTimeout: Duration.seconds(FUNCTIONS[consumer].timeout * TIMEOUTS_OF_VISIBILITY),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: attempts },
    });
  }

  /**
   * Hands what comes in to its consumer; one failed message of a batch is tried again, not the batch.
   *
   * @param id of the mapping, where a function has several
   */
  feed(fn: RelayFunction, id = 'Queue'): void {
    const { batchSize, concurrency } = this.#contract;
    fn.allow({
      actions: ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
      resources: [this.queue.queueArn],
    });
    fn.lambda.addEventSourceMapping(id, {
      eventSourceArn: this.queue.queueArn,
      batchSize,
      reportBatchItemFailures: true,
      ...(concurrency === undefined ? {} : { maxConcurrency: concurrency }),
    });
  }

  /** Takes a topic's messages as they are; those that can't be handed over become dead letters. */
  subscribeTo(topic: Topic): void {
    topic.addSubscription(
      new SqsSubscription(this.queue, { rawMessageDelivery: true, deadLetterQueue: this.deadLetters }),
    );
  }

  /** Takes the events that match a rule as they are; those that can't be handed over become dead letters. */
  takeEvents(rule: Rule): void {
    rule.addTarget(new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters }));
  }

  grantSend(fn: RelayFunction, setting: Setting): void {
    fn.allow({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] });
    fn.set(setting, this.queue.queueUrl);
    if (fn.name === this.#contract.consumer) fn.allowRecursion();
  }

  /** Lets the consumer say when it will try a message again. */
  grantPostpone(fn: RelayFunction, setting: Setting): void {
    fn.set(setting, this.allowPostponing(fn));
  }

  /** The same where the consumer is told of the queue otherwise. @returns by what it knows the queue */
  allowPostponing(fn: RelayFunction): string {
    fn.allow({ actions: ['sqs:ChangeMessageVisibility'], resources: [this.queue.queueArn] });
    return this.queue.queueUrl;
  }
}

/** Encrypted under SQS's own key, which costs nothing and lets SNS deliver; TLS only. */
export const closedQueue = (fifo: boolean, name: string): QueueProps => ({
  queueName: fifo ? `${name}.fifo` : name,
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  ...(fifo
    ? {
        fifo,
        deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
        fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      }
    : {}),
});
