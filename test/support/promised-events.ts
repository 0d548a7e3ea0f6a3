import { expect } from 'vitest';
import { EVENT_SOURCE, EVENT_TYPES } from '../../core/contract/events.ts';
import { EVENT_DETAILS } from '../../core/events/event-details.ts';
import { parse } from '../../core/schemas/parse.ts';
import type { BusEvent } from '../../local/store/event-log.ts';

/** What Foyer put on the bus has exactly the fields that docs/events tells of; what the platform told there is its own. */
export function expectPromisedEvents(events: readonly BusEvent[]): void {
  for (const { type, detail } of events.filter(({ source }) => source === EVENT_SOURCE)) {
    const known = EVENT_TYPES.find((each) => each === type);
    expect(known && parse<unknown>(EVENT_DETAILS[known], detail), type).toEqual({ ok: true, value: detail });
  }
}

/** What an event's detail is about, without what all events say of themselves. */
export function subjectOf(detail: unknown): object {
  const { eventId, version, ...subject } = Object(detail);
  expect([typeof eventId, typeof version]).toEqual(['string', 'number']);
  return subject;
}
