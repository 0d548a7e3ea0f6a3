import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoKeptAnswers } from '../../../adapters/dynamodb/dynamo-kept-answers.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import type { ConversationContext, MailRow, Message, MessageDraft } from '../../../core/model.ts';
import { type Append, type KeptAnswer, UnknownCursor } from '../../../core/ports/conversations.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const conversations = () => dynamoConversations(table.client, table.tableName);
const pending = { state: 'pending' } as const;

const appended = async (
  context: ConversationContext,
  draft: Partial<MessageDraft> = {},
  more: Partial<Append> = {},
) => {
  const outcome = await conversations().append({ context, message: aDraft(draft), delivery: pending, ...more });
  if (outcome.kind !== 'appended') throw new Error(outcome.kind);
  return { message: outcome.message, context: { ...context, conversation: outcome.conversation } };
};
const aRow = (row: Partial<MailRow> = {}): MailRow => ({
  mailId: 'mail-1',
  recipient: 'guest1@guest.foyer.test',
  receivedAt: '2026-02-07T10:00:00.000Z',
  from: 'hanna@hosts.example',
  state: 'accepted',
  ...row,
});

describe('appending a message', () => {
  it('stores the message with its number and brings the head up to it', async () => {
    const context = await aRegisteredConversation(table);
    const { message, context: after } = await appended(context, { text: 'Hello there' });
    const { id } = context.conversation;
    expect(message).toMatchObject({ id: `${id}-1`, conversationId: id, seq: 1, text: 'Hello there' });
    expect(await conversations().message(id, 1)).toEqual(message);
    expect(await conversations().byId(id)).toEqual(after);
    expect(after.conversation).toMatchObject({
      revision: 2,
      seq: 1,
      activityAt: message.at,
      guestWroteAt: message.at,
      awaitingAnswerSince: message.at,
      unread: { guest: 0, host: 1 },
      rates: { guest: { from: message.at, count: 1 } },
    });
  });

  it('gives back a message with all its parts, and a long text to the letter', async () => {
    const context = await aRegisteredConversation(table);
    const draft: Partial<MessageDraft> = {
      text: 'ö😀 '.repeat(5_000),
      original: 'o'.repeat(1_025),
      language: 'sv',
      via: 'mail',
      notes: ['addresses-masked', 'attachments-left-out'],
      attachments: [{ id: 'a1', name: 'x.png', type: 'image/png', bytes: 3, sha256: 'b'.repeat(64), key: 'media/x' }],
      leftOut: [
        { name: 'smime.p7s', why: 'signature' },
        { name: 'plan.pdf', why: 'type' },
        { name: 'card.vcf', why: 'addresses' },
        { name: 'run.exe', why: 'program' },
        { name: 'more.png', why: 'number' },
      ],
      mail: {
        mailId: 'm-1',
        recipient: context.conversation.aliases.host,
        messageId: '<x@guests.example>',
        answerable: true,
      },
    };
    const { message } = await appended(context, draft);
    expect(message).toMatchObject(draft);
    expect(await conversations().message(message.conversationId, 1)).toEqual(message);
    expect(await conversations().message(message.conversationId, 2)).toBeUndefined();
  });

  it('is stale when the head changed since it was read, and of two at once one is', async () => {
    const context = await aRegisteredConversation(table);
    const entry: Append = { context, message: aDraft(), delivery: pending };
    const outcomes = await Promise.all([conversations().append(entry), conversations().append(entry)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['appended', 'stale']);
    expect(await conversations().append(entry)).toEqual({ kind: 'stale' });
  });

  it('knows a Message-ID taken in before, also on a stale head, and only for its side', async () => {
    const context = await aRegisteredConversation(table);
    const seen = { side: 'guest', hash: 'h1' } as const;
    const first = await appended(context, {}, { seen });
    const again: Append = { context, message: aDraft(), delivery: pending, seen };
    expect(await conversations().append(again)).toEqual({ kind: 'seen', messageId: first.message.id });
    await appended(first.context, { author: 'host' }, { seen: { side: 'host', hash: 'h1' } });
  });

  it('stores the row of a mail with its message, and takes the same arrival once', async () => {
    const context = await aRegisteredConversation(table);
    const mail = aRow({ mailId: 'mail-once' });
    const first = await appended(context, {}, { mail });
    const rows = await dynamoMailLog(table.client, table.tableName).rows('mail-once');
    expect(rows).toEqual([{ ...mail, conversationId: context.conversation.id, messageId: first.message.id }]);
    const seen = { side: 'guest', hash: 'other' } as const;
    const entry: Append = { context: first.context, message: aDraft(), delivery: pending, mail, seen };
    expect(await conversations().append(entry)).toEqual({ kind: 'arrived' });
  });

  it('takes a released mail only while its row is quarantined', async () => {
    const context = await aRegisteredConversation(table);
    const log = dynamoMailLog(table.client, table.tableName);
    const mail = aRow({ mailId: 'mail-released' });
    await log.record({ ...mail, state: 'quarantined', reason: 'spam' });
    const first = await appended(context, {}, { mail, released: true });
    expect((await log.rows('mail-released'))[0]).toMatchObject({ state: 'accepted', messageId: first.message.id });
    const again: Append = { context: first.context, message: aDraft(), delivery: pending, mail, released: true };
    expect(await conversations().append(again)).toEqual({ kind: 'arrived' });
  });

  it('keeps the answer for an Idempotency-Key with the message, until its time is over', async () => {
    const context = await aRegisteredConversation(table);
    const kept = (message: Message): KeptAnswer => ({
      key: 'k-1',
      body: 'hash',
      status: 201,
      answer: JSON.stringify({ id: message.id }),
      until: '2026-02-08T10:00:00.000Z',
    });
    const answers = dynamoKeptAnswers(table.client, table.tableName);
    const first = await appended(context, {}, { keep: kept });
    expect(await answers.find('k-1', '2026-02-08T09:59:59.999Z')).toEqual(kept(first.message));
    expect(await answers.find('k-1', '2026-02-08T10:00:00.000Z')).toBeUndefined();
    expect(await answers.find('k-2', '2026-02-07T10:00:00.000Z')).toBeUndefined();
    const entry: Append = { context: first.context, message: aDraft(), delivery: pending, keep: kept };
    expect(await conversations().append(entry)).toEqual({ kind: 'kept' });
    const late = aDraft({ at: '2026-02-08T10:00:00.000Z' });
    expect((await conversations().append({ ...entry, message: late })).kind).toBe('appended');
  });
});

describe('reading a thread', () => {
  it('gives pages oldest first, each message with how far it got, and null on the last page', async () => {
    let context = await aRegisteredConversation(table);
    for (const text of ['one', 'two', 'three']) context = (await appended(context, { text })).context;
    const { id } = context.conversation;
    const first = await conversations().messages(id, { limit: 2 });
    expect(first.items.map(({ message }) => message.text)).toEqual(['one', 'two']);
    expect(first.items[0]?.delivery).toEqual(pending);
    const second = await conversations().messages(id, { limit: 2, cursor: first.next ?? '' });
    expect(second.items.map(({ message }) => message.text)).toEqual(['three']);
    expect(second.next).toBeNull();
    const exact = await conversations().messages(id, { limit: 3 });
    expect([exact.items.length, exact.next]).toEqual([3, null]);
    expect(await conversations().messages('none', { limit: 3 })).toEqual({ items: [], next: null });
  });

  it('gives as many messages as fit into one answer, each once, and always one', async () => {
    let context = await aRegisteredConversation(table);
    const files = Array.from({ length: 600 }, (_, n) => ({
      id: `f${n}`,
      name: 'a',
      type: 'image/png',
      bytes: 1,
      sha256: 'b'.repeat(64),
      key: 'k',
    }));
    for (const text of ['"', '\n', 'x', 'y']) {
      const long = { text: text.repeat(1_000_000), attachments: text === 'x' ? files : [] };
      context = (await appended(context, long)).context;
    }
    const pages: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await conversations().messages(context.conversation.id, { limit: 100, cursor });
      pages.push(page.items.map(({ message }) => message.seq).join());
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(pages).toEqual(['1', '2', '3', '4']);
    const rest = await conversations().messages(context.conversation.id, { limit: 2 });
    expect([rest.items.length, rest.next === null]).toEqual([1, false]);
  });

  it('knows no cursor but those it gave', async () => {
    const { conversation } = await aRegisteredConversation(table);
    for (const cursor of [
      '',
      'nonsense',
      Buffer.from('HEAD').toString('base64url'),
      `${Buffer.from('MSG#00000001').toString('base64url')}=`,
    ]) {
      await expect(conversations().messages(conversation.id, { limit: 1, cursor })).rejects.toThrow(UnknownCursor);
    }
  });
});

describe('marks', () => {
  it('counts as unread what the other side wrote after the mark, and never moves back', async () => {
    let context = await aRegisteredConversation(table);
    for (const author of ['guest', 'host', 'guest', 'guest'] as const)
      context = (await appended(context, { author })).context;
    const unread = async () => (await conversations().byId(context.conversation.id))?.conversation.unread;
    await conversations().markRead(context, 'host', 3);
    expect(await unread()).toEqual({ guest: 0, host: 1 });
    await conversations().markRead(context, 'host', 2);
    expect(await unread()).toEqual({ guest: 0, host: 1 });
    await conversations().markRead(context, 'host', 99);
    const now = await conversations().byId(context.conversation.id);
    expect(now?.conversation).toMatchObject({ unread: { guest: 0, host: 0 }, readSeq: { guest: 4, host: 4 } });
  });

  it('keeps who of a side read how far, also where the side had read it before', async () => {
    const { context } = await appended((await appended(await aRegisteredConversation(table))).context);
    const reader = (person: string, name?: string) => ({ person, name, at: '2026-02-07T12:00:00.000Z' });
    const readers = async () => (await conversations().byId(context.conversation.id))?.conversation.readers;
    await conversations().markRead(context, 'host', 2, reader('p-1', 'Anna'));
    await conversations().markRead(context, 'host', 1, reader('p-2'));
    expect(await readers()).toEqual({
      host: [
        { ...reader('p-2'), seq: 1 },
        { ...reader('p-1', 'Anna'), seq: 2 },
      ],
    });
    await conversations().markRead(context, 'host', 1, reader('p-1', 'Anna'));
    await conversations().markRead(context, 'guest', 2, reader('p-3'));
    const now = await readers();
    expect([now?.host?.length, now?.guest]).toEqual([2, [{ ...reader('p-3'), seq: 2 }]]);
  });

  it('marks on the head as it is now, though it was read before others wrote', async () => {
    const context = await aRegisteredConversation(table);
    const { context: later } = await appended((await appended(context)).context);
    await conversations().markRead({ ...later, conversation: { ...later.conversation, revision: 2 } }, 'host', 1);
    const now = await conversations().byId(context.conversation.id);
    expect(now?.conversation).toMatchObject({ seq: 2, unread: { guest: 0, host: 1 } });
  });

  it('lets the host leave unanswered what came up to a message, not what came after', async () => {
    const registered = await aRegisteredConversation(table);
    const { context: one } = await appended(registered, { at: '2026-02-07T10:00:00.000Z' });
    const { context: two } = await appended(one, { at: '2026-02-07T11:00:00.000Z' });
    const awaiting = async () => (await conversations().byId(two.conversation.id))?.conversation.awaitingAnswerSince;
    await conversations().markNoAnswerNeeded(registered, 1, '2026-02-07T12:00:00.000Z');
    expect(await awaiting()).toBe('2026-02-07T11:00:00.000Z');
    await conversations().markNoAnswerNeeded(two, 2, '2026-02-07T12:00:00.000Z');
    expect(await awaiting()).toBeUndefined();
  });

  it('takes nothing back when an older message is marked later', async () => {
    const registered = await aRegisteredConversation(table);
    const { context: one } = await appended(registered, { at: '2026-02-07T10:00:00.000Z' });
    const { context: two } = await appended(one, { at: '2026-02-07T11:00:00.000Z' });
    await conversations().markNoAnswerNeeded(two, 2, '2026-02-07T12:00:00.000Z');
    await conversations().markNoAnswerNeeded(two, 1, '2026-02-07T12:00:00.000Z');
    const now = await conversations().byId(two.conversation.id);
    expect(now?.conversation.awaitingAnswerSince).toBeUndefined();
  });

  it('has nothing to mark where nobody wrote', async () => {
    const context = await aRegisteredConversation(table);
    await conversations().markNoAnswerNeeded(context, 3, '2026-02-07T12:00:00.000Z');
    await conversations().markRead(context, 'guest', 3);
    expect(await conversations().byId(context.conversation.id)).toEqual(context);
  });
});
