import { inboxListOf, isFiltered } from '../../core/inbox/inbox-list.ts';
import {
  cameUp,
  isUncertain,
  MOST_KNOWN,
  MOST_MOVED,
  notKnown,
  type Paging,
  pagingAfter,
  topOf,
} from '../../core/inbox/paging.ts';
import { OutdatedCursor } from '../../core/ports/conversations.ts';
import type { Inbox, InboxEntry, InboxList } from '../../core/ports/inbox.ts';
import { type Listed, listedOf, type Wanted } from './listed.ts';

/** Entries that one query reads where it is not known how many of them are asked for. */
const READ = 100;
/** Most queries down a list for one page: where a filter lets little through, a page holds fewer and the caller goes on. */
const MOST_QUERIES = 4;

/** A page, and where the next one goes on; null after the last. */
export interface InboxPage {
  readonly items: readonly Listed[];
  readonly next: Paging | null;
}

/** What came down the list. */
interface Below {
  readonly listed: readonly Listed[];
  /** Where the first of all stands that were read. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly more: boolean;
  readonly queries: number;
}

/** What came up since earlier pages. */
interface CameUp {
  readonly listed: readonly Listed[];
  readonly top: readonly InboxEntry[];
}

/**
 * A page of what is asked for, newest first: nobody is missing and nobody is shown twice, whatever is written meanwhile
 * (ADR 0033). First what came up from below since the page before, then what is left below.
 *
 * @throws OutdatedCursor where more has changed since the page before than a page can make up for
 */
export async function readInboxPage(inbox: Inbox, wanted: Wanted, limit: number, paging: Paging): Promise<InboxPage> {
  const list = inboxListOf(wanted.caller, wanted.filter);
  const below = await readDown(inbox, list, wanted, limit, paging);
  // after what is below: who moves up in between is seen twice here, and never in neither
  const above = await readUp(inbox, list, wanted, paging, below);
  const came = above.listed.slice(0, limit);
  const waiting = above.listed.slice(limit).map(({ id }) => id);
  if (waiting.length > MOST_MOVED) throw new OutdatedCursor();
  const isAbove = new Set(above.listed.map(({ id }) => id));
  const left = below.listed.filter(({ id }) => !isAbove.has(id));
  const stay = left.slice(0, limit - came.length);
  const isCut = stay.length < left.length;
  const items = [...came.toSorted((one, other) => (one.place < other.place ? 1 : -1)), ...stay];
  if (!isCut && !below.more && waiting.length === 0) return { items, next: null };
  const end = isCut ? (stay.at(-1)?.standsAt ?? paging.below) : below.last;
  return { items, next: pagingAfter(paging, { below: end, shown: items, top: above.top, waiting }, wanted.now) };
}

async function readDown(inbox: Inbox, list: InboxList, wanted: Wanted, limit: number, paging: Paging): Promise<Below> {
  const isNew = notKnown(paging);
  const listed: Listed[] = [];
  let [first, last, more, queries]: [string | undefined, string | undefined, boolean, number] = [
    undefined,
    paging.below,
    true,
    0,
  ];
  while (more && listed.length < limit && queries < MOST_QUERIES) {
    const isSure = queries === 0 && !isFiltered(wanted.caller, wanted.filter);
    const part = await inbox.newest(list, { below: last, limit: isSure ? limit + 1 : Math.max(READ, limit + 1) });
    listed.push(...(await listedOf(inbox, wanted, part.entries.filter(isNew))));
    first ??= part.entries.at(0)?.place;
    last = part.entries.at(-1)?.place ?? last;
    more = part.more;
    queries++;
  }
  return { listed, first, last, more, queries };
}

/** Nothing for a first page that one query made: it is the list as it was at one moment. */
async function readUp(
  inbox: Inbox,
  list: InboxList,
  wanted: Wanted,
  paging: Paging,
  { first, queries }: Below,
): Promise<CameUp> {
  const from = topOf(paging) ?? (queries > 1 ? first : undefined);
  const waiting = paging.waiting.length > 0 ? await inbox.entries(paging.waiting) : [];
  const top = from === undefined ? [] : await topFrom(inbox, list, from);
  const strangers = top.filter(notKnown(paging));
  if (strangers.length > MOST_MOVED) throw new OutdatedCursor();
  const moved = await Promise.all(strangers.map((entry) => didComeUp(inbox, paging, entry)));
  const came = strangers.filter((_, n) => moved[n]);
  return { listed: await listedOf(inbox, wanted, [...waiting, ...came]), top };
}

async function topFrom(inbox: Inbox, list: InboxList, from: string): Promise<readonly InboxEntry[]> {
  const { entries, more } = await inbox.since(list, { from, limit: MOST_KNOWN + MOST_MOVED });
  if (more) throw new OutdatedCursor();
  return entries;
}

const didComeUp = async (inbox: Inbox, paging: Paging, entry: InboxEntry): Promise<boolean> =>
  cameUp(paging, entry, isUncertain(paging, entry) ? await inbox.activeBefore(entry.id, paging.since) : undefined);
