/**
 * A plain recomputation of response rates from what happened, event by event, as the specification puts it. Nothing of
 * `core/response-rate` is used.
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What happened in a conversation, in the order in which it did. Times are milliseconds since the epoch. */
export type Happening =
  | { readonly kind: 'guest'; readonly id: string; readonly at: number; readonly automatic?: boolean }
  | { readonly kind: 'host'; readonly at: number; readonly by: 'api' | 'mail' | 'template' | 'schedule' | 'machine' }
  /** The host says that the message of that id, and those before it, need no answer. */
  | { readonly kind: 'unasked'; readonly id: string; readonly at: number }
  /** The message of that id bounced. */
  | { readonly kind: 'bounced'; readonly id: string; readonly at: number };

export interface History {
  readonly listingId: string;
  /** When the host can write no more. */
  readonly closesAt: number;
  readonly happenings: readonly Happening[];
}

export interface Modelled {
  readonly messageId: string;
  readonly at: number;
  readonly counted: boolean;
  readonly answered: boolean;
  readonly reason: string;
  readonly minutes: number;
}

/** Whether and why each message of a guest counts at `now`, in the order in which they were written. */
export const modelledMessages = (histories: readonly History[], now: number): readonly Modelled[] =>
  histories.flatMap(({ closesAt, happenings }) =>
    happenings.flatMap((message, place): Modelled[] => {
      if (message.kind !== 'guest' || message.at > now) return [];
      const after = happenings.slice(place + 1).filter((each) => each.at <= now);
      return [{ messageId: message.id, at: message.at, ...fateOf(message, after, happenings, closesAt, now) }];
    }),
  );

type Fate = Omit<Modelled, 'messageId' | 'at'>;

function fateOf(
  message: Happening & { readonly kind: 'guest' },
  after: readonly Happening[],
  all: readonly Happening[],
  closesAt: number,
  now: number,
): Fate {
  const out = (reason: string): Fate => ({ counted: false, answered: false, reason, minutes: 0 });
  if (message.automatic) return out('automatic');
  const order = (id: string) => all.findIndex((each) => each.kind === 'guest' && each.id === id);
  for (const event of after) {
    const hours = (event.at - message.at) / HOUR;
    if (event.kind === 'unasked' && hours <= 24 && order(event.id) >= order(message.id)) return out('no-answer-needed');
    if (isByHand(event)) {
      if (hours <= 24) return { counted: true, answered: true, reason: 'answered', minutes: hours * 60 };
      break;
    }
  }
  if (after.some((event) => event.kind === 'bounced' && event.id === message.id)) return out('undeliverable');
  if (closesAt <= now && closesAt - message.at < DAY) return out('closed');
  if (now - message.at <= DAY) return out('open');
  const isLate = after.some(isByHand);
  return { counted: true, answered: false, reason: isLate ? 'answered-late' : 'not-answered', minutes: 0 };
}

const isByHand = (event: Happening): boolean =>
  event.kind === 'host' && (event.by === 'api' || event.by === 'mail' || event.by === 'template');

/** The figures at `now`, and each message of the window by its id with its reason. */
export function modelledRate(histories: readonly History[], now: number) {
  const all = modelledMessages(histories, now).toSorted((one, other) => compare(other, one));
  const month = all.filter(({ at }) => now - at <= 30 * DAY);
  const isMany = month.filter(({ counted }) => counted).length >= 10;
  const seen = isMany ? month : all.filter(({ at }) => now - at <= 90 * DAY);
  const counting = seen.filter(({ counted }) => counted).slice(0, isMany ? undefined : 10);
  const isLeft = (each: Modelled) => each.counted && !counting.includes(each);
  const messages = seen.map((each) => [each.messageId, isLeft(each) ? 'before-the-last-ten' : each.reason] as const);
  return { ...modelledFigures(counting), days: isMany ? 30 : 90, messages: new Map(messages) };
}

/** The figures of the days from the one that begins at `from` on, by the beginnings of the days. */
export const modelledDays = (histories: readonly History[], from: number, days: number, now: number) =>
  Array.from({ length: days }, (_, n) => {
    const begins = from + n * DAY;
    const ofDay = modelledMessages(histories, now).filter(({ at }) => at >= begins && at < begins + DAY);
    const { p90Minutes: _p90, ...figures } = modelledFigures(ofDay.filter(({ counted }) => counted));
    return { date: new Date(begins).toISOString().slice(0, 10), ...figures };
  });

function modelledFigures(counting: readonly Modelled[]) {
  const minutes = counting.filter(({ answered }) => answered).map((each) => each.minutes);
  const sorted = minutes.toSorted((one, other) => one - other);
  const count = sorted.length;
  const nth = (n: number): number => sorted[n - 1] ?? 0;
  const median = count % 2 === 1 ? nth((count + 1) / 2) : (nth(count / 2) + nth(count / 2 + 1)) / 2;
  return {
    counted: counting.length,
    answered: count,
    rate: counting.length > 0 ? count / counting.length : null,
    medianMinutes: count > 0 ? Math.round(median) : null,
    p90Minutes: count > 0 ? Math.round(sorted.find((_, n) => (n + 1) / count >= 0.9) ?? 0) : null,
  };
}

const compare = (one: Modelled, other: Modelled): number =>
  one.at - other.at || (one.messageId < other.messageId ? -1 : 1);
