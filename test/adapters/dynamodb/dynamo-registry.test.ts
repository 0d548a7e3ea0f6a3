import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoRegistry } from '../../../adapters/dynamodb/dynamo-registry.ts';
import type { NewConversation } from '../../../core/ports/conversations.ts';
import { aBooking, aGuest, aHost, aListing } from '../../support/facts.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const registry = () => dynamoRegistry(table.client, table.tableName);
const conversations = () => dynamoConversations(table.client, table.tableName);
const NOW = '2026-02-06T13:00:00.000Z';

let made = 0;
/** Candidates that nobody had before. */
const fresh = (): NewConversation => {
  const id = `r${++made}`;
  return { conversationId: id, aliases: { guest: `g-${id}@guest.foyer.test`, host: `h-${id}@partner.foyer.test` } };
};
const registered = async (bookingId: string) => {
  await registry().putHost(aHost());
  await registry().putListing(aListing());
  return registry().putBooking('l-1', aGuest(), aBooking({ bookingId }), fresh, NOW);
};

describe('hosts and listings', () => {
  it('gives back a host as it was told, with all and with the least facts', async () => {
    const full = aHost({ hostId: 'h-full', notify: { mail: false } });
    const least = {
      hostId: 'h-least',
      name: 'L',
      mailboxes: [{ address: 'l@hosts.example' }],
      phones: [],
      language: 'de',
    };
    await registry().putHost(full);
    await registry().putHost(least);
    expect(await registry().host('h-full')).toEqual(full);
    expect(await registry().host('h-least')).toEqual(least);
    expect(await registry().host('h-none')).toBeUndefined();
  });

  it('gives back a listing as it was told', async () => {
    const listing = aListing({
      listingId: 'l-full',
      language: 'sv',
      checkInTime: '15:00',
      checkOutTime: '11:00',
      address: 'Strandvägen 1',
      directions: 'By the sea',
      parking: 'In the yard',
      showPhones: true,
      requirements: ['No smoking'],
    });
    await registry().putHost(aHost());
    expect(await registry().putListing(listing)).toEqual({ kind: 'stored' });
    expect(await registry().listing('l-full')).toEqual(listing);
    expect(await registry().listing('l-none')).toBeUndefined();
  });

  it('refuses a listing of a host that is not known, and a listing that changes its host', async () => {
    await registry().putHost(aHost());
    await registry().putHost(aHost({ hostId: 'h-2' }));
    expect(await registry().putListing(aListing({ listingId: 'l-x', hostId: 'h-unknown' }))).toEqual({
      kind: 'host-unknown',
    });
    await registry().putListing(aListing({ listingId: 'l-x' }));
    expect(await registry().putListing(aListing({ listingId: 'l-x', hostId: 'h-2' }))).toEqual({
      kind: 'fixed',
      field: 'hostId',
    });
    expect(await registry().putListing(aListing({ listingId: 'l-x', name: 'New name' }))).toEqual({ kind: 'stored' });
  });
});

describe('bookings', () => {
  it('gives a new booking a conversation that its aliases lead to, each with its side', async () => {
    const answer = await registered('b-new');
    if (answer.kind !== 'registered') throw new Error(answer.kind);
    const { context } = answer;
    expect(answer.created).toBe(true);
    expect(context.conversation.subject).toEqual({ kind: 'booking', booking: aBooking({ bookingId: 'b-new' }) });
    expect(await conversations().byAlias(context.conversation.aliases.guest)).toEqual({ side: 'guest', context });
    expect(await conversations().byAlias(context.conversation.aliases.host.toUpperCase())).toEqual({
      side: 'host',
      context,
    });
    expect(await conversations().byId(context.conversation.id)).toEqual(context);
    expect(await conversations().byBooking('b-new')).toEqual(context);
    expect(await conversations().byAlias('nobody@guest.foyer.test')).toBeUndefined();
    expect(await conversations().byId('none')).toBeUndefined();
    expect(await conversations().byBooking('none')).toBeUndefined();
  });

  it('leaves everything as it is when the same facts come again', async () => {
    const first = await registered('b-same');
    const again = await registry().putBooking(
      'l-1',
      aGuest(),
      aBooking({ bookingId: 'b-same' }),
      fresh,
      '2026-03-01T00:00:00.000Z',
    );
    expect(again).toEqual({ ...first, created: false });
  });

  it('changes the facts and neither the aliases nor the place in the inbox', async () => {
    const first = await registered('b-moved');
    if (first.kind !== 'registered') throw new Error(first.kind);
    const moved = aBooking({ bookingId: 'b-moved', end: '2026-04-02', status: 'cancelled', cancelledAt: NOW });
    const guest = aGuest({ address: 'new@guests.example' });
    await registry().putBooking('l-1', guest, moved, fresh, '2026-03-01T00:00:00.000Z');
    const now = await conversations().byBooking('b-moved');
    expect(now?.conversation).toEqual({
      ...first.context.conversation,
      guest,
      subject: { kind: 'booking', booking: moved },
      revision: 2,
    });
  });

  it('refuses an unknown listing, another listing and another guest', async () => {
    await registered('b-fixed');
    await registry().putListing(aListing({ listingId: 'l-2' }));
    const booking = aBooking({ bookingId: 'b-fixed' });
    expect(await registry().putBooking('l-none', aGuest(), aBooking({ bookingId: 'b-9' }), fresh, NOW)).toEqual({
      kind: 'listing-unknown',
    });
    expect(await registry().putBooking('l-2', aGuest(), booking, fresh, NOW)).toEqual({
      kind: 'fixed',
      field: 'listingId',
    });
    expect(await registry().putBooking('l-1', aGuest({ id: 'g-2' }), booking, fresh, NOW)).toEqual({
      kind: 'fixed',
      field: 'guest.id',
    });
  });

  it('gives the same aliases to all who register the same booking at once', async () => {
    await registered('b-warm');
    const put = () => registry().putBooking('l-1', aGuest(), aBooking({ bookingId: 'b-race' }), fresh, NOW);
    const answers = await Promise.all(Array.from({ length: 8 }, put));
    const given = answers.map((answer) =>
      answer.kind === 'registered' ? answer.context.conversation.aliases.guest : '',
    );
    expect(new Set(given).size).toBe(1);
    expect(answers.filter((answer) => answer.kind === 'registered' && answer.created)).toHaveLength(1);
  });

  it('makes another candidate where an alias is taken, also when two want it at once', async () => {
    await registered('b-warm');
    const taken: NewConversation = {
      conversationId: 'taken-id',
      aliases: { guest: 'taken@guest.foyer.test', host: 'taken@partner.foyer.test' },
    };
    const wanting = (bookingId: string) => {
      const candidates = [taken];
      return registry().putBooking('l-1', aGuest(), aBooking({ bookingId }), () => candidates.pop() ?? fresh(), NOW);
    };
    const answers = await Promise.all([wanting('b-want-1'), wanting('b-want-2'), wanting('b-want-3')]);
    const given = answers.map((answer) =>
      answer.kind === 'registered' ? answer.context.conversation.aliases.guest : '',
    );
    expect(new Set(given).size).toBe(3);
    expect(given).toContain('taken@guest.foyer.test');
  });
});
