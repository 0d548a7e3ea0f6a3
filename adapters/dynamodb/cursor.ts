import { UnknownCursor } from '../../core/ports/conversations.ts';

/** A page's end as the caller gets it: the sort key of its last item. It names no partition, so it can lead to none. */
export const toCursor = (sortKey: string): string => Buffer.from(sortKey).toString('base64url');

/** The longest sort key that the table takes, in bytes. */
const LONGEST_KEY = 1024;

/**
 * The sort key after which the page begins.
 *
 * @throws UnknownCursor where it is none that this kind of list gives
 */
export function fromCursor(cursor: string, shape: RegExp): string {
  const sortKey = Buffer.from(cursor, 'base64url').toString('utf8');
  const isKey = Buffer.byteLength(sortKey) <= LONGEST_KEY && shape.test(sortKey);
  if (toCursor(sortKey) !== cursor || !isKey) throw new UnknownCursor();
  return sortKey;
}

/** Sort keys that begin with an instant: inboxes and the mail log. */
export const BY_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#.+$/s;
