import type { EventType } from '../contract/events.ts';

/** Hands a stored message to `deliver-message`. */
export interface DeliveryJob {
  readonly conversationId: string;
  readonly seq: number;
}

/** Hands a failure to `send-notice`. */
export type NoticeJob =
  | { readonly kind: 'refused'; readonly mailId: string; readonly recipient: string }
  | { readonly kind: 'undeliverable'; readonly conversationId: string; readonly seq: number };

/** A quarantined mail that the platform lets through: all other rules run again. */
export interface ReleaseJob {
  readonly released: { readonly mailId: string; readonly recipient: string };
}

export interface Work {
  release(job: ReleaseJob): Promise<void>;
  deliver(jobs: readonly DeliveryJob[]): Promise<void>;
  notify(jobs: readonly NoticeJob[]): Promise<void>;
}

export interface DomainEvent {
  readonly type: EventType;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

export interface Events {
  publish(events: readonly DomainEvent[]): Promise<void>;
}
