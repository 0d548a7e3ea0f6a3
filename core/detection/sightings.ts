import type { DetectionRules, Threshold } from '../contract/detection.ts';
import type { Host, Instant } from '../model.ts';
import type { SightingKey } from './signs.ts';

/** What is remembered of a host's use of one key: bounded, whatever the host does. */
export interface Sightings {
  /** When it was first used; absent where its use restricted the host since, so that it is as new. */
  readonly firstAt?: Instant | undefined;
  readonly lastAt: Instant;
  /** The conversations that it was used in of late, each with the latest time. */
  readonly seen: Readonly<Record<string, Instant>>;
}

/** A key that a message was found with. */
export interface Sighting {
  readonly key: SightingKey;
  readonly conversationId: string;
  /** The message's own instant. */
  readonly at: Instant;
}

/** What a message does to what is remembered: nothing; it is counted; it is one too many. */
export type SightingOutcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'counted'; readonly sightings: Sightings }
  | { readonly kind: 'crossed'; readonly threshold: Threshold };

/** What of a host decides by which threshold it is held, and since when. */
export type Watched = Pick<Host, 'linksLiftedAt' | 'watchedUntil'>;

const MINUTE = 60_000;
const DAY = 86_400_000;
/** A site that was not used for so long is as new: also one that is used once a year is known. */
const FORGOTTEN_AFTER = 400 * DAY;
/** How old what is remembered of a known site may get before its use is noted again. */
const RENEWED_AFTER = 30 * DAY;

const NOTHING: SightingOutcome = { kind: 'nothing' };

/**
 * What a message's use of a key does (N10): the one that makes it the tenth conversation within ten minutes crosses the
 * threshold. The same conversation counts once, and nothing from before the latest lift.
 *
 * Held against the instants of the messages, in whatever order they come: a mail that comes late counts with those around it.
 */
export function sight(
  stored: Sightings | undefined,
  { key, conversationId, at }: Sighting,
  host: Watched,
  rules: DetectionRules,
): SightingOutcome {
  const before = stored && !isForgotten(stored, at) ? stored : afterCrossing(at);
  if (isKnown(before, key, at, rules)) return renewed(before, at);
  // the very same message, which what stores it knows
  if (before.seen[conversationId] === at) return NOTHING;
  const others = Object.entries(before.seen).filter(
    ([id, seenAt]) => id !== conversationId && !(host.linksLiftedAt !== undefined && seenAt <= host.linksLiftedAt),
  );
  const threshold = crossedBy(others, at, thresholdsOf(host, at, rules));
  if (threshold) return { kind: 'crossed', threshold };
  const seen = latestOf([...others, [conversationId, later(before.seen[conversationId], at)]], rules);
  return {
    kind: 'counted',
    sightings: { firstAt: earlier(before.firstAt, at), lastAt: later(before.lastAt, at), seen },
  };
}

type Seen = readonly (readonly [string, Instant])[];

/** The first of the thresholds that another conversation at this instant crosses. */
function crossedBy(others: Seen, at: Instant, thresholds: readonly Threshold[]): Threshold | undefined {
  const instants = others.map(([, seenAt]) => seenAt);
  const crossed = thresholds.find((each) => othersWithin(instants, at, each) + 1 >= each.conversations);
  return crossed && { conversations: crossed.conversations, minutes: crossed.minutes };
}

/** What is remembered of a key whose use restricted its host: it has to become known anew. */
export const afterCrossing = (at: Instant): Sightings => ({ lastAt: at, seen: {} });

/** When what is remembered may go. Seconds since the epoch. */
export const sightingsGoAt = ({ lastAt }: Sightings): number =>
  Math.ceil((Date.parse(lastAt) + FORGOTTEN_AFTER) / 1000);

const isForgotten = ({ lastAt }: Sightings, at: Instant): boolean => since(lastAt, at) > FORGOTTEN_AFTER;

/** A site that was used for long is the host's own way. A demand for payment elsewhere never is. */
const isKnown = ({ firstAt }: Sightings, key: SightingKey, at: Instant, { knownAfterDays }: DetectionRules): boolean =>
  key !== 'payment' && firstAt !== undefined && since(firstAt, at) > knownAfterDays * DAY;

const renewed = (before: Sightings, at: Instant): SightingOutcome =>
  since(before.lastAt, at) > RENEWED_AFTER
    ? { kind: 'counted', sightings: { ...before, lastAt: at, seen: {} } }
    : NOTHING;

const thresholdsOf = (
  { watchedUntil }: Watched,
  at: Instant,
  { watched, ...usual }: DetectionRules,
): readonly Threshold[] => (watchedUntil !== undefined && at < watchedUntil ? [usual, watched] : [usual]);

/** The most of these instants that lie, together with `at`, within one span; what is older by exactly the span is outside. */
function othersWithin(instants: readonly Instant[], at: Instant, { minutes }: Threshold): number {
  const [now, span] = [Date.parse(at), minutes * MINUTE];
  const near = instants.map((instant) => Date.parse(instant)).filter((each) => Math.abs(each - now) < span);
  const begins = [now, ...near.filter((each) => each < now)];
  return Math.max(...begins.map((begin) => near.filter((each) => each >= begin && each < begin + span).length));
}

/** As many of the latest as any threshold asks for, and as many again for those that come late. */
function latestOf(seen: Seen, { watched, ...usual }: DetectionRules) {
  const longest = Math.max(usual.minutes, watched.minutes) * MINUTE;
  const most = 2 * Math.max(usual.conversations, watched.conversations);
  const newestFirst = seen.toSorted(([, one], [, other]) => (one < other ? 1 : -1));
  const newest = newestFirst.reduce((latest, [, at]) => (at > latest ? at : latest), '');
  return Object.fromEntries(newestFirst.filter(([, at]) => since(at, newest) < longest).slice(0, most));
}

const since = (then: Instant, now: Instant): number => Date.parse(now) - Date.parse(then);
const earlier = (one: Instant | undefined, other: Instant): Instant => (one !== undefined && one < other ? one : other);
const later = (one: Instant | undefined, other: Instant): Instant => (one !== undefined && one > other ? one : other);
