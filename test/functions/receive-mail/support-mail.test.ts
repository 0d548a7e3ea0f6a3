import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../../adapters/dynamodb/dynamo-conversations.ts';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import { dynamoRegistry } from '../../../adapters/dynamodb/dynamo-registry.ts';
import { dynamoSupport } from '../../../adapters/dynamodb/dynamo-support.ts';
import type { MailRow, Side } from '../../../core/model.ts';
import type { CareMessage, SupportRequest } from '../../../core/support/support-request.ts';
import { type ReceiveMailDeps, receiveMail } from '../../../functions/receive-mail/receive-mail.ts';
import type { Received } from '../../../functions/receive-mail/received.ts';
import { DETECTION } from '../../../lib/detection.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { aHost } from '../../support/facts.ts';
import { memoryObjects } from '../../support/memory-ports.ts';
import { NO_QUESTIONS } from '../../support/no-support.ts';
import { type MailParts, PASSED, PICTURE, rawMail, received } from '../../support/received-mail.ts';
import { aSupportRequest } from '../../support/support-requests.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const support = () => dynamoSupport(table.client, table.tableName);
const log = () => dynamoMailLog(table.client, table.tableName);
const CARE = 'care@example.com';

interface Asked {
  readonly by?: Side;
  readonly linked?: boolean;
  readonly deps?: Partial<ReceiveMailDeps>;
}

async function aWorld({ by = 'guest', linked = true, deps = {} }: Asked = {}) {
  const context = await aRegisteredConversation(table);
  const id = by === 'guest' ? context.conversation.guest.id : context.host.hostId;
  const request = await aSupportRequest(table, { by: { role: by, id }, ...(linked && { context }) });
  const objects = memoryObjects();
  const receive = receiveMail({
    ...{ mails: objects, media: objects, log: log(), support: support(), supportMailbox: CARE },
    conversations: dynamoConversations(table.client, table.tableName),
    ...{
      domain: 'foyer.test',
      ownLinkDomains: [],
      platformName: 'Foyer',
      detection: DETECTION,
      limits: 'off',
      supportLimits: { requestsPerDay: 1, messagesPerHour: 2 },
    },
    ...NO_QUESTIONS,
    now: () => '2026-02-07T10:00:01.000Z',
    ...deps,
  });
  const send = async (to: string, from: string, mail: MailParts, facts: Partial<Received>): Promise<MailRow> => {
    const job = received([to], { returnPath: from, ...facts });
    objects.all.set(job.objectKey, rawMail({ from, text: 'It is.', ...mail }));
    await receive(job);
    const [row] = await log().rows(job.mailId);
    if (!row) throw new Error('a mail without a row');
    return row;
  };
  return {
    request,
    context,
    send,
    /** A mail of the requester's to support. */
    asks: (mail: MailParts = {}, facts: Partial<Received> = {}) =>
      send(request.aliases.support, mail.from ?? 'gita@guests.example', mail, facts),
    /** A mail of the care team's to the requester. */
    answers: (mail: MailParts = {}, facts: Partial<Received> = {}) =>
      send(request.aliases.requester, mail.from ?? CARE, mail, facts),
    current: async (): Promise<SupportRequest | undefined> => support().find(request.id),
    messages: async (): Promise<readonly CareMessage[]> => (await support().messages(request.id, { limit: 50 })).items,
    release: ({ mailId, recipient }: MailRow) => receive({ released: { mailId, recipient } }),
  };
}

describe('a mail to support', () => {
  it('of who asked is added to the request, its history cut, its words as they are', async () => {
    const { asks, messages, current, request } = await aWorld();
    const text = 'Ring +46701234567!\r\n\r\nOn Monday Foyer wrote:\r\n> Anything else?';
    const row = await asks({ text, messageId: '<a@x>' });
    const told = { state: 'delivered', reason: 'support', requestId: request.id, messageId: `${request.id}-2` };
    expect(row).toMatchObject(told);
    expect(row.conversationId).toBeUndefined();
    expect((await messages())[1]).toEqual({
      ...{ id: `${request.id}-2`, requestId: request.id, seq: 2, at: '2026-02-07T10:00:00.000Z' },
      ...{ author: 'guest', via: 'mail', text: 'Ring +46701234567!', notes: [] },
      mail: { mailId: row.mailId, recipient: request.aliases.support, messageId: '<a@x>' },
    });
    expect(await current()).toMatchObject({ state: 'open', revision: 2 });
  });

  it('may come from any mailbox of a host’s, in any case of letters, about a conversation or none', async () => {
    for (const linked of [true, false]) {
      const { asks, messages } = await aWorld({ by: 'host', linked });
      expect((await asks({ from: 'OFFICE@hosts.example' })).state).toBe('delivered');
      expect((await messages()).map(({ author }) => author)).toEqual(['host', 'host']);
    }
  });

  it('may come from a guest by the latest of its conversations where the request is about none', async () => {
    const { asks } = await aWorld({ linked: false });
    expect((await asks()).state).toBe('delivered');
  });

  it('leaves files behind, and says so', async () => {
    const { asks, messages } = await aWorld();
    await asks({ parts: [PICTURE] });
    expect((await messages())[1]).toMatchObject({ text: 'It is.', notes: ['attachments-left-out'] });
  });

  it('opens a request again that was answered, or closed', async () => {
    const { asks, answers, current } = await aWorld();
    await answers();
    expect((await current())?.state).toBe('answered');
    await asks();
    expect((await current())?.state).toBe('open');
  });
});

describe('a mail of the care team’s', () => {
  it('answers the request, masked, without who wrote it', async () => {
    const { answers, messages, current, request } = await aWorld();
    const row = await answers({ text: 'Ask hanna@hosts.example.', from: `Lisa <${CARE}>` });
    expect(row).toMatchObject({ state: 'delivered', reason: 'support', messageId: `${request.id}-2` });
    const [, answer] = await messages();
    expect(answer).toMatchObject({ author: 'support', text: 'Ask [✉•••].', notes: ['addresses-masked'] });
    expect(answer?.agent).toBeUndefined();
    expect((await current())?.state).toBe('answered');
  });

  it.each([
    ['the requester', 'gita@guests.example', CARE],
    ['another mailbox', 'lisa@example.com', CARE],
    ['the very mailbox, where none is set', CARE, undefined],
  ])('waits in quarantine from %s', async (_, from, supportMailbox) => {
    const { answers, messages } = await aWorld({ deps: { supportMailbox } });
    expect(await answers({ from })).toMatchObject({ state: 'quarantined', reason: 'sender-unknown' });
    expect(await messages()).toHaveLength(1);
  });
});

describe('a mail that is not let in', () => {
  it.each([
    ['of a stranger', { from: 'x@stranger.example' }, {}, 'quarantined', 'sender-unknown'],
    ['of the other side', { from: 'hanna@hosts.example' }, {}, 'quarantined', 'sender-unknown'],
    ['that is not verified', {}, { verdicts: { ...PASSED, dmarc: 'FAIL' } }, 'quarantined', 'sender-unverified'],
    ['that is spam', {}, { verdicts: { ...PASSED, spam: 'FAIL' } }, 'quarantined', 'spam'],
    ['with a virus', {}, { verdicts: { ...PASSED, virus: 'FAIL' } }, 'refused', 'attachment-infected'],
    ['of a machine', { headers: ['Auto-Submitted: auto-replied'] }, {}, 'refused', 'automatic-mail'],
    ['of our own', { from: 'case-aaaaaaaaaaaa@reply.foyer.test' }, {}, 'refused', 'mail-loop'],
    ['without words', { text: ' ' }, {}, 'refused', 'empty-message'],
    ['with too many words', { text: 'word '.repeat(4_001) }, {}, 'refused', 'message-too-long'],
  ] as const)('%s ends with its reason', async (_, mail, facts, state, reason) => {
    const { asks, messages, request } = await aWorld();
    expect(await asks(mail, facts)).toMatchObject({ state, reason, requestId: request.id });
    expect(await messages()).toHaveLength(1);
  });

  it('because there is no such alias is refused, and told to who is certain to have written', async () => {
    const { send } = await aWorld();
    const row = await send('support-zzzzzzzzzzzz@reply.foyer.test', 'gita@guests.example', {}, {});
    expect(row).toMatchObject({ state: 'refused', reason: 'alias-unknown', notice: { code: 'alias-unknown' } });
    expect(row.requestId).toBeUndefined();
  });

  it('is told to who asked, never to who is not certain to have written', async () => {
    const { asks } = await aWorld();
    expect(await asks({ text: '' })).toMatchObject({ notice: { code: 'empty-message' }, sender: 'guest' });
    expect((await asks({ text: '', headers: ['Precedence: bulk'] })).notice).toBeUndefined();
  });

  it('to the care team’s alias is told in no side’s name', async () => {
    const { answers } = await aWorld();
    const row = await answers({ text: '' });
    expect(row).toMatchObject({ state: 'refused', notice: { code: 'empty-message' } });
    expect(row.sender).toBeUndefined();
  });

  it('can be released, and is then taken as written by who is expected', async () => {
    const { asks, messages, release, request } = await aWorld();
    const row = await asks({ from: 'daughter@guests.example', text: 'For my mother.' });
    expect(await release(row)).toEqual([{ end: 'accepted', reason: 'support', requestId: request.id }]);
    expect((await messages())[1]).toMatchObject({ author: 'guest', text: 'For my mother.' });
    expect(await log().rows(row.mailId)).toMatchObject([{ state: 'delivered', reason: 'support' }]);
    expect(await release(row)).toEqual([]);
  });
});

describe('the same mail again', () => {
  it('is one message, also as another mail with the same Message-ID, and beyond the limit', async () => {
    const { asks, messages, request } = await aWorld();
    await asks({ messageId: '<one@x>' }, { mailId: `${request.id}-a` });
    await asks({ messageId: '<one@x>' }, { mailId: `${request.id}-a` });
    expect(await messages()).toHaveLength(2);
    const again = { state: 'delivered', reason: 'duplicate', messageId: `${request.id}-2`, requestId: request.id };
    expect(await asks({ messageId: '<one@x>' })).toMatchObject(again);
    await asks({ messageId: '<two@x>' });
    expect(await asks({ messageId: '<one@x>' })).toMatchObject(again);
    expect(await messages()).toHaveLength(3);
  });

  it('at once with others gives each its number', async () => {
    const { asks, answers, messages, request } = await aWorld();
    await Promise.all([asks(), answers(), asks(), answers()]);
    expect((await messages()).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5].map((n) => `${request.id}-${n}`));
  });
});

describe('limits', () => {
  it('hold for who asks, by when the mail was received, and never for the care team', async () => {
    const { asks, answers, messages } = await aWorld();
    for (const _ of [1, 2, 3]) await answers();
    expect([(await asks()).state, (await asks()).state]).toEqual(['delivered', 'delivered']);
    expect(await asks()).toMatchObject({ state: 'refused', notice: { code: 'rate-limited', retryAfter: 3600 } });
    expect((await asks({}, { receivedAt: '2026-02-07T11:00:00.000Z' })).state).toBe('delivered');
    expect(await messages()).toHaveLength(7);
  });

  it('can be lifted', async () => {
    const { asks } = await aWorld({ deps: { supportLimits: 'off' } });
    for (const _ of [1, 2, 3, 4]) expect((await asks()).state).toBe('delivered');
  });
});

it('a requester of whom nobody told us can’t write by mail, and a host can once it is registered', async () => {
  const request = await aSupportRequest(table, { by: { role: 'host', id: 'not-yet' } });
  expect((await support().byAlias(request.aliases.support.toUpperCase()))?.reach).toBeUndefined();
  await dynamoRegistry(table.client, table.tableName).putHost(aHost({ hostId: 'not-yet' }));
  expect((await support().byAlias(request.aliases.support))?.reach?.mailboxes).toHaveLength(2);
  const stranger = await aSupportRequest(table, { by: { role: 'guest', id: 'nobody' } });
  expect((await support().findCase(stranger.id))?.reach).toBeUndefined();
});
