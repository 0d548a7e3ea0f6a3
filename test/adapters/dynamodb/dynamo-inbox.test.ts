import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoInbox } from '../../../adapters/dynamodb/inbox.ts';
import { fromInboxCursor, toInboxCursor } from '../../../adapters/lambda/inbox-cursor.ts';
import { beginPaging } from '../../../core/inbox/paging.ts';
import type { ConversationContext } from '../../../core/model.ts';
import type { InboxList, InboxPart } from '../../../core/ports/inbox.ts';
import type { ConversationFilter } from '../../../core/views/conversation-filter.ts';
import { readInboxPage } from '../../../functions/serve-conversations/read-inbox-page.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { aConversation } from '../../support/facts.ts';
import { aHostWithListings, storeHeads } from '../../support/seeded-inbox.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const inbox = () => dynamoInbox(table.client, table.tableName);
const conversations = () => dynamoConversations(table.client, table.tableName);
const idsIn = async (list: InboxList) => (await inbox().newest(list, { limit: 100 })).entries.map(({ id }) => id);

async function write(context: ConversationContext, draft: Parameters<typeof aDraft>[0]): Promise<ConversationContext> {
  const appended = await conversations().append({ context, message: aDraft(draft), delivery: { state: 'delivered' } });
  if (appended.kind !== 'appended') throw new Error(appended.kind);
  return { ...context, conversation: appended.conversation };
}

describe('the lists that a conversation is in', () => {
  it('follow from its head: as long as the guest waits, as long as it is unread', async () => {
    const context = await aRegisteredConversation(table, {
      host: { hostId: 'h-sparse' },
      listing: { listingId: 'l-sparse' },
    });
    const { id } = context.conversation;
    const lists = async () => [
      await idsIn({ index: 'hostAwaiting', of: 'h-sparse' }),
      await idsIn({ index: 'hostUnread', of: 'h-sparse' }),
    ];
    expect(await lists()).toEqual([[], []]);
    const asked = await write(context, {});
    expect(await lists()).toEqual([[id], [id]]);
    await conversations().markRead(asked, 'host', 1);
    expect(await lists()).toEqual([[id], []]);
    const again = await conversations().byId(id);
    if (!again) throw new Error('it has gone');
    const answered = await write(again, { author: 'host' });
    expect(await lists()).toEqual([[], []]);
    const scheduled = await write(await write(answered, {}), { author: 'host', via: 'schedule' });
    expect(await lists()).toEqual([[id], [id]]);
    await conversations().markNoAnswerNeeded(scheduled, 4, '2026-02-08T10:00:00.000Z');
    expect(await lists()).toEqual([[], [id]]);
    expect(await idsIn({ index: 'listingInbox', of: 'h-sparse#l-sparse' })).toEqual([id]);
    expect(await idsIn({ index: 'listingInbox', of: 'h-other#l-sparse' })).toEqual([]);
  });

  it('tell enough of it for its place, and lead to it as it is now', async () => {
    const context = await write(
      await aRegisteredConversation(table, { host: { hostId: 'h-entry' }, guest: { id: 'g-entry' } }),
      {},
    );
    const { id, createdAt, subject, listingId } = context.conversation;
    const place = `${context.conversation.activityAt}#${id}`;
    const [unread] = (await inbox().newest({ index: 'hostUnread', of: 'h-entry' }, { limit: 1 })).entries;
    expect(unread).toEqual({
      id,
      place,
      createdAt,
      listingId,
      hostId: 'h-entry',
      subject: { ...subject, askedAt: undefined },
    });
    const later = await write(context, { at: '2026-02-07T11:00:00.000Z' });
    expect(await inbox().contexts(unread ? [unread] : [])).toEqual([later]);
    const all = await inbox().newest({ index: 'guestInbox', of: 'g-entry' }, { limit: 1 });
    expect(all.entries[0]?.head).toEqual(later.conversation);
    expect(await inbox().entries([id, 'nothing'])).toEqual(all.entries);
  });
});

describe('what a conversation was active before', () => {
  it('is told by its messages, however many were written since', async () => {
    let context = await aRegisteredConversation(table);
    const { id } = context.conversation;
    expect(await inbox().activeBefore(id, '2026-02-07T10:00:00.000Z')).toBeUndefined();
    const at = (n: number) => `2026-02-07T10:00:${String(n).padStart(2, '0')}.000Z`;
    for (let n = 1; n <= 45; n++) context = await write(context, { at: at(n) });
    expect(await inbox().activeBefore(id, at(3))).toBe(at(2));
    expect(await inbox().activeBefore(id, at(45))).toBe(at(44));
    expect(await inbox().activeBefore(id, at(1))).toBeUndefined();
  });
});

describe('what a list costs', () => {
  const HOSTS = [
    ['h-few', 40],
    ['h-more', 600],
  ] as const;
  beforeAll(async () => {
    for (const [hostId, size] of HOSTS) {
      await aHostWithListings(table, hostId, [`${hostId}-1`, `${hostId}-2`]);
      const heads = Array.from({ length: size }, (_, n) =>
        aConversation({
          ...{ id: `${hostId}-${n}`, hostId, listingId: `${hostId}-${(n % 2) + 1}` },
          activityAt: new Date(Date.parse('2026-03-01T10:00:00.000Z') + n * 1000).toISOString(),
          awaitingAnswerSince: n < 30 ? '2026-03-01T10:00:00.000Z' : undefined,
          unread: { guest: 0, host: n < 30 ? 1 : 0 },
        }),
      );
      await storeHeads(table, heads);
    }
  });

  async function requestsOf(read: () => Promise<unknown>): Promise<readonly string[]> {
    const sent: string[] = [];
    table.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (args) => {
          sent.push(commandName);
          return next(args);
        },
      { step: 'initialize', name: 'counting' },
    );
    await read();
    table.client.middlewareStack.remove('counting');
    return sent;
  }

  it.each([{}, { state: 'awaiting-answer' }, { state: 'unread' }, { listingId: '-1' }, { state: 'open' }] as const)(
    'of %o is one query and one batch for its first page, of few and of many',
    async (filter: ConversationFilter) => {
      for (const [hostId] of HOSTS) {
        const listingId = filter.listingId && `${hostId}${filter.listingId}`;
        const wanted = {
          caller: { role: 'host', id: hostId } as const,
          filter: { ...filter, listingId },
          now: '2026-03-01T12:00:00.000Z',
        };
        const page = async () => readInboxPage(inbox(), wanted, 10, beginPaging(wanted.now));
        expect(await requestsOf(page)).toEqual(['QueryCommand', 'BatchGetItemCommand']);
        expect((await page()).items).toHaveLength(10);
      }
    },
  );
});

describe('paging while messages arrive', () => {
  const HOST = { role: 'host', id: 'h-paged' } as const;
  const START = Date.parse('2026-02-10T10:00:00.000Z');
  const happening = fc.record({
    which: fc.nat(30),
    author: fc.constantFrom('guest', 'guest', 'host'),
    after: fc.oneof(fc.nat(500), fc.nat(40_000)),
  });

  it('shows each conversation that is there once, in the table too', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { maxLength: 8 }),
        fc.integer({ min: 2, max: 4 }),
        fc.constantFrom({}, { state: 'awaiting-answer' } as const),
        async (happenings, limit, filter) => {
          const hostId = `${HOST.id}-${run++}`;
          const clock = { now: START };
          const now = () => new Date(clock.now).toISOString();
          await aHostWithListings(table, hostId, [`${hostId}-l`]);
          const heads = Array.from({ length: 9 }, (_, n) => {
            const activityAt = new Date(START - n * n * 1000).toISOString();
            const times = { createdAt: activityAt, activityAt, awaitingAnswerSince: activityAt };
            return aConversation({ id: `${hostId}-${n}`, hostId, listingId: `${hostId}-l`, ...times });
          });
          await storeHeads(table, heads);
          const must = new Set(heads.map(({ id }) => id));
          const left = [...happenings];
          const happen = async ({ which, author, after }: (typeof happenings)[number]) => {
            const id = heads[which % heads.length]?.id ?? '';
            const context = await conversations().byId(id);
            if (!context) throw new Error('it has gone');
            clock.now += after;
            if (author === 'host' && filter.state) must.delete(id);
            await write(context, { at: now(), author });
          };
          const amid = async (read: () => Promise<InboxPart>) => {
            const next = left.pop();
            if (next) await happen(next);
            return read();
          };
          const real = inbox();
          const busy = {
            ...real,
            newest: (...asked: Parameters<typeof real.newest>) => amid(() => real.newest(...asked)),
            since: (...asked: Parameters<typeof real.since>) => amid(() => real.since(...asked)),
          };
          const shown: string[] = [];
          for (let cursor: string | null = ''; cursor !== null; ) {
            const paging = cursor === '' ? beginPaging(now()) : fromInboxCursor(cursor);
            const wanted = { caller: { role: 'host', id: hostId } as const, filter, now: now() };
            const { items, next } = await readInboxPage(busy, wanted, limit, paging);
            shown.push(...items.map(({ id }) => id));
            cursor = next && toInboxCursor(next);
          }
          expect(new Set(shown).size).toBe(shown.length);
          expect([...must].filter((id) => !shown.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  });
});
