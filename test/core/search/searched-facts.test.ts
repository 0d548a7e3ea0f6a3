import { describe, expect, it } from 'vitest';
import type { Side } from '../../../core/model.ts';
import { type Fact, indexedWords, searchedFacts } from '../../../core/search/searched-facts.ts';
import {
  aBooking,
  aContext,
  aConversation,
  aGuest,
  aHost,
  aListing,
  anInquiry,
  aPayment,
} from '../../support/facts.ts';

const paid = { kind: 'booking', booking: aBooking({ payment: aPayment({ state: 'full' }) }) } as const;
const contextOf = (program: string, conversation = {}, listing = {}) =>
  aContext({ conversation: aConversation(conversation), listing: aListing({ program, ...listing }) });
const found = (context: ReturnType<typeof contextOf>, side: Side, kind: Fact['in']) =>
  searchedFacts(context, side).find((fact) => fact.in === kind)?.text;

describe('what a host finds a conversation by', () => {
  it.each([
    ['stay', {}, 'Gita'],
    ['stay', { subject: paid }, 'Gita'],
    ['rental-pay-per-booking', {}, 'Gita'],
    ['rental-pay-per-booking', { subject: paid }, 'Gita Guest'],
    ['rental-subscription', {}, 'Gita Guest'],
    ['stay', { guest: aGuest({ name: 'gita@guests.example' }) }, undefined],
  ])('is as much of the guest’s name as %s gives out for %j: %s', (program, conversation, name) =>
    expect(found(contextOf(program, conversation), 'host', 'name')).toBe(name),
  );

  it('is the booking’s reference, where there is one, and the listing’s name, without what is masked of it', () => {
    const context = contextOf('stay', {}, { name: 'Sea View, office@hosts.example' });
    expect(found(context, 'host', 'booking')).toBe('b-1');
    expect(found(context, 'host', 'listing')).not.toContain('office');
    const inquiry = { kind: 'inquiry', inquiry: anInquiry() } as const;
    expect(found(contextOf('rental-subscription', { subject: inquiry }), 'host', 'booking')).toBeUndefined();
  });
});

describe('what a guest finds a conversation by', () => {
  it('is reference and listing, never a name', () => {
    const kinds = searchedFacts(contextOf('rental-subscription', { subject: paid }), 'guest').map((fact) => fact.in);
    expect(kinds).toEqual(['booking', 'listing']);
  });
});

describe('what is kept of facts', () => {
  it('is what the host is shown, references also without their signs', () => {
    expect(indexedWords(contextOf('stay'))).toEqual(['gita', 'b 1 b1', 'sea view']);
  });

  it('outlasts a restriction, which hides links in names only for a while', () => {
    const links = {
      id: 'r1',
      since: '2026-02-07T10:00:00.000Z',
      reason: 'Many.',
      cause: 'platform',
      by: { role: 'platform', id: 'p' },
    } as const;
    const listing = aListing({ name: 'Sea View sea.example/map' });
    const restricted = aContext({ listing, host: aHost({ restrictions: { links } }) });
    expect(found(restricted, 'host', 'listing')).not.toContain('example');
    expect(indexedWords(restricted)).toEqual(indexedWords(aContext({ listing })));
  });
});
