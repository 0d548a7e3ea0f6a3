import type { CalendarDate, Instant } from '../model.ts';
import type { SettledReason } from './reasons.ts';
import type { Trigger } from './send-rule.ts';

/**
 * How far a scheduled send is.
 *
 * `planned`: goes out at `at`. `held`: waits for what keeps it, and may go out yet. `sent` and `dropped`: settled; of these
 * `sent` never changes again.
 */
export const SEND_STATES = ['planned', 'held', 'sent', 'dropped'] as const;
export type SendState = (typeof SEND_STATES)[number];

/** What a send that is held was judged by. */
export interface Waiting {
  /** The template's revision that was looked at: another one is looked at anew. */
  readonly templateRevision: number;
  /** Names of all facts that were not there: one that arrives may be what is waited for. None where it waits for its links. */
  readonly absent: readonly string[];
}

/** A template that goes out by itself in one conversation: one for each template and cause, ever. */
export interface ScheduledSend {
  /** `<templateId>`; `<templateId>-<seq>` where a guest's message causes it. */
  readonly id: string;
  readonly conversationId: string;
  readonly hostId: string;
  readonly templateId: string;
  readonly on: Trigger;
  /** The number of the guest's message that caused it, and when that was written; absent where none did. */
  readonly seq?: number | undefined;
  readonly causedAt?: Instant | undefined;
  /** When it is due; of one that is held or settled: when it came to that. */
  readonly at: Instant;
  /** The instant that its rule asks for: before quiet hours, lateness and tries again moved it. */
  readonly asked: Instant;
  /** The listing's date for which it was planned: days of the week are judged by it, also where it goes out later. */
  readonly day: CalendarDate;
  /** Until when it makes sense: at this instant no more. Absent: always. */
  readonly usefulUntil?: Instant | undefined;
  readonly state: SendState;
  /** Why it is held or dropped. */
  readonly reason?: SettledReason | undefined;
  /** Names of the placeholders that it is held for, none where it waits for its links; stays until it is looked at again, so that the host is told once. */
  readonly missing?: readonly string[] | undefined;
  readonly waiting?: Waiting | undefined;
  /** A host sends it now: neither conditions nor hours stand against it. */
  readonly byHand?: boolean | undefined;
  readonly messageId?: string | undefined;
  /** Grows with every change; 1 when it is new. */
  readonly revision: number;
}

/** The id of what a template sends in a conversation; `seq` of the guest's message that causes it, where one does. */
export const scheduledId = (templateId: string, seq?: number): string =>
  seq === undefined ? templateId : `${templateId}-${seq}`;

/** When something is to become of a send: it goes out, or has waited until it is pointless. Undefined: nothing by itself. */
export const dueAt = ({ state, at, usefulUntil }: ScheduledSend): Instant | undefined =>
  state === 'held' ? usefulUntil : state === 'planned' ? at : undefined;

/** What is over for a send that changes its state. */
export const UNSETTLED = { reason: undefined, missing: undefined, waiting: undefined, byHand: undefined } as const;
