import { describe, expect, it } from 'vitest';
import { dynamoCancellations } from '../../../adapters/dynamodb/dynamo-cancellations.ts';
import { dynamoKeptAnswers } from '../../../adapters/dynamodb/dynamo-kept-answers.ts';
import type { CancellationRequest, StoredState } from '../../../core/cancellation/cancellation.ts';
import { UnknownCursor } from '../../../core/ports/conversations.ts';
import { aCancellation } from '../../support/cancellations.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const cancellations = () => dynamoCancellations(table.client, table.tableName);
const answers = () => dynamoKeptAnswers(table.client, table.tableName);
let made = 0;

/** A request about a conversation of its own. */
async function aRequest(facts: Partial<CancellationRequest> = {}): Promise<CancellationRequest> {
  const { conversation } = await aRegisteredConversation(table);
  const { id: conversationId, listingId, hostId } = conversation;
  return aCancellation({ id: `r${++made}`, conversationId, listingId, hostId, ...facts });
}

const aKeptAnswer = (key: string) => ({ key, body: 'b', status: 202, answer: '{}', until: '2026-03-02T12:00:00.000Z' });

describe('a request', () => {
  it('is found as it was stored, by its id and by its conversation', async () => {
    const request = await aRequest({ note: 'They called.' });
    expect(await cancellations().ask(request, [])).toBe(true);
    expect(await cancellations().find(request.id)).toEqual(request);
    expect(await cancellations().ofConversation(request.conversationId)).toEqual([request]);
    expect(await cancellations().find('none')).toBeUndefined();
    expect(await cancellations().ofConversation('none')).toEqual([]);
  });

  it('is stored once: of two at once for a conversation one is, the other is told', async () => {
    const one = await aRequest();
    const other = { ...one, id: 'at-once' };
    const stored = await Promise.all([cancellations().ask(one, []), cancellations().ask(other, [])]);
    expect(stored.filter(Boolean)).toHaveLength(1);
    expect(await cancellations().ofConversation(one.conversationId)).toHaveLength(1);
  });

  it('follows the one before, and not where another followed it meanwhile', async () => {
    const first = await aRequest();
    const [second, third] = [
      { ...first, id: 'second' },
      { ...first, id: 'third' },
    ];
    await cancellations().ask(first, []);
    expect(await cancellations().ask(second, [first])).toBe(true);
    expect(await cancellations().ask(third, [first])).toBe(false);
    expect(await cancellations().find('third')).toBeUndefined();
    expect((await cancellations().ofConversation(first.conversationId)).map(({ id }) => id)).toEqual([
      first.id,
      'second',
    ]);
  });

  it('brings the answer to its call with it, or nothing where the key was used', async () => {
    const [one, other] = [await aRequest(), await aRequest()];
    expect(await cancellations().ask(one, [], aKeptAnswer('key-1'))).toBe(true);
    expect(await answers().find('key-1', one.askedAt)).toMatchObject({ status: 202 });
    expect(await cancellations().ask(other, [], aKeptAnswer('key-1'))).toBe(false);
    expect(await cancellations().find(other.id)).toBeUndefined();
    expect(await cancellations().keep(aKeptAnswer('key-1'), one.askedAt)).toBe(false);
    expect(await cancellations().keep(aKeptAnswer('key-2'), one.askedAt)).toBe(true);
  });

  it('is answered once', async () => {
    const request = await aRequest();
    await cancellations().ask(request, []);
    const answeredAt = '2026-03-02T12:00:00.000Z';
    const given = await Promise.all([
      cancellations().answer(request.id, 'confirmed', answeredAt),
      cancellations().answer(request.id, 'confirmed', answeredAt),
    ]);
    expect(given.filter(Boolean)).toHaveLength(1);
    expect(await cancellations().answer(request.id, 'declined', answeredAt)).toBe(false);
    expect(await cancellations().find(request.id)).toEqual({ ...request, state: 'confirmed', answeredAt });
    expect(await cancellations().answer('none', 'declined', answeredAt)).toBe(false);
  });
});

describe('the list', () => {
  const idsOf = async (states: readonly StoredState[], more: object = {}) => {
    const page = await cancellations().list({ states, limit: 100, ...more });
    return page.items.map(({ request }) => request.id).filter((id) => id.startsWith('list-'));
  };

  it('has each once, newest first, by what is stored, from page to page, with the facts', async () => {
    const instants = Array.from({ length: 7 }, (_, at) => `2027-01-01T00:00:0${at}.000Z`);
    for (const [at, askedAt] of instants.entries()) {
      const request = await aRequest({ id: `list-${at}`, askedAt });
      await cancellations().ask(request, []);
      if (at % 2 === 1) await cancellations().answer(request.id, 'declined', askedAt);
    }
    expect(await idsOf(['declined'])).toEqual(['list-5', 'list-3', 'list-1']);
    expect(await idsOf(['asked'], { since: instants[2] })).toEqual(['list-6', 'list-4', 'list-2']);
    expect(await idsOf(['confirmed'])).toEqual([]);
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 4; pages++) {
      const page = await cancellations().list({ states: ['asked', 'declined'], limit: 2, cursor });
      for (const { request, context } of page.items) expect(context.conversation.id).toBe(request.conversationId);
      seen.push(...page.items.map(({ request }) => request.id));
      cursor = page.next ?? undefined;
    }
    expect(seen.slice(0, 7)).toEqual([6, 5, 4, 3, 2, 1, 0].map((at) => `list-${at}`));
  });

  it('has each once where one answer of the table does not hold a page', async () => {
    const note = 'ü'.repeat(15_000);
    const ids = Array.from({ length: 40 }, (_, at) => `list-long-${String(at).padStart(2, '0')}`);
    for (const [at, id] of ids.entries()) {
      const askedAt = `2028-01-01T00:00:${String(at).padStart(2, '0')}.000Z`;
      await cancellations().ask(await aRequest({ id, note, askedAt }), []);
    }
    expect(await idsOf(['asked'], { since: '2028-01-01T00:00:00.000Z' })).toEqual(ids.toReversed());
  });

  it('is a fault of the caller’s for a cursor that it did not give', async () => {
    await expect(cancellations().list({ states: ['asked'], limit: 1, cursor: 'zzz' })).rejects.toThrow(UnknownCursor);
  });
});
