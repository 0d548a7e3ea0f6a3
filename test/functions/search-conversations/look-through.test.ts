import { describe, expect, it } from 'vitest';
import type { Message } from '../../../core/model.ts';
import type { SearchEntry, SearchPlace } from '../../../core/ports/searches.ts';
import { addTextGrams, type Gram } from '../../../core/search/grams.ts';
import { searchTerms } from '../../../core/search/search-terms.ts';
import { filterOf } from '../../../core/search/word-filter.ts';
import { placeOf } from '../../../functions/search-conversations/candidates.ts';
import type { SearchConversationsDeps } from '../../../functions/search-conversations/deps.ts';
import { lookThrough } from '../../../functions/search-conversations/look-through.ts';
import { aContext, aConversation, aGuest } from '../../support/facts.ts';
import { messagesOf } from '../../support/messages.ts';

const AT = '2026-02-07T10:00:00.000Z';
/** Entries in one query of the table, whatever limit is asked for: as where they are large. */
const IN_ONE_QUERY = 60;

const filterFor = (words: string): Uint8Array => {
  const grams = new Set<Gram>();
  addTextGrams(grams, words);
  return filterOf(grams);
};

/** So many conversations of one host and guest, the latest begun first, and what is read of them. */
function aRecord(count: number, keptOf: (n: number) => string, saidIn: (n: number) => readonly string[]) {
  const read: string[] = [];
  const entries = Array.from({ length: count }, (_, n): SearchEntry => {
    const createdAt = new Date(Date.parse(AT) - n * 1000).toISOString();
    const place = { conversationId: `c${n}`, hostId: 'h-1', createdAt, listingId: 'l-1' };
    return { ...place, filter: filterFor(keptOf(n)), upTo: 1, revision: 1, expiresAt: 0 };
  });
  const numberOf = (id: string) => Number(id.slice(1));
  const deps: SearchConversationsDeps = {
    inbox: { deliveries: async () => [], messages: async () => [] },
    searched: {
      async ofHost(_, place, limit) {
        const left = entries.filter((each) => place === undefined || placeOf(each) < place);
        const page = left.slice(0, Math.min(limit, IN_ONE_QUERY));
        return { entries: page, more: page.length < left.length };
      },
      ofGuest: async () => entries.map((each) => ({ ...each, seq: 1 })),
      entries: async (places) =>
        places.map(({ conversationId }) => entries.find((each) => each.conversationId === conversationId)),
      contexts: async (ids) =>
        ids.map((id) => aContext({ conversation: aConversation({ id, guest: aGuest({ id: 'g-1' }) }) })),
    },
    threads: {
      async *backwards(id): AsyncGenerator<Message> {
        read.push(id);
        yield* messagesOf(
          id,
          saidIn(numberOf(id)).map((text) => ({ text })),
        ).toReversed();
      },
    },
    now: () => AT,
  };
  const look = (role: 'host' | 'guest', after?: SearchPlace, limit = 25) =>
    lookThrough(
      deps,
      { caller: { role, id: role === 'host' ? 'h-1' : 'g-1' }, terms: searchTerms('canoe') },
      { after: after && placeOf(after), limit },
    );
  /** Calls until all was looked through. */
  async function lookThroughAll(role: 'host' | 'guest', limit?: number) {
    const pages: number[] = [];
    const found: string[] = [];
    let after: SearchPlace | undefined;
    do {
      const { items, stoppedAt } = await look(role, after, limit);
      pages.push(items.length);
      found.push(...items.map(({ id }) => id));
      after = stoppedAt;
    } while (after);
    return { pages, found };
  }
  return { read, look, lookThroughAll };
}

const ids = (count: number, each = 1) => Array.from({ length: Math.ceil(count / each) }, (_, n) => `c${n * each}`);

describe.each(['host', 'guest'] as const)('a search of a %s', (role) => {
  it('reads a hundred conversations at most, says how far it came, and goes on there: each once', async () => {
    const { read, look, lookThroughAll } = aRecord(
      250,
      () => 'canoe',
      () => ['Nothing of the kind.'],
    );
    expect(await look(role)).toMatchObject({ items: [], stoppedAt: { conversationId: 'c99' } });
    expect(read.toSorted()).toEqual(ids(100).toSorted());
    read.length = 0;
    expect(await lookThroughAll(role)).toEqual({ pages: [0, 0, 0], found: [] });
    expect(read.toSorted()).toEqual(ids(250).toSorted());
  });

  it('reads none of which what is kept says that they do not hold it', async () => {
    const { read, lookThroughAll } = aRecord(
      130,
      (n) => (n % 10 === 0 ? 'canoe' : 'boat'),
      () => ['The canoe.'],
    );
    expect((await lookThroughAll(role)).found).toEqual(ids(130, 10));
    expect(read).toEqual(ids(130, 10));
  });

  it.each([1, 7, 100])('finds all, in order, %i on a page', async (limit) => {
    const { lookThroughAll } = aRecord(
      130,
      () => 'canoe',
      (n) => [n % 3 === 0 ? 'The canoe.' : 'A boat.'],
    );
    expect((await lookThroughAll(role, limit)).found).toEqual(ids(130, 3));
  });

  it('is over with its last page where that holds as many as were asked for', async () => {
    const { look } = aRecord(
      3,
      () => 'canoe',
      () => ['The canoe.'],
    );
    expect(await look(role, undefined, 3)).toMatchObject({ stoppedAt: undefined });
  });
});

describe('what one call reads', () => {
  it('is four queries of entries at most', async () => {
    const { look, lookThroughAll } = aRecord(
      500,
      () => 'boat',
      () => [],
    );
    expect(await look('host')).toMatchObject({ items: [], stoppedAt: { conversationId: `c${4 * IN_ONE_QUERY - 1}` } });
    expect((await lookThroughAll('host')).pages).toHaveLength(3);
  });

  it('is the latest million characters of a conversation', async () => {
    const long = 'x'.repeat(250_000);
    const saying = (...more: readonly string[]) =>
      aRecord(
        1,
        () => 'canoe',
        () => ['The canoe.', ...more],
      );
    expect((await saying(long, long, long).look('host')).items).toHaveLength(1);
    expect((await saying(long, long, long, long).look('host')).items).toHaveLength(0);
  });

  it('is no other conversation once ten million characters were read', async () => {
    const { read, look } = aRecord(
      50,
      () => 'canoe',
      () => ['x'.repeat(600_000)],
    );
    expect(await look('host')).toMatchObject({ stoppedAt: { conversationId: 'c19' } });
    expect(read).toHaveLength(20);
  });

  it('shows the latest three messages of a conversation', async () => {
    const { look } = aRecord(
      1,
      () => 'canoe',
      () => Array.from({ length: 9 }, (_, n) => `Canoe ${n}.`),
    );
    const [found] = (await look('host')).items;
    expect(found?.matches.map(({ excerpt }) => excerpt)).toEqual(['Canoe 8.', 'Canoe 7.', 'Canoe 6.']);
  });
});
