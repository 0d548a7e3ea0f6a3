import { describe, expect, it } from 'vitest';
import { placeInquiry } from '../../../core/inquiries/place-inquiry.ts';
import type { Conversation } from '../../../core/model.ts';
import { aBooking, aConversation, aGuest, aHost, aListing, anInquiry } from '../../support/facts.ts';

const NOW = '2026-02-02T08:00:00.000Z';
const FRESH = { conversationId: 'c2', aliases: { guest: 'g2@guest.foyer.test', host: 'h2@partner.foyer.test' } };
const listing = aListing({ program: 'rental-subscription' });
const host = aHost();

const inquiring = (facts: Parameters<typeof anInquiry>[0] = {}): Conversation =>
  aConversation({ subject: { kind: 'inquiry', inquiry: anInquiry(facts) }, seq: 3, revision: 7 });

const place = (latest?: Conversation, dates: { start?: string; end?: string } = {}, now = NOW) =>
  placeInquiry({ listing, host, latest }, { guest: aGuest({ name: 'Gita Now' }), ...dates }, () => FRESH, now);

describe('a first inquiry', () => {
  it('begins a conversation of its names, at once, with what is told', () => {
    const { context, begins, at } = place(undefined, { start: '2026-03-21' });
    expect({ begins, at }).toEqual({ begins: { after: undefined }, at: NOW });
    expect(context).toMatchObject({ listing, host });
    expect(context.conversation).toMatchObject({
      ...{ id: 'c2', aliases: FRESH.aliases, seq: 0, createdAt: NOW, listingId: 'l-1', hostId: 'h-1' },
      subject: { kind: 'inquiry', inquiry: { askedAt: NOW, start: '2026-03-21' } },
      guest: { id: 'g-1', name: 'Gita Now' },
    });
  });
});

describe('another inquiry', () => {
  it('goes on in the conversation as it is, with the guest’s details as they are now', () => {
    const latest = inquiring({ start: '2026-03-21', end: '2026-03-27' });
    const { context, begins, at } = place(latest);
    expect({ begins, at }).toEqual({ begins: undefined, at: NOW });
    expect(context.conversation).toEqual({ ...latest, guest: aGuest({ name: 'Gita Now' }) });
  });

  it('asks for the dates that are told now, all of them, and still since it was first asked', () => {
    const { context } = place(inquiring({ start: '2026-03-21', end: '2026-03-27' }), { start: '2026-05-01' });
    expect(context.conversation.subject).toEqual({
      kind: 'inquiry',
      inquiry: { askedAt: '2026-02-01T08:00:00.000Z', start: '2026-05-01', end: undefined },
    });
  });

  it('is not written before the first, whose clock may be ahead', () => {
    const askedAt = '2026-02-02T08:00:00.005Z';
    expect(place(inquiring({ askedAt }))).toMatchObject({ at: askedAt, context: { conversation: { id: 'c1' } } });
  });

  it('begins anew after the one that it can’t go on in: past its cutoff, or a booking’s by now', () => {
    const over = inquiring({ end: '2026-03-27' });
    expect(place(over, {}, '2027-03-27T22:59:59.999Z').begins).toBeUndefined();
    const { begins, context } = place(over, {}, '2027-03-27T23:00:00.000Z');
    expect(begins).toEqual({ after: 'c1' });
    expect(context.conversation).toMatchObject({ id: 'c2', seq: 0 });
    const booked = aConversation({ subject: { kind: 'booking', booking: aBooking(), askedAt: NOW } });
    expect(place(booked).begins).toEqual({ after: 'c1' });
  });
});
