import { MESSAGE_PREFIX, messageKey } from '../../core/contract/table.ts';
import { fromCursor, toCursor } from './cursor.ts';

const SORT_KEY = new RegExp(`^${MESSAGE_PREFIX}\\d{8}$`);

/** A cursor of the messages after number `seq`, as a thread's own list gives it. */
export const cursorAfter = (seq: number): string => toCursor(messageKey('', seq).sk);

/** The number that {@link cursorAfter} was given; 0 without a cursor. @throws UnknownCursor where it gave none such */
export const seqOfCursor = (cursor: string | undefined): number =>
  cursor === undefined ? 0 : Number(fromCursor(cursor, SORT_KEY).slice(MESSAGE_PREFIX.length));
