import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { fromItem, toItem } from '../../adapters/dynamodb/table.ts';
import { exportKey } from '../../core/contract/table.ts';
import type { MessageDraft } from '../../core/model.ts';
import { EXPORT_FORMATS } from '../../core/record/export/export-facts.ts';
import { ExportVerifier } from '../../core/record/verify/export-verifier.ts';
import { type As, guest, host, PLATFORM, SUPPORT, useApi } from '../support/api.ts';
import { aConversation } from '../support/api-bodies.ts';
import { aDraft } from '../support/conversations.ts';
import { leaks } from '../support/leaks.ts';
import { anAttachment } from '../support/messages.ts';

const api = useApi();
const CUTOFF = '2027-03-27T23:00:00.000Z';
let made = 0;

/** A conversation of its own, in which both sides wrote, with all that only the platform may read. */
async function aThread(drafts: readonly Partial<MessageDraft>[] = TALK): Promise<string> {
  api.clock.now = '2026-03-01T12:00:00.000Z';
  const id = await aConversation(api, { ids: `x${++made}` });
  for (const draft of drafts) await say(id, draft);
  return id;
}

async function say(id: string, draft: Partial<MessageDraft>): Promise<void> {
  const context = await api.conversations().byId(id);
  if (!context) throw new Error('no conversation');
  const [attachment] = draft.attachments ?? [];
  if (attachment) await api.record().media.put(attachment.key, attachment.type, Buffer.from('sea'));
  await api.conversations().append({ context, message: aDraft(draft), delivery: { state: 'sent' } });
}

const TALK: readonly Partial<MessageDraft>[] = [
  {
    ...{ author: 'guest', via: 'mail', text: 'Write to [hidden]', original: 'Write to bo@guest.example' },
    notes: ['addresses-masked'],
    mail: { mailId: 'mail-secret', recipient: 'x@partner.foyer.test', messageId: '<secret-id@guest.example>' },
    leftOut: [{ name: 'secret-file.exe', why: 'program' }],
  },
  {
    author: 'host',
    text: 'Call [hidden]',
    original: 'Call +46701234567',
    attachments: [anAttachment('c', 'a1', 'sea')],
  },
];

const ask = (id: string, as: As, body: object, headers: Record<string, string> = {}) =>
  api.call('POST', `/conversations/${id}/exports`, as, { body, headers });
const get = (exportId: string, as: As) => api.call('GET', `/exports/${exportId}`, as);
const make = (exportId: string, last = false) => api.record().make(exportId, () => api.clock.now, { last });

/** Asks, makes, and gives what was made. */
async function exported(id: string, as: As, body: { readonly for: string; readonly format: string }): Promise<Buffer> {
  const exportId = (await ask(id, as, body)).text('id');
  await make(exportId);
  const content = api.record().stored.get(`${id}/${exportId}.${body.format}`);
  if (!content) throw new Error('nothing was made');
  return content;
}

async function verdictOf(content: Buffer) {
  const { kid } = await api.record().signer.publicKey();
  const verifier = new ExportVerifier([kid]);
  verifier.push(content);
  return verifier.finish();
}

const OWNER = { guest: () => guest(`guest-x${made}`), host: () => host(`host-x${made}`), platform: () => PLATFORM };

describe('N9: an export', () => {
  it.each(EXPORT_FORMATS)('as %s is made in the background, fetched by a link, and proves itself', async (format) => {
    const id = await aThread();
    const asked = await ask(id, guest(`guest-x${made}`), { for: 'guest', format });
    const exportId = asked.text('exportId');
    expect(asked).toMatchObject({
      status: 202,
      headers: { location: `/exports/${exportId}` },
      body: { id: exportId, state: 'running' },
    });
    const as = guest(`guest-x${made}`);
    const shown = { id: exportId, exportId, conversationId: id, for: 'guest', format };
    expect((await get(exportId, as)).body).toEqual({ ...shown, state: 'running' });
    expect(await make(exportId)).toBe('ready');
    const name = `conversation-${id}-2026-03-01.${format}`;
    expect((await get(exportId, as)).body).toEqual({
      ...{ ...shown, state: 'ready', expiresAt: '2026-03-01T12:05:00.000Z' },
      url: `https://exports.example/${id}/${exportId}.${format}?${name}&300`,
    });
    const content = api.record().stored.get(`${id}/${exportId}.${format}`) ?? Buffer.alloc(0);
    expect(await verdictOf(content)).toMatchObject({
      kind: 'intact',
      summary: { format, exportId, conversationId: id, for: 'guest', count: 2, exportedAt: '2026-03-01T12:00:00.000Z' },
    });
    const changed = Buffer.from(content.toString('latin1').replace('Write', 'Wrote'), 'latin1');
    expect((await verdictOf(changed)).kind).toBe('not-intact');
  });

  it('holds what was said until it was asked for, whenever it is made', async () => {
    const id = await aThread([{ text: 'Before' }]);
    const exportId = (await ask(id, PLATFORM, { for: 'platform', format: 'json' })).text('id');
    await say(id, { text: 'After' });
    await make(exportId);
    const content = String(api.record().stored.get(`${id}/${exportId}.json`));
    expect([content.includes('Before'), content.includes('After')]).toEqual([true, false]);
  });

  it('of a conversation without a message is one all the same', async () => {
    const id = await aThread([]);
    const content = await exported(id, PLATFORM, { for: 'guest', format: 'json' });
    expect(await verdictOf(content)).toMatchObject({ kind: 'intact', summary: { count: 0 } });
  });

  it('is checked with the key that everybody can read', async () => {
    const got = await api.call('GET', '/export-keys');
    expect(got).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=3600' } });
    expect(got.body).toEqual({ keys: [await api.record().signer.publicKey()] });
  });
});

describe('N9: an export of the one side', () => {
  const SECRETS = {
    guest: ['anna@host.example', 'office@host.example', '+46701234567', 'Anna Lind'],
    host: ['bo@guest.example', '+46707654321', 'Bo Ek'],
  };
  const SEALED = ['mail-secret', 'secret-id', 'secret-file', 'Write to bo', 'Call +46'];

  for (const side of ['guest', 'host'] as const)
    it.each(EXPORT_FORMATS)(`holds nothing of the other beyond the ${side}'s own view, as %s`, async (format) => {
      const id = await aThread();
      const content = await exported(id, OWNER[side](), { for: side, format });
      expect(content.toString()).toContain('Write to [hidden]');
      const secrets = [...SECRETS[side], ...SEALED];
      expect(secrets.filter((secret) => everythingIn(content).includes(secret))).toEqual([]);
      if (format === 'mbox') expect(await leaks(afterFromLine(content), secrets)).toEqual([]);
    });

  it.each(EXPORT_FORMATS)('asked for by the platform is the same view, as %s', async (format) => {
    const id = await aThread();
    const content = await exported(id, PLATFORM, { for: 'guest', format });
    expect([...SECRETS.guest, ...SEALED].filter((secret) => everythingIn(content).includes(secret))).toEqual([]);
  });

  it('for the platform holds what only the platform may read', async () => {
    const id = await aThread();
    const content = everythingIn(await exported(id, PLATFORM, { for: 'platform', format: 'json' }));
    for (const secret of SEALED) expect(content).toContain(secret);
  });

  it('leaves nothing of anybody in the item, the answers and the log', async () => {
    const id = await aThread();
    const asked = await ask(id, guest(`guest-x${made}`), { for: 'guest', format: 'json' });
    await make(asked.text('id'));
    const got = await get(asked.text('id'), guest(`guest-x${made}`));
    const { tableName: TableName, client } = api.table;
    const Key = toItem({ ...exportKey(asked.text('id')) });
    const { Item } = await client.send(new GetItemCommand({ TableName, Key }));
    const all = JSON.stringify([asked.body, got.body, Item && fromItem(Item), api.logged]);
    expect([...SECRETS.guest, ...SECRETS.host, ...SEALED, 'Write'].filter((secret) => all.includes(secret))).toEqual(
      [],
    );
    expect(Item?.['expiresAt']).toEqual({ N: String(Date.parse('2026-03-08T12:00:00Z') / 1000) });
  });
});

describe('N9: who may have an export', () => {
  it.each([
    ['guest', 'host'],
    ['guest', 'platform'],
    ['host', 'guest'],
    ['host', 'platform'],
  ] as const)('the %s gets none for the %s', async (side, audience) => {
    const id = await aThread();
    const got = await ask(id, OWNER[side](), { for: audience, format: 'json' });
    expect(got).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it("is not told of another's conversation, nor of another's export", async () => {
    const id = await aThread();
    expect((await ask(id, guest('guest-other'), { for: 'guest', format: 'json' })).status).toBe(404);
    const exportId = (await ask(id, guest(`guest-x${made}`), { for: 'guest', format: 'json' })).text('id');
    const none = await get('none', guest('guest-other'));
    for (const as of [guest('guest-other'), host(`host-x${made}`), PLATFORM])
      expect(await get(exportId, as)).toMatchObject({ status: 404, body: none.body });
    expect((await get(exportId, SUPPORT)).status).toBe(403);
  });

  it.each([{ purpose: 'fraud' }, { note: 'Why' }])('gives no reason as a party: %j', async (more) => {
    const id = await aThread();
    const got = await ask(id, host(`host-x${made}`), { for: 'host', format: 'json', ...more });
    const [name] = Object.keys(more);
    expect(got).toMatchObject({ status: 400, body: { errors: [{ pointer: `#/${name}` }] } });
  });

  it('is nobody of the platform whom its token does not name', async () => {
    const id = await aThread();
    const nobody = { role: 'platform', id: '' } as const;
    expect((await ask(id, nobody, { for: 'guest', format: 'json' })).status).toBe(403);
    const exportId = (await ask(id, PLATFORM, { for: 'guest', format: 'json' })).text('id');
    expect((await get(exportId, nobody)).status).toBe(403);
  });

  it.each([{ for: 'guest' }, { format: 'json' }, { for: 'all', format: 'json' }, { for: 'guest', format: 'pdf' }])(
    'says for whom and in which form: %j is not enough',
    async (body) => expect((await ask(await aThread(), PLATFORM, body)).status).toBe(400),
  );
});

describe('B5: an export that the platform asks for', () => {
  it('is recorded as a reading of all that is in it', async () => {
    const id = await aThread();
    const body = { for: 'host', format: 'mbox', purpose: 'fraud', note: 'Case 1' };
    const exportId = (await ask(id, PLATFORM, body)).text('id');
    const log = await api.call('GET', `/conversations/${id}/readings`, PLATFORM);
    expect(log.at('items')).toEqual([
      {
        ...{ id: expect.any(String), at: api.clock.now, by: PLATFORM, conversationId: id, exportId },
        ...{ purpose: 'fraud', note: 'Case 1', messages: { from: 1, to: 2 } },
      },
    ]);
  });

  it('is fetched by nobody else of the platform: the record names who asked', async () => {
    const id = await aThread();
    const exportId = (await ask(id, PLATFORM, { for: 'platform', format: 'json' })).text('id');
    await make(exportId);
    expect((await get(exportId, { role: 'platform', id: 'a-colleague' })).status).toBe(404);
    expect((await get(exportId, PLATFORM)).body).toMatchObject({ state: 'ready' });
  });

  it('is not, where a party asks for its own', async () => {
    const id = await aThread();
    await ask(id, host(`host-x${made}`), { for: 'host', format: 'json' });
    expect((await api.call('GET', `/conversations/${id}/readings`, PLATFORM)).at('items')).toEqual([]);
  });
});

describe('B17: an export and the read cutoff', () => {
  it('a party asks until it, and not at it; the platform at any time', async () => {
    const id = await aThread();
    const asGuest = guest(`guest-x${made}`);
    api.clock.now = '2027-03-27T22:59:59.999Z';
    expect((await ask(id, asGuest, { for: 'guest', format: 'json' })).status).toBe(202);
    api.clock.now = CUTOFF;
    const refused = await ask(id, asGuest, { for: 'guest', format: 'json' });
    expect(refused).toMatchObject({ status: 410, body: { code: 'conversation-unreadable', closedAt: CUTOFF } });
    expect(await verdictOf(await exported(id, PLATFORM, { for: 'guest', format: 'json' }))).toMatchObject({
      kind: 'intact',
    });
  });

  it.each([
    [600, 300],
    [200, 200],
    [1, 1],
    [0.999, undefined],
  ])('links it %d seconds before for %s seconds, never past it', async (left, life) => {
    const id = await aThread();
    api.clock.now = '2027-03-27T22:00:00.000Z';
    const exportId = (await ask(id, guest(`guest-x${made}`), { for: 'guest', format: 'json' })).text('id');
    await make(exportId);
    api.clock.now = new Date(Date.parse(CUTOFF) - left * 1000).toISOString();
    const got = await get(exportId, guest(`guest-x${made}`));
    const url = got.at('url');
    expect(typeof url === 'string' ? Number(url.split('&').at(-1)) : url).toBe(life);
    expect(got.at('state')).toBe('ready');
  });

  it('an export that was made before is gone at it, and one that was not is never made', async () => {
    const id = await aThread();
    api.clock.now = '2027-03-27T22:00:00.000Z';
    const as = guest(`guest-x${made}`);
    const [ready, late] = [
      (await ask(id, as, { for: 'guest', format: 'json' })).text('id'),
      (await ask(id, as, { for: 'guest', format: 'json' })).text('id'),
    ];
    await make(ready);
    api.clock.now = CUTOFF;
    expect(await make(late)).toBe('unreadable');
    expect(api.record().stored.has(`${id}/${late}.json`)).toBe(false);
    for (const exportId of [ready, late])
      expect(await get(exportId, as)).toMatchObject({ status: 410, body: { code: 'conversation-unreadable' } });
  });
});

describe('an export that is asked for again', () => {
  it('under the same key is the same one, recorded once', async () => {
    const id = await aThread();
    const again = () => ask(id, PLATFORM, { for: 'guest', format: 'json' }, { 'idempotency-key': 'e-1' });
    const all = await Promise.all([again(), again(), again()]);
    expect(new Set(all.map((got) => got.text('id'))).size).toBe(1);
    for (const got of all)
      expect(got).toMatchObject({ status: 202, headers: { location: `/exports/${all[0]?.text('id')}` } });
    const other = await ask(id, PLATFORM, { for: 'host', format: 'json' }, { 'idempotency-key': 'e-1' });
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
    expect((await api.call('GET', `/conversations/${id}/readings`, PLATFORM)).list('items', 'id').length).toBe(1);
  });

  it('is given ten times an hour to one asker, also when all ask at once', async () => {
    const id = await aThread();
    const wish = { for: 'guest', format: 'json' };
    const asker = guest(`guest-x${made}`);
    const all = await Promise.all(Array.from({ length: 12 }, () => ask(id, asker, wish)));
    expect(all.map(({ status }) => status).toSorted()).toEqual([...Array.from({ length: 10 }, () => 202), 429, 429]);
    api.clock.now = '2026-03-01T12:59:30.000Z';
    const refused = await ask(id, asker, wish);
    expect(refused).toMatchObject({ body: { code: 'too-many-exports' }, headers: { 'retry-after': '30' } });
    expect((await ask(id, PLATFORM, wish)).status).toBe(202);
    api.clock.now = '2026-03-01T13:00:00.000Z';
    expect((await ask(id, asker, wish)).status).toBe(202);
  });

  it('is gone after seven days, whether or not it was swept yet', async () => {
    const id = await aThread();
    const exportId = (await ask(id, PLATFORM, { for: 'guest', format: 'json' })).text('id');
    await make(exportId);
    api.clock.now = '2026-03-08T11:59:59.999Z';
    expect((await get(exportId, PLATFORM)).at('state')).toBe('ready');
    api.clock.now = '2026-03-08T12:00:00.000Z';
    expect((await get(exportId, PLATFORM)).status).toBe(404);
  });
});

/** The bytes as text, and whatever base64 in them hides. */
function everythingIn(content: Buffer): string {
  const raw = content.toString();
  const unfolded = raw.replaceAll(/=\r?\n/g, '').replaceAll(/\r?\n(?=[A-Za-z0-9+/=]{4})/g, '');
  const runs = [raw, unfolded].flatMap((text) => text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? []);
  return [raw, unfolded, ...runs.map((run) => Buffer.from(run, 'base64').toString())].join('\n');
}

const afterFromLine = (content: Buffer): Buffer => content.subarray(content.indexOf('\n') + 1);
