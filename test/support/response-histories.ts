import fc from 'fast-check';
import type { RecordedMessage } from '../../core/response-rate/what-became.ts';
import type { Happening, History } from './response-model.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Where the hundred days begin in which histories lie. */
export const BEGIN = Date.parse('2026-03-01T00:00:00.000Z');
export const DAYS = 100;

/** Quarters of a day, and a millisecond before and after: intervals of exactly a day and of exactly thirty are common. */
const slot = fc.integer({ min: 0, max: DAYS * 4 }).map((quarter) => BEGIN + quarter * 6 * HOUR);
const instant = fc.tuple(slot, fc.constantFrom(-1, 0, 0, 0, 1)).map(([at, off]) => at + off);

const what = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'guest' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'guest', automatic: true } as const) },
  {
    weight: 5,
    arbitrary: fc.constantFrom('api', 'mail', 'template', 'schedule', 'machine').map((by) => ({ kind: 'host', by })),
  },
  { weight: 2, arbitrary: fc.nat().map((which) => ({ kind: 'unasked', which })) },
  { weight: 1, arbitrary: fc.nat().map((which) => ({ kind: 'bounced', which })) },
);

interface Drawn {
  readonly at: number;
  readonly what: object;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({ at: instant, what });

/** A history of a conversation `id`; `end` is the date after which both sides write for another seven days (an activity's). */
export const aHistory = (id: string, most = 40): fc.Arbitrary<History & { readonly end: string }> =>
  fc
    .tuple(
      fc.uniqueArray(drawn, { minLength: 1, maxLength: most, selector: ({ at }) => at }),
      fc.integer({ min: 0, max: DAYS * 2 }),
    )
    .map(([events, endsOn]) => {
      const closesAt = BEGIN + endsOn * DAY;
      const ordered = events.toSorted((one, other) => one.at - other.at);
      return {
        listingId: `l-${id.length % 2}`,
        closesAt,
        end: new Date(closesAt - 8 * DAY).toISOString().slice(0, 10),
        happenings: happen(id, ordered, closesAt),
      };
    });

/** As far as it can happen: nobody writes once it is closed, and what is said of messages is said of those there are. */
function happen(id: string, events: readonly Drawn[], closesAt: number): readonly Happening[] {
  const happened: Happening[] = [];
  const guests: string[] = [];
  let seq = 0;
  for (const { at, what: event } of events) {
    if ('which' in event) {
      const of = guests.at(-1 - (Number(event.which) % 3));
      if (of === undefined) continue;
      happened.push({ kind: 'kind' in event && event.kind === 'bounced' ? 'bounced' : 'unasked', id: of, at });
    } else if (at < closesAt && 'by' in event) {
      seq += 1;
      happened.push({ kind: 'host', at, by: byOf(event.by) });
    } else if (at < closesAt) {
      seq += 1;
      guests.push(`${id}-${seq}`);
      happened.push({ kind: 'guest', id: `${id}-${seq}`, at, automatic: 'automatic' in event });
    }
  }
  return happened;
}

type By = Extract<Happening, { kind: 'host' }>['by'];
const BYS: readonly By[] = ['api', 'mail', 'template', 'schedule', 'machine'];
const byOf = (by: unknown): By => BYS.find((each) => each === by) ?? 'api';

const iso = (at: number): string => new Date(at).toISOString();

/** What the record holds of a history at `now`. */
export function recordOf(id: string, { happenings }: History, now: number): readonly RecordedMessage[] {
  const told = happenings.filter(({ at }) => at <= now);
  const wrote = told.filter((each) => each.kind === 'guest' || each.kind === 'host');
  return wrote.map((each, n): RecordedMessage => {
    const messageId = `${id}-${n + 1}`;
    const unasked = told.find((other) => other.kind === 'unasked' && other.id === messageId);
    return {
      id: messageId,
      seq: n + 1,
      at: iso(each.at),
      author: each.kind,
      via: each.kind === 'guest' ? 'mail' : viaOf(each.by),
      notes: (each.kind === 'guest' ? each.automatic : each.by === 'machine') ? ['automatic'] : [],
      unaskedAt: unasked && iso(unasked.at),
      undeliverable: told.some((other) => other.kind === 'bounced' && other.id === messageId),
    };
  });
}

export const viaOf = (by: By): 'api' | 'mail' | 'template' | 'schedule' => (by === 'machine' ? 'mail' : by);
