import * as z from 'zod/mini';
import type { Paging } from '../../core/inbox/paging.ts';
import { MOST_KNOWN, MOST_MOVED } from '../../core/inbox/paging.ts';
import { UnknownCursor } from '../../core/ports/conversations.ts';

const INSTANT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`;
const place = z.string().check(z.regex(new RegExp(`^${INSTANT}#.{1,128}$`)));
/** A tag, and milliseconds after `since` in base 36 where it is not before. */
const known = z.string().check(z.regex(/^[^.]{1,8}(\.[0-9a-z]{1,9})?$/));
const BASE = 36;

const cursor = z.strictObject({
  below: z.optional(place),
  before: z.optional(place),
  since: z.string().check(
    z.regex(new RegExp(`^${INSTANT}$`)),
    z.refine((at) => !Number.isNaN(Date.parse(at))),
  ),
  known: z.array(known).check(z.maxLength(MOST_KNOWN)),
  waiting: z.array(z.string().check(z.minLength(1), z.maxLength(128))).check(z.maxLength(MOST_MOVED)),
});

/** The cursor that goes on there. It names conversations of the caller's own list, and a forged one opens no other. */
export function toInboxCursor({ known, since, ...rest }: Paging): string {
  const offsets = known.map(({ tag, at }) => (at < since ? tag : `${tag}.${offsetOf(at, since)}`));
  return Buffer.from(JSON.stringify({ ...rest, since, known: offsets })).toString('base64url');
}

const offsetOf = (at: string, since: string): string => (Date.parse(at) - Date.parse(since)).toString(BASE);

/** @throws UnknownCursor where {@link toInboxCursor} gave none such */
export function fromInboxCursor(text: string): Paging {
  const read = cursor.safeParse(jsonOf(Buffer.from(text, 'base64url').toString('utf8')));
  if (!read.success) throw new UnknownCursor();
  const { since, known, ...rest } = read.data;
  const from = Date.parse(since);
  return { ...rest, since, known: known.map((each) => readKnown(each, from)) };
}

/** What has no instant stood before `since`, however long. */
function readKnown(text: string, since: number): Paging['known'][number] {
  const [tag = '', offset] = text.split('.');
  return { tag, at: new Date(offset === undefined ? 0 : since + Number.parseInt(offset, BASE)).toISOString() };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UnknownCursor();
  }
}
