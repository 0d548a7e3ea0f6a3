import { EVENT_SOURCE, EVENT_TYPES, type EventType } from './events.ts';
import type { QueueContract } from './queues.ts';

/** Where domain events are posted to, as a stage names it. */
export interface WebhookContract {
  readonly name: string;
  readonly url: string;
  readonly events: 'all' | readonly EventType[];
}

/** What a name may be: it is part of those of a queue, a secret and alarms. */
export const WEBHOOK_NAME = /^(?=.{1,20}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** What a stage may have: they share the 4 kB that Lambda gives a function's environment. */
export const MOST_WEBHOOKS = 5;
/** Characters. */
export const LONGEST_WEBHOOK_URL = 300;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds to wait after each attempt that failed, up to a tenth more: some 23 hours together. After the last there is a dead letter. */
export const WEBHOOK_DELAYS = [
  ...[5, 30, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 3 * HOUR, 4 * HOUR, 5 * HOUR, 7 * HOUR],
] as const;

/**
 * The queue of each webhook, so that one endpoint that fails or is slow holds up no other. `concurrency` is how many posts an
 * endpoint gets at once: those of a batch go one after the other.
 */
export const WEBHOOK_QUEUE = {
  consumer: 'post-webhook',
  fifo: false,
  attempts: WEBHOOK_DELAYS.length + 1,
  batchSize: 5,
  concurrency: 5,
} as const satisfies QueueContract;

/** The name of a webhook's queue, and of its secret. */
export const webhookQueue = (name: string): string => `webhook-${name}`;

/** The rule that leads a webhook's events to its queue, as EventBridge writes it. */
export const webhookPattern = ({ events }: Pick<WebhookContract, 'events'>) => ({
  source: [EVENT_SOURCE],
  'detail-type': events === 'all' ? [...EVENT_TYPES] : [...events],
});

/** A webhook as its function is told of it. */
export interface WebhookSetting {
  readonly name: string;
  readonly url: string;
  readonly secretId: string;
  readonly queueUrl: string;
  /** It may be reached at an address that is not public, and without TLS: in the local stack. */
  readonly isLocal?: true | undefined;
}
