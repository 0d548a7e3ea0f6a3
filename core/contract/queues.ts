import type { FunctionName } from './functions.ts';

/**
 * The queues between the steps, each with a dead-letter queue of the same kind.
 *
 * `attempts` is `maxReceiveCount`; visibility is six times the consumer's timeout, as Lambda's documentation asks.
 */
export interface QueueContract {
  readonly consumer: FunctionName;
  readonly fifo: boolean;
  readonly attempts: number;
  readonly batchSize: number;
  /** Invocations at once at most; keeps sending under SES's rate. */
  readonly concurrency?: number;
}

export const QUEUES = {
  /** Mail that SES received: its notification, by way of SNS. */
  'inbound-mail': { consumer: 'receive-mail', fifo: false, attempts: 5, batchSize: 5 },
  /**
   * Messages to send on that may need a translation first. FIFO by conversation, so that none that needs none overtakes one
   * that does. One at a time, since a long text takes a good part of the function's time. At the last attempt but one it goes
   * on as it is.
   */
  translations: { consumer: 'translate-message', fifo: true, attempts: 9, batchSize: 1, concurrency: 10 },
  /** Messages to send on. FIFO by conversation: in order, and one that waits holds up no other conversation. */
  deliveries: { consumer: 'deliver-message', fifo: true, attempts: 12, batchSize: 5, concurrency: 10 },
  /** Notices to a sender: refused, or not deliverable. SES takes one bounce a second. */
  notices: { consumer: 'send-notice', fifo: false, attempts: 8, batchSize: 1, concurrency: 2 },
  /** Messages to archive, and times to live to set: what comes of it is the same in whatever order. */
  archive: { consumer: 'archive-messages', fifo: false, attempts: 8, batchSize: 10, concurrency: 10 },
  /** Exports to make. */
  exports: { consumer: 'export-conversation', fifo: false, attempts: 3, batchSize: 1, concurrency: 5 },
  /** What GuardDuty found in files that were uploaded. */
  'scanned-uploads': { consumer: 'clear-upload', fifo: false, attempts: 8, batchSize: 1, concurrency: 10 },
  /** Signs that somebody else may be using a host's account, from the bus. */
  'account-signals': { consumer: 'take-signal', fifo: false, attempts: 8, batchSize: 10 },
  /** Conversations in which what is sent by itself is planned anew; host by host, a page at a time. */
  schedules: { consumer: 'plan-sends', fifo: false, attempts: 8, batchSize: 10, concurrency: 10 },
  /**
   * Sends that are due. FIFO by conversation: in the order in which they fell due, also after an outage. Two at a time, since
   * each may wait some seconds for a translation.
   */
  sends: { consumer: 'send-scheduled', fifo: true, attempts: 8, batchSize: 2, concurrency: 10 },
  /** Digests that are due: many at the same minute of the morning, over which SES's rate spreads them. */
  digests: { consumer: 'send-digest', fifo: false, attempts: 8, batchSize: 1, concurrency: 5 },
  /** Guests' messages of which it is to be kept what became of them: the same in whatever order. */
  responses: { consumer: 'track-responses', fifo: false, attempts: 8, batchSize: 10, concurrency: 10 },
  /** Conversations whose words, or what else they are found by, changed: the same in whatever order. */
  searches: { consumer: 'index-conversations', fifo: false, attempts: 8, batchSize: 10, concurrency: 10 },
  /**
   * What those who are connected are told at once: a hint to look, in whatever order. One that a gateway does not take is let
   * go; what comes again, and lies among the dead letters after three times, is a fault of ours (ADR 0035).
   */
  live: { consumer: 'push-changes', fifo: false, attempts: 3, batchSize: 10, concurrency: 10 },
  /** What SES tells of mail that it sent: delivery, bounce, complaint. */
  'sent-mail-events': { consumer: 'track-delivery', fifo: false, attempts: 5, batchSize: 10 },
} as const satisfies Record<string, QueueContract>;

export type QueueName = keyof typeof QUEUES;
