import type { Instant } from '../model.ts';
import type { InboxEntry } from '../ports/inbox.ts';
import { instantOf, placeOf } from './place.ts';

/**
 * How far somebody has paged through a list that changes meanwhile (ADR 0033).
 *
 * A conversation only ever moves up, to its latest activity. So what was not shown yet stands below where the pages are, or moved
 * up from there since: above `since`, where each page looks again.
 */
export interface Paging {
  /** The list was read down to here. Absent: not begun. */
  readonly below?: string | undefined;
  /** The same before the latest page. */
  readonly before?: string | undefined;
  /** Whatever came up before this instant was looked at. */
  readonly since: Instant;
  /** What the latest page showed, and what earlier ones did of what stood above `since`. */
  readonly known: readonly Known[];
  /** Ids of what came up, and had no room on the pages yet. */
  readonly waiting: readonly string[];
}

/** A conversation that was shown, with its latest activity then. */
export interface Known {
  readonly tag: string;
  readonly at: Instant;
}

/**
 * Milliseconds after which what was written is in its place for certain: a message has its instant before it is stored, and an
 * index follows the table shortly after.
 */
export const SETTLES_WITHIN = 30_000;
/** Conversations that a cursor remembers as shown at most; a page has no more than a hundred. */
export const MOST_KNOWN = 150;
/** Conversations that may have moved between two pages, and wait for theirs, at most. */
export const MOST_MOVED = 50;
/** The end of an id tells conversations of one list apart: 40 bits of it. */
const TAG_LENGTH = 8;

export const tagOf = (id: string): string => id.slice(-TAG_LENGTH);

export const beginPaging = (now: Instant): Paging => ({ since: settledAt(now), known: [], waiting: [] });

const settledAt = (now: Instant): Instant => new Date(Date.parse(now) - SETTLES_WITHIN).toISOString();

/** What of a list was not shown by the latest pages, as far as the cursor remembers. */
export function notKnown({ known, waiting }: Paging): (entry: Pick<InboxEntry, 'id'>) => boolean {
  const tags = new Set([...known.map(({ tag }) => tag), ...waiting.map(tagOf)]);
  return ({ id }) => !tags.has(tagOf(id));
}

/** From where on a page looks at what came up; undefined where all of the list is still below. */
export const topOf = ({ below, since }: Paging): string | undefined =>
  below === undefined || below > since ? below : since;

/** Whether it takes the conversation's thread to tell where it stood: not where all was shown on one page, nor of a new one. */
export const isUncertain = ({ before, since }: Paging, { createdAt }: InboxEntry): boolean =>
  before !== undefined && createdAt < since;

/**
 * Whether a conversation that came up, and is not among the known, was not shown by an earlier page: where it stood before,
 * no page had come then.
 *
 * @param activeBefore its latest message before `since`, where it is uncertain and had any
 */
export function cameUp(paging: Paging, entry: InboxEntry, activeBefore: Instant | undefined): boolean {
  const { before } = paging;
  if (before === undefined || !isUncertain(paging, entry)) return true;
  return placeOf({ id: entry.id, activityAt: activeBefore ?? entry.createdAt }) < before;
}

/** A page as it was made. */
export interface MadePage {
  /** How far down the list was read for it. */
  readonly below: string | undefined;
  readonly shown: readonly Pick<InboxEntry, 'id' | 'place'>[];
  /** What stood at the top when it was made, but for what waits. */
  readonly top: readonly Pick<InboxEntry, 'id' | 'place'>[];
  readonly waiting: readonly string[];
}

/**
 * Where the next page goes on. Where more came up within seconds than a cursor can hold, `since` goes as far up as it must: then
 * what is stored late may be missed.
 */
export function pagingAfter(paging: Paging, { below, shown, top, waiting }: MadePage, now: Instant): Paging {
  const settled = settledAt(now);
  const since = settled > paging.since ? settled : paging.since;
  const latest = new Map([...paging.known, ...top.map(knownOf)].map(({ tag, at }) => [tag, at]));
  const page = shown.map(knownOf);
  const isElsewhere = new Set([...page.map(({ tag }) => tag), ...waiting.map(tagOf)]);
  const above = [...latest]
    .filter(([tag, at]) => at >= since && !isElsewhere.has(tag))
    .toSorted(([, one], [, other]) => Date.parse(other) - Date.parse(one));
  const room = MOST_KNOWN - page.length;
  const [, forgotten] = above[room] ?? [];
  return {
    below,
    before: paging.below,
    since: forgotten === undefined ? since : justAfter(forgotten),
    known: [...page, ...above.slice(0, room).map(([tag, at]) => ({ tag, at }))],
    waiting,
  };
}

const knownOf = ({ id, place }: Pick<InboxEntry, 'id' | 'place'>): Known => ({ tag: tagOf(id), at: instantOf(place) });

const justAfter = (instant: Instant): Instant => new Date(Date.parse(instant) + 1).toISOString();
