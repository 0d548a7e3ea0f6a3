import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import type { ConversationContext, MessageDraft } from '../../../core/model.ts';
import { aDraft, aRegisteredConversation } from '../../support/conversations.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const deliveries = () => dynamoDeliveries(table.client, table.tableName);
const conversations = () => dynamoConversations(table.client, table.tableName);
const LEASE = 120;
const AT = '2026-02-07T10:00:00.000Z';

/** A conversation with one message by mail, waiting to be sent. */
async function aPendingMessage(draft: Partial<MessageDraft> = {}, known?: ConversationContext) {
  const context = known ?? (await aRegisteredConversation(table));
  const { id, seq, aliases } = context.conversation;
  const mail = { mailId: `mail-${id}-${seq}`, recipient: aliases.host, messageId: `<${seq + 1}@guests.example>` };
  const row = { ...mail, receivedAt: AT, from: 'gita@guests.example', state: 'accepted' } as const;
  const message = aDraft({ via: 'mail', mail, ...draft });
  const outcome = await conversations().append({
    context,
    message,
    delivery: { state: 'pending' },
    mail: message.mail && {
      mailId: mail.mailId,
      recipient: mail.recipient,
      receivedAt: AT,
      from: row.from,
      state: row.state,
    },
  });
  if (outcome.kind !== 'appended') throw new Error(outcome.kind);
  return {
    id,
    seq: seq + 1,
    context: { ...context, conversation: outcome.conversation },
    message: outcome.message,
    delivery: async () => (await conversations().messages(id, { limit: 100 })).items[seq]?.delivery,
    row: async () => (await dynamoMailLog(table.client, table.tableName).rows(mail.mailId))[0],
  };
}

describe('claiming', () => {
  it('gives a pending message to one of two that want it at once', async () => {
    const { id, seq } = await aPendingMessage();
    const outcomes = await Promise.all([
      deliveries().claim(id, seq, AT, LEASE),
      deliveries().claim(id, seq, AT, LEASE),
    ]);
    expect(outcomes.sort()).toEqual(['busy', 'claimed']);
  });

  it('is busy until the lease is over, and at that very instant may be taken over', async () => {
    const { id, seq } = await aPendingMessage();
    await deliveries().claim(id, seq, AT, LEASE);
    expect(await deliveries().claim(id, seq, '2026-02-07T10:01:59.999Z', LEASE)).toBe('busy');
    expect(await deliveries().claim(id, seq, '2026-02-07T10:02:00.000Z', LEASE)).toBe('claimed');
  });

  it('can be given back, and then be taken at once', async () => {
    const { id, seq, delivery } = await aPendingMessage();
    await deliveries().claim(id, seq, AT, LEASE);
    await deliveries().unclaim(id, seq);
    expect(await delivery()).toEqual({ state: 'pending' });
    expect(await deliveries().claim(id, seq, AT, LEASE)).toBe('claimed');
  });

  it('has ended for a message that was sent, and for one that is not there', async () => {
    const { id, seq, delivery } = await aPendingMessage();
    await deliveries().claim(id, seq, AT, LEASE);
    await deliveries().sent(id, seq, { receiver: 'host', sesMessageId: 's-1', messageId: '<s-1@ses.example>' });
    await deliveries().unclaim(id, seq);
    expect(await delivery()).toEqual({ state: 'sent', sesMessageId: 's-1' });
    expect(await deliveries().claim(id, seq, '2027-01-01T00:00:00.000Z', LEASE)).toBe('ended');
    expect(await deliveries().claim(id, 99, AT, LEASE)).toBe('ended');
  });
});

describe('what is loaded', () => {
  it('is the message, its facts and the ids that the receiving side has seen, oldest first', async () => {
    const first = await aPendingMessage();
    await deliveries().claim(first.id, 1, AT, LEASE);
    await deliveries().sent(first.id, 1, { receiver: 'host', sesMessageId: 's-1', messageId: '<s-1@ses.example>' });
    const second = await aPendingMessage({ author: 'host' }, first.context);
    const third = await aPendingMessage({}, second.context);
    expect(await deliveries().load(first.id, 1)).toEqual({
      context: { ...third.context, knownMailboxes: { host: [] } },
      message: first.message,
      seenIds: [],
    });
    expect((await deliveries().load(first.id, 2))?.seenIds).toEqual(['<1@guests.example>']);
    expect((await deliveries().load(first.id, 3))?.seenIds).toEqual(['<s-1@ses.example>', '<2@guests.example>']);
    expect(await deliveries().load(first.id, 4)).toBeUndefined();
  });

  it('names no more than the latest 20 messages', async () => {
    let last = await aPendingMessage({ author: 'host' });
    for (let i = 1; i <= 22; i++) last = await aPendingMessage({ author: 'host' }, last.context);
    const reply = await aPendingMessage({ author: 'guest' }, last.context);
    const seen = (await deliveries().load(reply.id, reply.seq))?.seenIds ?? [];
    expect([seen.length, seen[0], seen.at(-1)]).toEqual([20, '<4@guests.example>', '<23@guests.example>']);
  });
});

describe('how it ends', () => {
  it('ends the received mail as delivered when SES took the mail that carries it on', async () => {
    const { id, seq, row } = await aPendingMessage();
    await deliveries().claim(id, seq, AT, LEASE);
    expect(await row()).toMatchObject({ state: 'accepted' });
    await deliveries().sent(id, seq, { receiver: 'host', sesMessageId: 's', messageId: '<s@ses.example>' });
    expect(await row()).toMatchObject({ state: 'delivered' });
  });

  it('lets a bounce stand that SES told before the sending was recorded, and still learns the id', async () => {
    const { id, seq, row, delivery, context } = await aPendingMessage();
    await deliveries().claim(id, seq, AT, LEASE);
    expect(await deliveries().settle(id, seq, { state: 'undeliverable', reason: 'mailbox-full' })).toBe(true);
    await deliveries().sent(id, seq, { receiver: 'host', sesMessageId: 's', messageId: '<s@ses.example>' });
    expect(await delivery()).toMatchObject({ state: 'undeliverable', reason: 'mailbox-full' });
    expect(await row()).toMatchObject({ state: 'failed', reason: 'mailbox-full' });
    const next = await aPendingMessage({}, context);
    expect((await deliveries().load(id, next.seq))?.seenIds).toEqual(['<s@ses.example>']);
  });

  it('turns a delivered message undeliverable by a later bounce, and never back', async () => {
    const { id, seq, row, delivery } = await aPendingMessage();
    await deliveries().claim(id, seq, AT, LEASE);
    await deliveries().sent(id, seq, { receiver: 'host', sesMessageId: 's', messageId: '<s@ses.example>' });
    expect(await deliveries().settle(id, seq, { state: 'delivered' })).toBe(true);
    expect(await deliveries().settle(id, seq, { state: 'delivered' })).toBe(false);
    expect(await row()).toMatchObject({ state: 'delivered' });
    expect(await deliveries().settle(id, seq, { state: 'undeliverable', reason: 'unknown-address' })).toBe(true);
    expect(await deliveries().settle(id, seq, { state: 'delivered' })).toBe(false);
    expect(await deliveries().settle(id, seq, { state: 'undeliverable', reason: 'rejected' })).toBe(false);
    expect(await delivery()).toEqual({ state: 'undeliverable', reason: 'unknown-address', sesMessageId: 's' });
    expect(await row()).toMatchObject({ state: 'failed', reason: 'unknown-address' });
  });

  it('notes a complaint once on a message that arrived', async () => {
    const { id, seq, delivery } = await aPendingMessage({ mail: undefined });
    await deliveries().settle(id, seq, { state: 'delivered' });
    expect(await deliveries().settle(id, seq, { state: 'delivered', reason: 'complaint' })).toBe(true);
    expect(await deliveries().settle(id, seq, { state: 'delivered', reason: 'complaint' })).toBe(false);
    expect(await delivery()).toEqual({ state: 'delivered', reason: 'complaint' });
  });
});

describe('a message that a fault of ours holds up', () => {
  it('says so while it waits, and no more once it is sent or settled', async () => {
    const { id, seq, delivery } = await aPendingMessage();
    await deliveries().delay(id, seq);
    expect(await delivery()).toMatchObject({ state: 'pending', reason: 'internal-fault' });
    await deliveries().claim(id, seq, AT, LEASE);
    await deliveries().delay(id, seq);
    await deliveries().sent(id, seq, { receiver: 'host', sesMessageId: 's', messageId: '<s@eu-west-1.amazonses.com>' });
    expect(await delivery()).toMatchObject({ state: 'sent', reason: undefined });
    await deliveries().delay(id, seq);
    expect(await delivery()).toMatchObject({ state: 'sent', reason: undefined });
  });

  it('says so no more where SES tells of its arrival first', async () => {
    const { id, seq, delivery } = await aPendingMessage();
    await deliveries().delay(id, seq);
    await deliveries().settle(id, seq, { state: 'delivered' });
    expect(await delivery()).toMatchObject({ state: 'delivered', reason: undefined });
  });
});
