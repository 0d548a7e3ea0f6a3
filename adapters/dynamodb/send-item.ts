import { createHash } from 'node:crypto';
import { DUE_SHARDS, duePartition, sendKey } from '../../core/contract/table.ts';
import type { Instant } from '../../core/model.ts';
import type { DueSend } from '../../core/ports/schedules.ts';
import { hourOf } from '../../core/schedules/dispatch-hours.ts';
import { DROPPED_REASONS, HELD_REASONS } from '../../core/schedules/reasons.ts';
import { dueAt, type ScheduledSend, SEND_STATES, type Waiting } from '../../core/schedules/scheduled-send.ts';
import { TRIGGERS } from '../../core/schedules/send-rule.ts';
import {
  type Attributes,
  number,
  oneOf,
  optionalFlag,
  optionalMap,
  optionalNumber,
  optionalOneOf,
  optionalText,
  optionalTexts,
  text,
  texts,
} from './attributes.ts';
import { REFUSAL_CODES } from './refusal-item.ts';

const REASONS = [...DROPPED_REASONS, ...HELD_REASONS, ...REFUSAL_CODES];

/**
 * A send as it is stored: while it is planned, also where what is due is found. One that is held is found there once it is
 * pointless, so that it does not wait for ever.
 *
 * One that should have gone already is filed under now, since dispatching never looks back for longer than it takes to store
 * this. It has no time to live, as the conversation's head has none: what was sent is known by it, and it names nobody.
 */
export function sendItem(send: ScheduledSend, now: Instant): Attributes {
  const due = dueAt(send);
  return {
    ...send,
    ...sendKey(send.conversationId, send.id),
    ...(due !== undefined && filed(send, due > now ? due : now)),
  };
}

/** What goes out at one instant (late, or after quiet hours) does so in the order in which its rules asked for it. */
const filed = ({ conversationId, id, asked }: ScheduledSend, due: Instant): Attributes => ({
  due: duePartition(hourOf(due), shardOf(conversationId)),
  dueAt: `${due}#${asked}#${conversationId}#${id}`,
});

/** The same for all of a conversation's. */
function shardOf(conversationId: string): number {
  const [byte = 0] = createHash('sha256').update(conversationId).digest();
  return byte % DUE_SHARDS;
}

/** Reads a send as {@link sendItem} made it. */
export const readSend = (item: Attributes): ScheduledSend => ({
  id: text(item, 'id'),
  conversationId: text(item, 'conversationId'),
  hostId: text(item, 'hostId'),
  templateId: text(item, 'templateId'),
  on: oneOf(item, 'on', TRIGGERS),
  seq: optionalNumber(item, 'seq'),
  causedAt: optionalText(item, 'causedAt'),
  at: text(item, 'at'),
  asked: text(item, 'asked'),
  day: text(item, 'day'),
  usefulUntil: optionalText(item, 'usefulUntil'),
  state: oneOf(item, 'state', SEND_STATES),
  reason: optionalOneOf(item, 'reason', REASONS),
  missing: optionalTexts(item, 'missing'),
  waiting: optionalMap(item, 'waiting', readWaiting),
  byHand: optionalFlag(item, 'byHand'),
  messageId: optionalText(item, 'messageId'),
  revision: number(item, 'revision'),
});

const readWaiting = (item: Attributes): Waiting => ({
  templateRevision: number(item, 'templateRevision'),
  absent: texts(item, 'absent'),
});

/** Where and when a send is due, as the index tells. */
export const readDue = (item: Attributes): DueSend => ({
  conversationId: text(item, 'conversationId'),
  sendId: text(item, 'id'),
  due: text(item, 'dueAt').replace(/#.*$/, ''),
});
