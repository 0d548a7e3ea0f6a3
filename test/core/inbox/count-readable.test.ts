import { expect, it } from 'vitest';
import { countOf, countReadable } from '../../../core/inbox/count-readable.ts';
import { placeOf } from '../../../core/inbox/place.ts';
import type { Subject } from '../../../core/model.ts';
import { aBooking, aConversation, aListing } from '../../support/facts.ts';

const listings = new Map([['l-1', aListing({ program: 'rental-subscription' })]]);
const anEntry = (subject: Subject, listingId = 'l-1', activityAt = '2026-03-01T10:00:00.000Z') => {
  const { id, hostId, createdAt } = aConversation();
  return { id, place: placeOf({ id, activityAt }), listingId, hostId, createdAt, subject };
};
const booked: Subject = { kind: 'booking', booking: aBooking({ end: '2026-03-27' }) };
const asked: Subject = { kind: 'inquiry', inquiry: { askedAt: '2025-03-01T10:00:00.000Z' } };
const count = (subject: Subject, now: string, listingId?: string) =>
  countReadable({ entries: [anEntry(subject, listingId)], more: false }, listings, now).count;

it('counts a conversation until its read cutoff, an inquiry without dates by its latest message', () => {
  expect([count(booked, '2027-03-27T22:59:59.999Z'), count(booked, '2027-03-27T23:00:00.000Z')]).toEqual([1, 0]);
  expect([count(asked, '2027-03-01T22:59:59.999Z'), count(asked, '2027-03-01T23:00:00.000Z')]).toEqual([1, 0]);
});

it('counts nothing of a listing that is not there', () => {
  expect(count(booked, '2026-03-01T00:00:00.000Z', 'l-2')).toBe(0);
});

it('says of more than a hundred, and where it did not look at all, that there are at least so many', () => {
  const many = Array.from({ length: 102 }, () => anEntry(booked));
  expect(countReadable({ entries: many, more: false }, listings, '2026-03-01T00:00:00.000Z')).toEqual({
    count: 100,
    atLeast: true,
  });
  expect(countOf(100, false)).toEqual({ count: 100, atLeast: false });
  expect(countOf(101, false)).toEqual({ count: 100, atLeast: true });
  expect(countOf(3, true)).toEqual({ count: 3, atLeast: true });
});
