import { DeleteItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { toItem } from '../../adapters/dynamodb/table.ts';
import { messageKey, PARTITION, stateKey } from '../../core/contract/table.ts';
import type { MessageDraft } from '../../core/model.ts';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../support/api.ts';
import { aConversation } from '../support/api-bodies.ts';
import { aDraft } from '../support/conversations.ts';
import type { Got } from '../support/http-call.ts';
import { anAttachment } from '../support/messages.ts';

const api = useApi();
const LONG_AFTER = '2029-01-01T00:00:00.000Z';
const FRAUD = { purpose: 'fraud', note: 'Guest reports a demand for cash, case 4711.' };
let made = 0;

/** A conversation of its own with these messages. */
async function aThread(drafts: readonly Partial<MessageDraft>[]): Promise<string> {
  const id = await aConversation(api, { ids: `r${++made}` });
  for (const draft of drafts) await say(id, draft);
  return id;
}

async function say(id: string, draft: Partial<MessageDraft>): Promise<void> {
  const context = await api.conversations().byId(id);
  if (!context) throw new Error('no conversation');
  await api.conversations().append({ context, message: aDraft(draft), delivery: { state: 'sent' } });
}

/** The message has gone by its time to live, and is in the archive. */
async function depart(id: string, seq: number): Promise<void> {
  const message = await api.conversations().message(id, seq);
  if (!message) throw new Error('no message');
  api.record().archived.set(message.id, message);
  for (const key of [messageKey(id, seq), stateKey(id, seq)])
    await api.table.client.send(new DeleteItemCommand({ TableName: api.table.tableName, Key: toItem({ ...key }) }));
}

const read = (
  id: string,
  query: Record<string, string> = {},
  as: As = PLATFORM,
  headers: Record<string, string> = {},
) => api.call('POST', `/conversations/${id}/readings`, as, { body: FRAUD, query, headers });
const logOf = async (id: string) => (await api.call('GET', `/conversations/${id}/readings`, PLATFORM)).body;
const texts = (got: Got) => got.list('items', 'text');

describe('B5: reading what was said', () => {
  it.each([PLATFORM, SUPPORT])('gives the $role the messages, and records who, when, why and what', async (as) => {
    const id = await aThread([{ text: 'Pay me in cash' }, { text: 'No', author: 'host' }]);
    const got = await read(id, {}, as);
    expect(got).toMatchObject({ status: 201, headers: { location: `/conversations/${id}/readings` } });
    expect(texts(got)).toEqual(['Pay me in cash', 'No']);
    const recorded = { id: got.text('id'), at: api.clock.now, by: as, ...FRAUD, conversationId: id };
    expect(got.body).toMatchObject({ ...recorded, messages: { from: 1, to: 2 }, next: null });
    expect(await logOf(id)).toEqual({ items: [{ ...recorded, messages: { from: 1, to: 2 } }], next: null });
  });

  it('shows what only the platform may read: the words before masking, files that stayed behind, the mail, the hash', async () => {
    const mail = { mailId: 'mail-7', recipient: 'x@partner.foyer.test', messageId: '<7@guest.example>' };
    const leftOut = [{ name: 'setup.exe', why: 'program' }] as const;
    const id = await aThread([{ text: '[hidden]', original: 'bo@guest.example', leftOut, mail, via: 'mail' }]);
    const stored = await api.conversations().message(id, 1);
    expect((await read(id)).at('items.0')).toMatchObject({
      ...{ text: '[hidden]', original: 'bo@guest.example', leftOut, delivery: { state: 'sent' } },
      ...{ mail: { mailId: 'mail-7', recipient: 'x@partner.foyer.test' }, hash: stored?.proof.hash },
    });
  });

  it('links attachments for five minutes', async () => {
    const id = await aThread([{ attachments: [anAttachment('c', 'a1', 'sea')] }]);
    expect((await read(id)).at('items.0.attachments.0.url')).toBe(`https://media.example/${id}-1/a1?300`);
  });

  it('goes on past the read cutoff, from the table and from the archive alike', async () => {
    const id = await aThread([{ text: 'One' }, { text: 'Two' }, { text: 'Three' }]);
    await depart(id, 1);
    await depart(id, 2);
    const before = api.clock.now;
    api.clock.now = LONG_AFTER;
    const got = await read(id);
    const facts = await api.call('GET', `/conversations/${id}/messages`, guest(`guest-r${made}`));
    api.clock.now = before;
    expect(facts.status).toBe(410);
    expect(texts(got)).toEqual(['One', 'Two', 'Three']);
    expect(got.list('items', 'delivery')).toEqual([{ state: 'delivered' }, { state: 'delivered' }, { state: 'sent' }]);
  });

  it('of a conversation without a message is recorded all the same', async () => {
    const id = await aThread([]);
    expect((await read(id)).body).toMatchObject({ messages: { from: 0, to: 0 }, items: [], next: null });
    expect(await logOf(id)).toMatchObject({ items: [{ messages: { from: 0, to: 0 } }] });
  });

  it('in pages is a reading for each page, with its range', async () => {
    const id = await aThread([{ text: 'One' }, { text: 'Two' }, { text: 'Three' }]);
    const first = await read(id, { limit: '2' });
    expect([texts(first), first.at('messages')]).toEqual([['One', 'Two'], { from: 1, to: 2 }]);
    const second = await read(id, { limit: '2', cursor: first.text('next') });
    expect([texts(second), second.at('messages'), second.at('next')]).toEqual([['Three'], { from: 3, to: 3 }, null]);
    expect(await logOf(id)).toMatchObject({
      items: [{ id: second.text('id') }, { id: first.text('id') }].toSorted((one, other) =>
        one.id < other.id ? 1 : -1,
      ),
    });
  });

  it('holds as much as fits into one answer, and says where to go on', async () => {
    const long = 'x'.repeat(100_000);
    const id = await aThread(Array.from({ length: 30 }, (_, n) => ({ text: `${n + 1} ${long}` })));
    const first = await read(id);
    expect(first.at('messages')).toEqual({ from: 1, to: 24 });
    const second = await read(id, { cursor: first.text('next') });
    expect([second.at('messages'), second.at('next')]).toEqual([{ from: 25, to: 30 }, null]);
  });

  it.each([
    { purpose: 'curiosity', note: 'x' },
    { purpose: 'fraud' },
    { purpose: 'fraud', note: '' },
    { purpose: 'fraud', note: ' \n\t ' },
    { purpose: 'fraud', note: 'x'.repeat(2001) },
    { note: 'x' },
    { ...FRAUD, more: 1 },
  ])('is refused without a purpose of the five and a note: %j', async (body) => {
    const id = await aThread([{ text: 'Secret' }]);
    const got = await api.call('POST', `/conversations/${id}/readings`, PLATFORM, { body });
    expect(got).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(await logOf(id)).toEqual({ items: [], next: null });
  });

  it.each(['0', '1001', 'x', '1.5'])('takes no limit of %s', async (limit) => {
    const id = await aThread([]);
    expect((await read(id, { limit })).status).toBe(400);
    expect(await logOf(id)).toEqual({ items: [], next: null });
  });

  it('takes no cursor that it did not give', async () => {
    const id = await aThread([{ text: 'Secret' }]);
    expect((await read(id, { cursor: 'TVNHIzE' })).status).toBe(400);
    expect(await logOf(id)).toEqual({ items: [], next: null });
  });

  it('is refused to a token that does not say who reads', async () => {
    const id = await aThread([{ text: 'Secret' }]);
    const got = await read(id, {}, { role: 'support', id: '' });
    expect(got).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect(JSON.stringify(got.body)).not.toContain('Secret');
  });

  it('of what does not exist is nothing to record', async () => {
    expect((await read('none')).status).toBe(404);
    expect((await api.call('GET', '/conversations/none/readings', PLATFORM)).status).toBe(404);
  });
});

describe('a reading that is asked for again', () => {
  const key = { 'idempotency-key': 'k-1' };

  it('under the same key is the same: the same messages, and nothing more in the log', async () => {
    const id = await aThread([{ text: 'One' }, { text: 'Two' }]);
    const [first, second] = [
      await read(id, { limit: '1' }, PLATFORM, key),
      await read(id, { limit: '1' }, PLATFORM, key),
    ];
    expect(second.body).toEqual(first.body);
    expect(second.headers['location']).toBe(first.headers['location']);
    expect(await logOf(id)).toMatchObject({ items: [{ id: first.text('id') }], next: null });
  });

  it('stays as it was when more was written meanwhile', async () => {
    const id = await aThread([{ text: 'One' }]);
    const first = await read(id, {}, PLATFORM, key);
    await say(id, { text: 'Two' });
    expect((await read(id, {}, PLATFORM, key)).body).toEqual(first.body);
  });

  it.each([
    ['another note', { body: { ...FRAUD, note: 'Other' }, query: {} }],
    ['another part', { body: FRAUD, query: { limit: '1' } }],
  ])('under the same key with %s is refused', async (_, other) => {
    const id = await aThread([{ text: 'One' }]);
    await read(id, {}, PLATFORM, key);
    const got = await api.call('POST', `/conversations/${id}/readings`, PLATFORM, { ...other, headers: key });
    expect(got).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });

  it('under the same key at the same time is one', async () => {
    const id = await aThread([{ text: 'One' }]);
    const all = await Promise.all(Array.from({ length: 5 }, () => read(id, {}, PLATFORM, key)));
    expect(new Set(all.map((got) => got.text('id'))).size).toBe(1);
    expect(await logOf(id)).toMatchObject({ items: [{ id: all[0]?.text('id') }], next: null });
  });

  it('stores no text a second time', async () => {
    const id = await aThread([{ text: 'Words to be found once' }]);
    await read(id, {}, PLATFORM, { 'idempotency-key': 'k-2' });
    const found = await itemsWith(`${PARTITION.reading}${id}`);
    expect(JSON.stringify(found)).not.toContain('Words');
    const log = JSON.stringify(api.logged);
    expect(log).toContain('call-answered');
    expect(log).not.toMatch(/Words|cash|4711/);
  });
});

const itemsWith = async (pk: string) =>
  (
    await api.table.client.send(
      new QueryCommand({
        TableName: api.table.tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: pk } },
      }),
    )
  ).Items;

describe('B5: the log of readings', () => {
  beforeAll(async () => {
    api.clock.now = '2026-04-01T00:00:00.000Z';
  });

  it('lists over all by purpose and time, newest first', async () => {
    const id = await aThread([{ text: 'Secret' }]);
    const at = async (now: string, purpose: string, as: As) => {
      api.clock.now = now;
      const body = { purpose, note: 'Why' };
      return (await api.call('POST', `/conversations/${id}/readings`, as, { body })).text('id');
    };
    const [one, two, three] = [
      await at('2026-04-02T10:00:00.000Z', 'spam', PLATFORM),
      await at('2026-04-03T10:00:00.000Z', 'legal', SUPPORT),
      await at('2026-04-04T10:00:00.000Z', 'spam', PLATFORM),
    ];
    const ids = async (query: Record<string, string>) =>
      (await api.call('GET', '/readings', PLATFORM, { query: { to: '2026-05-01T00:00:00Z', ...query } })).list(
        'items',
        'id',
      );
    expect(await ids({ from: '2026-04-02T00:00:00Z' })).toEqual([three, two, one]);
    expect(await ids({ from: '2026-04-02T10:00:00Z', to: '2026-04-04T10:00:00Z' })).toEqual([two, one]);
    expect(await ids({ purpose: 'spam', from: '2026-04-02T00:00:00Z' })).toEqual([three, one]);
    const first = await api.call('GET', '/readings', PLATFORM, {
      query: { limit: '2', to: '2026-05-01T00:00:00Z' },
    });
    expect(first.list('items', 'id')).toEqual([three, two]);
    const rest = await ids({ limit: '1', cursor: first.text('next') });
    expect(rest).toEqual([one]);
    expect(JSON.stringify(first.body)).not.toContain('Secret');
  });

  it('of one conversation leads on page by page', async () => {
    const id = await aThread([]);
    for (const hour of [1, 2, 3]) {
      api.clock.now = `2026-05-01T0${hour}:00:00.000Z`;
      await read(id);
    }
    const list = (query: Record<string, string>) =>
      api.call('GET', `/conversations/${id}/readings`, PLATFORM, { query });
    const first = await list({ limit: '2' });
    expect(first.list('items', 'at')).toEqual(['2026-05-01T03:00:00.000Z', '2026-05-01T02:00:00.000Z']);
    const second = await list({ limit: '2', cursor: first.text('next') });
    expect([second.list('items', 'at'), second.at('next')]).toEqual([['2026-05-01T01:00:00.000Z'], null]);
  });
});

describe("V12: a host's numbers", () => {
  const look = (as: As, body: object = { purpose: 'guest-cannot-reach', note: 'Guest at the door' }, key?: string) =>
    api.call('POST', '/hosts/host-r1/readings', as, { body, headers: key ? { 'idempotency-key': key } : {} });
  const log = async () => (await api.call('GET', '/hosts/host-r1/readings', PLATFORM)).list('items', 'id');

  it.each([PLATFORM, SUPPORT])('are given to the $role to call, and that is recorded', async (as) => {
    const got = await look(as);
    expect(got).toMatchObject({
      status: 201,
      headers: { location: '/hosts/host-r1/readings' },
      body: {
        ...{ by: as, purpose: 'guest-cannot-reach', note: 'Guest at the door', hostId: 'host-r1' },
        host: {
          name: 'Anna Lind',
          mailboxes: [{ address: 'anna@host.example', name: 'Anna' }, {}],
          phones: ['+46701234567'],
        },
      },
    });
    expect(await log()).toContain(got.text('id'));
    expect((await api.call('GET', '/readings', PLATFORM)).list('items', 'id')).toContain(got.text('id'));
  });

  it.each(['fraud', 'access-request', 'analysis', 'spam', 'legal', 'guest-cannot-reach', 'service-notice'])(
    'may be looked up for %s',
    async (purpose) => expect((await look(SUPPORT, { purpose, note: 'Why' })).status).toBe(201),
  );

  it.each(['guest-cannot-reach', 'service-notice'])('for %s are no reason to read texts', async (purpose) => {
    const id = await aThread([{ text: 'Secret' }]);
    const body = { purpose, note: 'Why' };
    expect((await api.call('POST', `/conversations/${id}/readings`, PLATFORM, { body })).status).toBe(400);
  });

  it('stand in no log', async () => {
    const items = JSON.stringify(await itemsWith(`${PARTITION.reading}HOST#host-r1`));
    expect(items).toContain('Guest at the door');
    expect(items + JSON.stringify(api.logged)).not.toMatch(/\+467|anna@/);
  });

  it('under the same key are recorded once', async () => {
    const before = (await log()).length;
    const [first, second] = [await look(SUPPORT, undefined, 'k-3'), await look(SUPPORT, undefined, 'k-3')];
    expect(second.body).toEqual(first.body);
    expect((await log()).length).toBe(before + 1);
    const other = await look(SUPPORT, { purpose: 'legal', note: 'Why' }, 'k-3');
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });

  it('of no host, or for nobody, are refused', async () => {
    const body = { purpose: 'legal', note: 'Why' };
    expect((await api.call('POST', '/hosts/none/readings', PLATFORM, { body })).status).toBe(404);
    expect((await api.call('GET', '/hosts/none/readings', PLATFORM)).status).toBe(404);
    expect((await look({ role: 'platform', id: '' })).status).toBe(403);
  });

  it.each([host('host-r1'), guest('guest-r1')])('the $role can neither look up nor list', async (as) => {
    expect((await look(as)).status).toBe(403);
    expect((await api.call('GET', '/hosts/host-r1/readings', as)).status).toBe(403);
  });
});
