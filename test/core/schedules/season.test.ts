import { describe, expect, it } from 'vitest';
import type { ConversationContext, Instant, Listing } from '../../../core/model.ts';
import type { ListedRule } from '../../../core/ports/templates.ts';
import { judgeSend } from '../../../core/schedules/judge-send.ts';
import { planSends } from '../../../core/schedules/plan-sends.ts';
import type { ScheduledSend } from '../../../core/schedules/scheduled-send.ts';
import { type Attempt, settledSend } from '../../../core/schedules/settle-send.ts';
import type { Template } from '../../../core/templates/template.ts';
import { whyClosed } from '../../../core/writing.ts';
import { aContext, aConversation } from '../../support/facts.ts';
import { aSeason, type Season, type SeasonEvent } from '../../support/season.ts';
import { type ExpectedSend, expectedSends } from '../../support/season-model.ts';
import { storedAfter } from '../../support/stored-sends.ts';

const MINUTE = 60_000;

/** A season as the service lives it: plans with each change, and a look each minute but in the outage. */
class LivedSeason {
  readonly sent: ExpectedSend[] = [];
  readonly #season: Season;
  readonly #rules: readonly ListedRule[];
  readonly #templates: ReadonlyMap<string, Template>;
  readonly #listings: Map<string, Listing>;
  readonly #contexts = new Map<string, ConversationContext>();
  readonly #stored = new Map<string, readonly ScheduledSend[]>();
  /** Of what is stored, what is planned. */
  readonly #planned = new Map<string, ScheduledSend>();

  constructor(season: Season) {
    this.#season = season;
    this.#rules = season.templates.flatMap(({ id, revision, send, late }) =>
      send ? [{ templateId: id, templateRevision: revision, send, late, languages: ['en'] }] : [],
    );
    this.#templates = new Map(season.templates.map((template) => [template.id, template]));
    this.#listings = new Map(season.listings.map((listing) => [listing.listingId, listing]));
  }

  live(): readonly ExpectedSend[] {
    for (const event of this.#season.events) {
      this.#dispatchUntil(event.at);
      if (event.kind === 'booking') this.#tell(event);
      else this.#change(event.listing, event.at);
    }
    this.#dispatchUntil(this.#season.ends);
    return this.sent;
  }

  #tell({ at, booking, listingId, guest }: Extract<SeasonEvent, { kind: 'booking' }>): void {
    const { bookingId: id } = booking;
    const before = this.#contexts.get(id)?.conversation.subject;
    const listing = this.#listings.get(listingId);
    if (!listing) throw new Error(`no ${listingId}`);
    const conversation = aConversation({ id, guest, listingId, subject: { kind: 'booking', booking } });
    const context = aContext({ conversation, listing });
    this.#contexts.set(id, context);
    this.#store(id, planSends(context, this.#rules, this.#sendsOf(id), at, { kind: 'booking', before }));
  }

  #change(listing: Listing, at: Instant): void {
    this.#listings.set(listing.listingId, listing);
    for (const [id, before] of this.#contexts) {
      if (before.listing.listingId !== listing.listingId) continue;
      const context = { ...before, listing };
      this.#contexts.set(id, context);
      this.#store(id, planSends(context, this.#rules, this.#sendsOf(id), at, { kind: 'rules' }));
    }
  }

  #sendsOf(id: string): readonly ScheduledSend[] {
    return this.#stored.get(id) ?? [];
  }

  #store(id: string, changes: readonly ScheduledSend[]): void {
    this.#stored.set(id, storedAfter(this.#sendsOf(id), changes));
    for (const send of changes) {
      const key = `${id} ${send.id}`;
      if (send.state === 'planned') this.#planned.set(key, send);
      else this.#planned.delete(key);
    }
  }

  /** Goes from minute to minute at which something is due. */
  #dispatchUntil(until: Instant): void {
    for (;;) {
      const next = this.#nextMinute();
      if (next >= Date.parse(until)) return;
      const now = new Date(next).toISOString();
      const due = [...this.#planned.values()].filter(({ at }) => at <= now);
      // two dispatchers hand it out, each from what it read
      for (const { conversationId, id } of [...due, ...due]) this.#attempt(conversationId, id, now);
    }
  }

  #nextMinute(): number {
    const first = [...this.#planned.values()].reduce(
      (earliest, { at }) => (at < earliest ? at : earliest),
      this.#season.ends,
    );
    const minute = Math.ceil(Date.parse(first) / MINUTE) * MINUTE;
    const { from, to } = this.#season.outage;
    return minute >= Date.parse(from) && minute < Date.parse(to) ? Date.parse(to) : minute;
  }

  #attempt(conversationId: string, id: string, now: Instant): void {
    const send = this.#sendsOf(conversationId).find((each) => each.id === id);
    const context = this.#contexts.get(conversationId);
    if (!context || send?.state !== 'planned' || send.at > now) return;
    const attempt = this.#outcome(send, context, now);
    if (attempt.kind === 'sent')
      this.sent.push({ bookingId: conversationId, template: send.templateId, at: now, asked: send.asked });
    this.#store(conversationId, [settledSend(send, attempt, now)]);
  }

  #outcome(send: ScheduledSend, context: ConversationContext, now: Instant): Attempt {
    const judged = judgeSend(send, this.#templates.get(send.templateId), context, now);
    if (judged.kind !== 'send') return judged;
    const refusal = whyClosed(context, 'host', now);
    const { templateRevision } = judged;
    return refusal
      ? { kind: 'refused', refusal, templateRevision }
      : { kind: 'sent', messageId: `${context.conversation.id}-1` };
  }
}

const keyOf = ({ at, bookingId, template }: ExpectedSend): string => `${at} ${bookingId} ${template}`;

describe('a season of 200 bookings and 12 templates, moved and cancelled, with an outage and two dispatchers', () => {
  it('sends what is to be sent, once, at its minute', () => {
    const season = aSeason();
    const expected = expectedSends(season);
    expect(expected.length).toBeGreaterThan(1_000);
    expect(expected.filter(({ at }) => at === season.outage.to).length).toBeGreaterThan(5);
    expect(new LivedSeason(season).live().map(keyOf).toSorted()).toEqual(expected.map(keyOf));
  });
});
