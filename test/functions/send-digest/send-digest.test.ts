import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoDueDigests } from '../../../adapters/dynamodb/dynamo-digests.ts';
import { dynamoMailboxes } from '../../../adapters/dynamodb/dynamo-mailboxes.ts';
import { dynamoNotifications } from '../../../adapters/dynamodb/dynamo-notifications.ts';
import { dynamoRestrictions } from '../../../adapters/dynamodb/dynamo-restrictions.ts';
import { dynamoInbox } from '../../../adapters/dynamodb/inbox.ts';
import { TryAgain } from '../../../adapters/lambda/try-again.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import type { Holder } from '../../../core/mailbox-state.ts';
import { readMailboxTag } from '../../../core/mailbox-tag.ts';
import type { ConversationContext, MessageDraft, Side } from '../../../core/model.ts';
import { digestMark } from '../../../core/notifications/digest.ts';
import { AT_ONCE, type NotificationChoice, OFF } from '../../../core/notifications/notification-choice.ts';
import { SendingRejected, SendingThrottled } from '../../../core/ports/mails.ts';
import { readJob } from '../../../functions/send-digest/job.ts';
import { type SendDigestDeps, sendDigest } from '../../../functions/send-digest/send-digest.ts';
import { aDigestChoice } from '../../support/choices.ts';
import { aDraft, aRegisteredConversation, type Registering } from '../../support/conversations.ts';
import { leaks } from '../../support/leaks.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { memorySender } from '../../support/memory-ports.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const SINCE = '2026-02-07T10:00:00.000Z';
const DUE = '2026-02-08T07:00:00.000Z';
const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
const GUEST = 'gita@guests.example';
const FIRST = 'hanna@hosts.example';
const SECOND = 'office@hosts.example';

/** A conversation, a digest of one of its sides that is due, and what sends it. */
async function aWorld(side: Side, choice: NotificationChoice = aDigestChoice(), registering: Registering = {}) {
  const { client, tableName } = table;
  const conversations = dynamoConversations(client, tableName);
  const digests = dynamoDueDigests(client, tableName);
  const notifications = dynamoNotifications(client, tableName);
  const mailboxes = dynamoMailboxes(client, tableName);
  const sender = memorySender();
  const context = await aRegisteredConversation(table, registering);
  const { guest, hostId } = context.conversation;
  const holder: Holder = { role: side, id: side === 'guest' ? guest.id : hostId };
  const address = side === 'guest' ? GUEST : FIRST;
  const choose = (chosen: NotificationChoice, of = address) =>
    side === 'guest'
      ? notifications.chooseAsGuest(holder.id, chosen)
      : notifications.chooseAsHost(holder.id, [{ address: of, ...chosen }]);
  await choose(choice);
  const jobFor = (of = address, due = DUE) => ({ holder, mark: digestMark(of), due });
  const plan = async (of = address) => digests.plan({ ...jobFor(of), since: SINCE });
  await plan();
  const clock = { now: DUE };
  const heads = new Map([[context.conversation.id, context]]);
  const write = async (draft: Partial<MessageDraft>, to: ConversationContext = context) => {
    const current = heads.get(to.conversation.id) ?? to;
    const outcome = await conversations.append({
      context: current,
      message: aDraft(draft),
      delivery: { state: 'delivered' },
    });
    if (outcome.kind !== 'appended') throw new Error(outcome.kind);
    heads.set(to.conversation.id, { ...current, conversation: outcome.conversation });
  };
  const deps: SendDigestDeps = {
    inbox: dynamoInbox(client, tableName),
    ...{ digests, conversations, notifications, mailboxes, sender, brand, domain: 'foyer.test' },
    ...{ now: () => clock.now, pause: async () => {}, chance: () => 0 },
  };
  return {
    ...{ context, holder, sender, clock, digests, choose, plan, write, jobFor, conversations },
    head: () => heads.get(context.conversation.id) ?? context,
    send: (of?: string, more: Partial<SendDigestDeps> = {}) => sendDigest({ ...deps, ...more })(jobFor(of)),
    mail: () => sender.sent.map(({ raw }) => Buffer.from(raw).toString()).join('\n'),
  };
}

const fromHost = (text: string): Partial<MessageDraft> => ({ author: 'host', text });

describe('a digest', () => {
  it('is one mail about all that is not read, and says nothing twice', async () => {
    const { write, send, sender, mail, context, holder } = await aWorld('guest');
    for (const text of ['First words', 'Latest words']) await write(fromHost(text));
    expect([await send(), await send()]).toEqual(['sent', 'ended']);
    expect(sender.sent.map(({ from, to }) => [from, to])).toEqual([['no-reply@foyer.test', GUEST]]);
    expect(mail()).toContain('Latest words');
    expect(mail()).not.toContain('First words');
    expect(mail()).toContain(context.conversation.aliases.host);
    expect(parseMail(sender.sent[0]?.raw ?? new Uint8Array()).headers('auto-submitted')).toEqual(['auto-generated']);
    expect(readMailboxTag(sender.sent[0]?.tags['mailbox'] ?? '')).toEqual(holder);
  });

  it('is none where all was read meanwhile, or answered by mail', async () => {
    const read = await aWorld('guest');
    await read.write(fromHost('Hello'));
    await read.conversations.markRead(read.head(), 'guest', 1);
    const answered = await aWorld('host');
    await answered.write({ author: 'guest' });
    await answered.write({ author: 'host', via: 'mail' });
    expect([await read.send(), await answered.send()]).toEqual(['none', 'none']);
    expect([...read.sender.sent, ...answered.sender.sent]).toEqual([]);
  });

  it('is none past the read cutoff', async () => {
    const { write, send, clock } = await aWorld('guest');
    await write(fromHost('Hello'));
    clock.now = '2027-03-27T23:00:00.000Z';
    expect(await send()).toBe('none');
  });

  it('looks at conversations in which something was written since it was planned, and at no others', async () => {
    const { write, send } = await aWorld('guest');
    await write({ ...fromHost('Long ago'), at: '2026-02-07T09:59:59.999Z' });
    expect(await send()).toBe('none');
  });

  it('holds nothing of anybody else: neither another’s conversations, nor those at another address', async () => {
    const { write, send, sender, context } = await aWorld('guest');
    const others = await aRegisteredConversation(table, {
      guest: { address: 'other@guests.example', name: 'Olaf Other' },
    });
    const moved = await aRegisteredConversation(table, {
      guest: { id: context.conversation.guest.id, address: 'moved@guests.example' },
      listing: { name: 'Elsewhere' },
    });
    await write(fromHost('Words for me'));
    await write(fromHost('Words for another'), others);
    await write(fromHost('Words for another address'), moved);
    expect(await send()).toBe('sent');
    const raw = sender.sent[0]?.raw ?? new Uint8Array();
    const secrets = [
      'words for another',
      'olaf',
      'elsewhere',
      'other@',
      'moved@',
      'hanna',
      'hosts.example',
      '46707654321',
    ];
    expect(await leaks(raw, secrets)).toEqual([]);
    expect(await leaks(raw, ['words for me', others.conversation.aliases.host])).toEqual(['words for me']);
  });

  it('of a guest tells nothing of what is held', async () => {
    const { write, send, context } = await aWorld('guest');
    const held = { ...fromHost('See elsewhere.example'), links: ['elsewhere.example'] };
    await write(held);
    const conversations = dynamoConversations(table.client, table.tableName);
    const by = { role: 'platform', id: 'backend' } as const;
    const restrictions = dynamoRestrictions(table.client, table.tableName);
    await restrictions.set(context.host.hostId, { id: 'r-1', since: DUE, reason: 'Why', cause: 'platform', by });
    const pending = {
      ...conversations,
      messages: async (...asked: Parameters<typeof conversations.messages>) => {
        const page = await conversations.messages(...asked);
        return {
          ...page,
          items: page.items.map((item) => ({
            ...item,
            delivery: { state: 'pending', held: { at: DUE, links: [] } } as const,
          })),
        };
      },
    };
    expect(await send(GUEST, { conversations: pending })).toBe('none');
  });

  it('lists twenty conversations, and says how many more there are', async () => {
    const { write, send, mail, context } = await aWorld('host');
    const { hostId } = context.host;
    for (let n = 0; n < 22; n++) {
      const other = await aRegisteredConversation(table, {
        host: { hostId },
        listing: { listingId: context.listing.listingId, hostId },
      });
      await write(
        { author: 'guest', text: `Question ${n}`, at: `2026-02-07T11:00:${String(n).padStart(2, '0')}.000Z` },
        other,
      );
    }
    expect(await send()).toBe('sent');
    expect(mail()).toContain('Question 21');
    expect(mail()).toContain('Question 2\r\n');
    expect(mail()).not.toContain('Question 1\r\n');
    expect(mail()).toContain('Further conversations with unread messages: 2');
  });
});

describe('what holds when a digest is due', () => {
  it('is who switched messages off meanwhile', async () => {
    const { write, send, choose, sender } = await aWorld('host');
    await write({ author: 'guest' });
    await choose(OFF);
    expect(await send()).toBe('none');
    expect(sender.sent).toEqual([]);
  });

  it('is who gets messages at once by now: what waited is still told of', async () => {
    const { write, send, choose, sender } = await aWorld('guest');
    await write(fromHost('Hello'));
    await choose(AT_ONCE);
    expect(await send()).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });

  it('is the time that is asked for now: it moves there, and tells of the same', async () => {
    const { write, send, choose, digests, jobFor, sender } = await aWorld('guest');
    await write(fromHost('Hello'));
    await choose(aDigestChoice({ at: ['18:00'] }));
    expect([await send(), await send()]).toEqual(['moved', 'ended']);
    const due = '2026-02-08T17:00:00.000Z';
    expect(await digests.find(jobFor(GUEST, due))).toMatchObject({ since: SINCE, due });
    expect(sender.sent).toEqual([]);
  });

  it('is that mail to the mailbox stopped: a guest gets none, a host’s next mailbox stands in for the first', async () => {
    const guest = await aWorld('guest');
    const host = await aWorld('host');
    await guest.write(fromHost('Hello'));
    await host.write({ author: 'guest' });
    await stopMail(table, guest.holder, GUEST);
    await stopMail(table, host.holder, FIRST);
    expect([await guest.send(), await host.send()]).toEqual(['none', 'sent']);
    expect(host.sender.sent.map(({ to }) => to)).toEqual([SECOND]);
  });

  it('is that a host’s second mailbox has digests of its own', async () => {
    const { write, send, choose, plan, sender } = await aWorld('host', OFF);
    await choose(aDigestChoice(), SECOND);
    await plan(SECOND);
    await write({ author: 'guest', text: 'Hello' });
    expect(await send(SECOND)).toBe('sent');
    expect(sender.sent.map(({ to }) => to)).toEqual([SECOND]);
  });

  it('is that a mailbox is the host’s no more', async () => {
    const { write, send, plan } = await aWorld('host');
    await plan('gone@hosts.example');
    await write({ author: 'guest' });
    expect(await send('gone@hosts.example')).toBe('none');
  });
});

describe('sending it', () => {
  it('waits where another has it, and takes it over once that one is certainly gone', async () => {
    const { write, send, digests, jobFor, clock } = await aWorld('guest');
    await write(fromHost('Hello'));
    await digests.claim(jobFor(), DUE, 65);
    await expect(send()).rejects.toThrow(TryAgain);
    clock.now = '2026-02-08T07:01:05.000Z';
    expect(await send()).toBe('sent');
  });

  it('is tried again where SES is too busy, and never where SES will not have it', async () => {
    const { write, send } = await aWorld('guest');
    await write(fromHost('Hello'));
    const failing = (error: Error) => ({ sender: { send: async () => Promise.reject(error) } });
    await expect(send(GUEST, { ...failing(new SendingThrottled('busy')) })).rejects.toThrow(SendingThrottled);
    expect(await send(GUEST, { ...failing(new SendingRejected('never')) })).toBe('rejected');
    expect(await send()).toBe('ended');
  });

  it('gives the claim back where what it tells can’t be read', async () => {
    const { write, send } = await aWorld('guest');
    await write(fromHost('Hello'));
    const mailboxes = { of: async () => Promise.reject(new Error('away')) };
    await expect(
      send(GUEST, { mailboxes: { ...dynamoMailboxes(table.client, table.tableName), ...mailboxes } }),
    ).rejects.toThrow('away');
    expect(await send()).toBe('sent');
  });
});

it('a job names whose digest, which, and when', () => {
  const job = { holder: { role: 'host', id: 'h-1' }, mark: 'a'.repeat(16), due: DUE };
  expect(readJob(JSON.stringify(job))).toEqual(job);
  expect(() => readJob(JSON.stringify({ ...job, holder: undefined }))).toThrow('not a digest job');
});
