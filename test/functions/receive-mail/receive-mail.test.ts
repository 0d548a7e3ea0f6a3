import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoRegistry } from '../../../adapters/dynamodb/dynamo-registry.ts';
import type { ConversationContext, MailRow } from '../../../core/model.ts';
import type { Conversations } from '../../../core/ports/conversations.ts';
import { conversationWindows } from '../../../core/windows.ts';
import { DEFAULT_LIMITS } from '../../../core/writing.ts';
import { type ReceiveMailDeps, receiveMail } from '../../../functions/receive-mail/receive-mail.ts';
import type { Received } from '../../../functions/receive-mail/received.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { aRegisteredConversation, type Registering } from '../../support/conversations.ts';
import { memoryObjects } from '../../support/memory-ports.ts';
import { NO_SUPPORT } from '../../support/no-support.ts';
import { type MailParts, PASSED, PDF, PICTURE, PIXEL, rawMail, received } from '../../support/received-mail.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const conversations = () => dynamoConversations(table.client, table.tableName);
const log = () => dynamoMailLog(table.client, table.tableName);
const DOMAIN = 'foyer.test';

interface World {
  readonly context: ConversationContext;
  readonly objects: ReturnType<typeof memoryObjects>;
  /** Receives a mail of the guest's to the host's alias, unless told otherwise. */
  readonly receive: (mail?: MailParts, facts?: Partial<Received>) => Promise<readonly MailRow[]>;
  readonly repeat: (facts: Received) => ReturnType<ReturnType<typeof receiveMail>>;
  readonly release: (row: MailRow | undefined) => ReturnType<ReturnType<typeof receiveMail>>;
  readonly messages: () => Promise<readonly { readonly text: string; readonly author: string }[]>;
}

async function aWorld(registering: Registering = {}, deps: Partial<ReceiveMailDeps> = {}): Promise<World> {
  const context = await aRegisteredConversation(table, registering);
  const objects = memoryObjects();
  const receive = receiveMail({
    mails: objects,
    media: objects,
    conversations: conversations(),
    log: log(),
    domain: DOMAIN,
    ownLinkDomains: ['foyer.test'],
    platformName: 'Foyer',
    detection: DETECTION,
    limits: DEFAULT_LIMITS,
    ...NO_SUPPORT,
    now: () => '2026-02-07T10:00:01.000Z',
    ...deps,
  });
  return {
    context,
    objects,
    async receive(mail = {}, facts = {}) {
      const job = received(facts.recipients ?? [context.conversation.aliases.host], facts);
      objects.all.set(job.objectKey, rawMail(mail));
      await receive(job);
      return log().rows(job.mailId);
    },
    repeat: (job) => receive(job),
    release: (row) => receive({ released: { mailId: row?.mailId ?? '', recipient: row?.recipient ?? '' } }),
    messages: async () =>
      (await conversations().messages(context.conversation.id, { limit: 100 })).items.map(({ message }) => message),
  };
}

describe('a mail that is let through', () => {
  it('becomes a message of the side that is expected at the alias, without its history', async () => {
    const { receive, messages, context } = await aWorld();
    const [row] = await receive({
      text: 'Yes, gladly!\r\n\r\nOn Monday Anna wrote:\r\n> Can we come?',
      messageId: '<a@x>',
    });
    const { id, aliases } = context.conversation;
    expect(row).toMatchObject({
      state: 'accepted',
      conversationId: id,
      messageId: `${id}-1`,
      from: 'gita@guests.example',
    });
    expect(await messages()).toEqual([
      expect.objectContaining({
        text: 'Yes, gladly!',
        author: 'guest',
        via: 'mail',
        at: '2026-02-07T10:00:00.000Z',
        mail: { mailId: row?.mailId, recipient: aliases.host, messageId: '<a@x>', answerable: true },
      }),
    ]);
  });

  it("may come from any of the host's mailboxes, to the alias of the guest, in any case of letters", async () => {
    const { receive, messages, context } = await aWorld();
    const recipients = [context.conversation.aliases.guest.toUpperCase()];
    await receive({ from: 'OFFICE@hosts.example' }, { recipients, returnPath: 'office@hosts.example' });
    expect(await messages()).toMatchObject([{ author: 'host' }]);
  });

  it('has its addresses masked, and the original kept apart', async () => {
    const { receive, messages } = await aWorld();
    await receive({ text: 'Write to gita@guests.example please' });
    const [message] = await messages();
    expect(message?.text).not.toContain('gita@guests.example');
    expect(message).toMatchObject({ original: 'Write to gita@guests.example please', notes: ['addresses-masked'] });
  });

  it('has its files in the media bucket once decided, known by their bytes', async () => {
    const { receive, messages, objects } = await aWorld();
    await receive({ parts: [PICTURE] });
    const [message] = await messages();
    expect(message).toMatchObject({ attachments: [{ name: 'sea.png', type: 'image/png', bytes: 70 }] });
    const kept = [...objects.all.keys()].filter((key) => !key.startsWith('inbound/'));
    expect(kept).toHaveLength(1);
    expect(objects.all.get(kept[0] ?? '')).toEqual(PIXEL);
  });
});

describe('a mail with a file that its program does not take', () => {
  const leftOut = [{ name: 'plan.pdf', why: 'type' }];

  it('becomes a message without it, which says what is missing and that its sender may be told', async () => {
    const { receive, messages, objects } = await aWorld();
    const [row] = await receive({ parts: [PDF, PICTURE] });
    expect(row?.state).toBe('accepted');
    const [message] = await messages();
    expect(message).toMatchObject({
      attachments: [{ name: 'sea.png' }],
      leftOut,
      notes: ['attachments-left-out'],
      mail: { answerable: true },
    });
    expect([...objects.all.keys()].filter((key) => !key.startsWith('inbound/'))).toHaveLength(1);
  });

  it('is not answered where it was in quarantine', async () => {
    const { receive, release, messages } = await aWorld();
    const [row] = await receive({ from: 'mallory@evil.example', parts: [PDF] });
    expect(await release(row)).toMatchObject([{ end: 'accepted' }]);
    expect(await messages()).toMatchObject([{ leftOut, mail: { answerable: false } }]);
  });

  it('says so too where there are more files than a message keeps', async () => {
    const { receive, messages } = await aWorld();
    await receive({ parts: Array.from({ length: 101 }, () => PICTURE) });
    const [message] = await messages();
    expect(message).toMatchObject({ leftOut: [{ name: 'sea.png', why: 'number' }], notes: ['attachments-left-out'] });
  });
});

describe('a mail with a header of a quarter of a megabyte', () => {
  const long = 'x'.repeat(200_000);

  it('becomes a message all the same, without an id that no answer can name', async () => {
    const { receive, messages } = await aWorld();
    const [row] = await receive({ messageId: `<${long}@x>` });
    expect(row?.state).toBe('accepted');
    const [message] = await messages();
    expect(message).toMatchObject({ mail: { messageId: undefined } });
  });

  it('has a row with as much of its sender as an address may have', async () => {
    const { receive } = await aWorld();
    const [row] = await receive({ from: `<${long}@evil.example>` });
    expect(row).toMatchObject({ state: 'quarantined', from: 'x'.repeat(320) });
  });
});

describe('a mail that came before', () => {
  it('is one message when the same notification comes again, and its row stays', async () => {
    const { receive, repeat, messages, context } = await aWorld();
    const job = received([context.conversation.aliases.host]);
    const [row] = await receive({}, job);
    expect(await repeat(job)).toMatchObject([{ end: 'arrived' }]);
    expect(await log().rows(job.mailId)).toEqual([row]);
    expect(await messages()).toHaveLength(1);
  });

  it('is one message when its Message-ID comes again in another mail, whose row says so', async () => {
    const { receive, messages, context } = await aWorld();
    await receive({ messageId: '<same@x>' });
    const [row] = await receive({ messageId: '<same@x>' });
    expect(row).toMatchObject({ state: 'delivered', reason: 'duplicate', messageId: `${context.conversation.id}-1` });
    expect(await messages()).toHaveLength(1);
  });

  it('leaves no files behind when its Message-ID comes again in another mail', async () => {
    const { receive, objects } = await aWorld();
    const kept = () => [...objects.all.keys()].filter((key) => !key.startsWith('inbound/'));
    await receive({ messageId: '<same@x>', parts: [PICTURE] });
    const before = kept();
    const [row] = await receive({ messageId: '<same@x>', parts: [PICTURE] });
    expect(row).toMatchObject({ state: 'delivered', reason: 'duplicate' });
    expect(before).toHaveLength(1);
    expect(kept()).toEqual(before);
  });

  it('is that one message also where the rules would refuse it by now, and its sender is told nothing', async () => {
    const { receive, context, messages } = await aWorld({ listing: { program: 'activity' } });
    const inTime = { receivedAt: '2026-04-03T21:59:59.999Z' };
    const late = { receivedAt: '2026-04-03T22:00:00.000Z' };
    await receive({ messageId: '<same@x>' }, inTime);
    const [again] = await receive({ messageId: '<same@x>' }, late);
    const { id } = context.conversation;
    expect(again).toMatchObject({ state: 'delivered', reason: 'duplicate', messageId: `${id}-1`, notice: undefined });
    const [other] = await receive({ messageId: '<other@x>' }, late);
    const [nameless] = await receive({ messageId: '' }, late);
    expect([other?.reason, nameless?.reason]).toEqual(['conversation-closed', 'conversation-closed']);
    expect(await messages()).toHaveLength(1);
  });

  it('leaves the files of its message as they are, though others would pass when it comes again', async () => {
    const { receive, repeat, objects, context } = await aWorld();
    const job = received([context.conversation.aliases.host]);
    await receive({ parts: [PDF, PICTURE] }, job);
    const kept = [...objects.all].filter(([key]) => !key.startsWith('inbound/'));
    expect(kept).toHaveLength(1);
    const registry = dynamoRegistry(table.client, table.tableName);
    await registry.putListing({ ...context.listing, program: 'activity' });
    expect(await repeat(job)).toMatchObject([{ end: 'arrived' }]);
    for (const [key, bytes] of kept) expect(objects.all.get(key)).toEqual(bytes);
  });

  it('is two messages without a Message-ID', async () => {
    const { receive, messages } = await aWorld();
    await receive({ messageId: '' });
    await receive({ messageId: '' });
    expect(await messages()).toHaveLength(2);
  });
});

describe('a mail to several', () => {
  it('ends once for each recipient of the envelope, also where one is named twice', async () => {
    const one = await aWorld();
    const other = await aWorld();
    const aliases = [one, other].map(({ context }) => context.conversation.aliases.host);
    const rows = await one.receive(
      {},
      { recipients: [...aliases, `${aliases[0]}`.toUpperCase(), 'nobody@guest.foyer.test'] },
    );
    expect(rows.map(({ recipient, state, reason }) => [recipient, state, reason]).sort()).toEqual(
      [
        [aliases[0], 'accepted', undefined],
        [aliases[1], 'accepted', undefined],
        ['nobody@guest.foyer.test', 'refused', 'alias-unknown'],
      ].sort(),
    );
    expect([await one.messages(), await other.messages()]).toMatchObject([
      [{ author: 'guest' }],
      [{ author: 'guest' }],
    ]);
  });

  it('still ends for the others where one can not be stored, and throws so that it comes again', async () => {
    const broken: Pick<Conversations, 'byAlias' | 'append' | 'taken'> = {
      append: (entry) => conversations().append(entry),
      taken: (id, side, hash) => conversations().taken(id, side, hash),
      byAlias: async (address) => {
        if (address.startsWith('broken')) throw new Error('the table is away');
        return conversations().byAlias(address);
      },
    };
    const { receive, messages, context } = await aWorld({}, { conversations: broken });
    const recipients = ['broken@guest.foyer.test', context.conversation.aliases.host];
    await expect(receive({}, { recipients })).rejects.toThrow('the table is away');
    expect(await messages()).toHaveLength(1);
  });
});

describe('a mail that is refused', () => {
  it('has a row with its reason and what its known sender is told', async () => {
    const { receive, messages, context } = await aWorld();
    const [row] = await receive({ text: '', parts: [PDF] });
    expect(row).toMatchObject({
      state: 'refused',
      reason: 'attachment-type',
      notice: { code: 'attachment-type', names: ['plan.pdf'] },
      sender: 'guest',
      conversationId: context.conversation.id,
    });
    expect(await messages()).toEqual([]);
  });

  it('has no notice when a machine wrote it', async () => {
    const { receive } = await aWorld();
    const [row] = await receive({ headers: ['Auto-Submitted: auto-replied'] });
    expect(row).toMatchObject({ state: 'refused', reason: 'automatic-mail' });
    expect(row).not.toHaveProperty('notice', expect.anything());
  });

  it('is refused by the instant it was received at, and at the closing instant itself', async () => {
    const { receive } = await aWorld();
    const host = { from: 'hanna@hosts.example' };
    const { context } = await aWorld();
    const facts = { recipients: [context.conversation.aliases.guest], returnPath: 'hanna@hosts.example' };
    const [open] = await receive(host, { ...facts, receivedAt: '2026-04-03T21:59:59.999Z' });
    const [closed] = await receive(host, { ...facts, receivedAt: '2026-04-03T22:00:00.000Z' });
    expect([open?.state, closed?.state, closed?.reason]).toEqual(['accepted', 'refused', 'conversation-closed']);
  });
});

describe('a mail in quarantine', () => {
  it('waits silently where its sender is unknown, not verified, or it is spam', async () => {
    const { receive, messages } = await aWorld();
    const [unknown] = await receive({ from: 'mallory@evil.example' });
    const [unverified] = await receive({}, { verdicts: { ...PASSED, dmarc: 'FAIL' } });
    const [spam] = await receive({}, { verdicts: { ...PASSED, spam: 'FAIL' } });
    expect([unknown, unverified, spam].map((row) => [row?.state, row?.reason, row?.notice])).toEqual([
      ['quarantined', 'sender-unknown', undefined],
      ['quarantined', 'sender-unverified', undefined],
      ['quarantined', 'spam', undefined],
    ]);
    expect(await messages()).toEqual([]);
  });

  it('is let through once by a release, as if the expected side had written it', async () => {
    const { receive, release, messages } = await aWorld();
    const [row] = await receive({ from: 'mallory@evil.example', text: 'From my other mailbox' });
    expect(await release(row)).toMatchObject([{ end: 'accepted' }]);
    expect(await release(row)).toEqual([]);
    expect(await messages()).toMatchObject([{ author: 'guest', text: 'From my other mailbox' }]);
    expect(await log().rows(row?.mailId ?? '')).toMatchObject([{ state: 'accepted', reason: undefined }]);
  });

  it('is released by when it was written, though the window closed since, but never past the read cutoff', async () => {
    const clock = { now: '2026-02-07T10:00:01.000Z' };
    const { context, receive, release } = await aWorld({}, { now: () => clock.now });
    const { readableUntil } = conversationWindows(context);
    const [early] = await receive({ from: 'mallory@evil.example', text: 'In time' });
    const [late] = await receive({
      from: 'mallory@evil.example',
      text: 'In time too',
      messageId: '<other@evil.example>',
    });
    clock.now = new Date(Date.parse(readableUntil) - 1).toISOString();
    expect(await release(early)).toMatchObject([{ end: 'accepted' }]);
    clock.now = readableUntil;
    expect(await release(late)).toMatchObject([{ end: 'refused', reason: 'conversation-unreadable' }]);
  });

  it('is refused on release where the rules for its content refuse it', async () => {
    const { receive, release, messages } = await aWorld();
    const [row] = await receive({ from: 'mallory@evil.example', text: '', parts: [PDF] });
    expect(await release(row)).toMatchObject([{ end: 'refused', reason: 'attachment-type' }]);
    expect(await log().rows(row?.mailId ?? '')).toMatchObject([{ state: 'refused', reason: 'attachment-type' }]);
    expect(await messages()).toEqual([]);
  });

  it('ends as a repeat on release where its Message-ID was let through meanwhile', async () => {
    const { receive, release, messages } = await aWorld();
    const [row] = await receive({ messageId: '<twice@x>' }, { verdicts: { ...PASSED, spam: 'FAIL' } });
    await receive({ messageId: '<twice@x>' });
    expect(await release(row)).toMatchObject([{ end: 'duplicate' }]);
    expect(await log().rows(row?.mailId ?? '')).toMatchObject([{ state: 'delivered', reason: 'duplicate' }]);
    expect(await messages()).toHaveLength(1);
  });

  it('is nothing to release where there is no such mail', async () => {
    const { release } = await aWorld();
    expect(await release(undefined)).toEqual([]);
  });
});

describe('mails at once', () => {
  it('all become messages of their conversation, each with a number of its own', async () => {
    const { receive, messages } = await aWorld();
    await Promise.all(Array.from({ length: 6 }, (_, i) => receive({ text: `Mail ${i}` })));
    const texts = (await messages()).map(({ text }) => text);
    expect(texts.toSorted()).toEqual(Array.from({ length: 6 }, (_, i) => `Mail ${i}`));
  });
});

describe('requests to the table', () => {
  it('are at most 3 reads and 2 writes for a small mail', async () => {
    const { receive, context } = await aWorld();
    const counted: string[] = [];
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        (args) => {
          counted.push(commandName ?? '');
          return next(args);
        },
      { step: 'initialize', name: 'counting' },
    );
    const job = received([context.conversation.aliases.host]);
    const rows = receive({}, job);
    await rows;
    table.client.middlewareStack.remove('counting');
    const ofTheMail = counted.slice(0, counted.lastIndexOf('QueryCommand'));
    const writes = ofTheMail.filter((name) => /Put|Update|Delete|Write/.test(name));
    expect(writes).toEqual(['TransactWriteItemsCommand']);
    expect(ofTheMail.length - writes.length).toBeLessThanOrEqual(3);
  });
});
