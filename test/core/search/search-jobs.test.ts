import { describe, expect, it } from 'vitest';
import { consequencesOf } from '../../../core/changes.ts';
import type { Booking } from '../../../core/model.ts';
import { type SearchedHead, searchJobsOfHead, searchJobsOfListing } from '../../../core/search/search-jobs.ts';
import { aBooking, aListing, anInquiry, aPayment, someProgress } from '../../support/facts.ts';

const AT = '2026-02-07T10:00:00.000Z';
const head = (facts: Partial<SearchedHead> = {}, booking: Partial<Booking> = {}): SearchedHead => ({
  ...{ hostId: 'h-1', createdAt: AT, seq: 3, guestName: 'Bo Ek' },
  subject: { kind: 'booking', booking: aBooking(booking) },
  ...facts,
});
const inquiry = { kind: 'inquiry', inquiry: anInquiry() } as const;
const FACTS = [{ kind: 'facts', conversationId: 'c1' }];

describe('what conversations are found by changes', () => {
  it('with a new one, and what is said in it', () => {
    expect(searchJobsOfHead('c1', undefined, head())).toEqual(FACTS);
    expect(searchJobsOfHead('c1', head({ seq: 2 }), head())).toEqual([
      { kind: 'said', conversationId: 'c1', hostId: 'h-1', createdAt: AT, seq: 3 },
    ]);
  });

  it.each([
    ['the guest’s name', head({ guestName: 'Bo Lind' })],
    ['the payment, which may release it', head({}, { payment: aPayment({ state: 'part' }) })],
    ['the end', head({}, { end: '2026-04-27' })],
    ['the booking', head({}, { bookingId: 'b-2' })],
    ['what it is about', head({ subject: inquiry })],
  ])('with %s', (_, after) => expect(searchJobsOfHead('c1', head(), after)).toEqual(FACTS));

  it('with nothing else', () => {
    expect(searchJobsOfHead('c1', head(), head({ latestMessageAt: AT }))).toEqual([]);
    expect(searchJobsOfHead('c1', head(), head({}, { guests: 5 }))).toEqual([]);
  });

  it('of a listing by its name, its program and its zone', () => {
    const jobs = [{ kind: 'listing', listingId: 'l-1', hostId: 'h-1' }];
    for (const change of [{ name: 'Lake View' }, { program: 'activity' }, { timeZone: 'Asia/Tokyo' }])
      expect(searchJobsOfListing(aListing(), aListing(change))).toEqual(jobs);
    expect(searchJobsOfListing(aListing(), aListing({ parking: 'In front.' }))).toEqual([]);
  });

  it('follows from changes of what is stored', () => {
    expect(
      consequencesOf({ kind: 'head', conversationId: 'c1', after: { ...head(), progress: someProgress() } }).searches,
    ).toEqual(FACTS);
    const renamed = { kind: 'listing', before: aListing(), after: aListing({ name: 'Lake View' }) } as const;
    expect(consequencesOf(renamed).searches).toHaveLength(1);
  });
});
