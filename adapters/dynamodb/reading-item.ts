import { readingKey } from '../../core/contract/table.ts';
import {
  HOST_READING_PURPOSES,
  type MessageRange,
  READING_PURPOSES,
  type Reader,
  type Reading,
  subjectOf,
} from '../../core/readings.ts';
import { type Attributes, map, number, oneOf, optionalText, text } from './attributes.ts';
import { FREE, type Write } from './transact.ts';

/** All readings stand in this partition of the index. */
export const READINGS_CASE = 'readings';

/** Where a reading stands among all, newest last. */
export const filedAt = ({ at, id }: Pick<Reading, 'at' | 'id'>): string => `${at}#${id}`;

/** A reading as it is stored, once and for good. */
const readingItem = (reading: Reading): Attributes => ({
  ...reading,
  ...readingKey(subjectOf(reading), reading.at, reading.id),
  cases: READINGS_CASE,
  filedAt: filedAt(reading),
});

/** The write that records a reading. */
export const readingWrite = (reading: Reading): Write<'reading'> => ({
  name: 'reading',
  put: readingItem(reading),
  condition: FREE,
});

/** Reads a reading as {@link readingWrite} stored it. */
export function readReading(item: Attributes): Reading {
  const recorded = {
    id: text(item, 'id'),
    at: text(item, 'at'),
    by: readBy(map(item, 'by')),
    note: text(item, 'note'),
  };
  const hostId = optionalText(item, 'hostId');
  if (hostId !== undefined) return { ...recorded, hostId, purpose: oneOf(item, 'purpose', HOST_READING_PURPOSES) };
  const purpose = oneOf(item, 'purpose', READING_PURPOSES);
  const mailId = optionalText(item, 'mailId');
  if (mailId !== undefined) return { ...recorded, mailId, purpose };
  const questionId = optionalText(item, 'questionId');
  if (questionId !== undefined) {
    const entries = readRange(map(item, 'entries'));
    return { ...recorded, listingId: text(item, 'listingId'), questionId, purpose, entries };
  }
  return {
    ...recorded,
    conversationId: text(item, 'conversationId'),
    purpose,
    messages: readRange(map(item, 'messages')),
    exportId: optionalText(item, 'exportId'),
  };
}

const readBy = (item: Attributes): Reader => ({
  role: oneOf(item, 'role', ['platform', 'support']),
  id: text(item, 'id'),
});

const readRange = (item: Attributes): MessageRange => ({ from: number(item, 'from'), to: number(item, 'to') });
