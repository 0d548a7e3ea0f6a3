import { beforeAll, describe, expect, it } from 'vitest';
import type { ClearedFile } from '../../../core/uploads/upload.ts';
import { aClearedFile } from '../../support/an-upload.ts';
import { type As, guest, host, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';

const api = useApi();
const HOST = host('host-1');
const GUEST = guest('guest-1');
const NOW = api.clock.now;
const FILE = { name: 'door.png', type: 'image/png', bytes: 70 };
const MEGABYTE = 1024 * 1024;
let id = '';

beforeAll(async () => {
  id = await aConversation(api);
});

const announce = (as: As, body: object = FILE, headers: Record<string, string> = {}, conversation = id) =>
  api.call('POST', `/conversations/${conversation}/attachments`, as, { body, headers });
const send = (
  as: As,
  attachmentIds: readonly string[],
  text = '',
  conversation = id,
  headers: Record<string, string> = {},
) => api.call('POST', `/conversations/${conversation}/messages`, as, { body: { text, attachmentIds }, headers });

async function at<T>(instant: string, call: () => Promise<T>): Promise<T> {
  api.clock.now = instant;
  try {
    return await call();
  } finally {
    api.clock.now = NOW;
  }
}

/** A file that was cleared, in a conversation of its own. */
async function cleared(ids: string, facts: Partial<ClearedFile> = {}, conversation?: string) {
  const place =
    conversation ?? (await aConversation(api, { ids, listing: { program: 'activity' }, booking: CONFIRMED }));
  const announced = (await announce(host(`host-${ids}`), FILE, {}, place)).text('id');
  const upload = await api.uploads().find(announced);
  if (!upload) throw new Error('not announced');
  await api.uploads().claim(upload.id, 'v1');
  await api.uploads().clear(upload, 'v1', aClearedFile(upload, facts));
  return { place, file: announced, as: host(`host-${ids}`) };
}
const CONFIRMED = { confirmedAt: '2026-02-06T14:00:00Z' };

describe('announcing a file', () => {
  it('answers with how to upload it, until when, and where its state is', async () => {
    const got = await announce(HOST);
    expect(got).toMatchObject({
      status: 201,
      body: {
        state: 'waiting',
        upload: { method: 'PUT', expiresAt: '2026-03-01T12:15:00.000Z' },
        expiresAt: '2026-03-02T12:00:00.000Z',
      },
    });
    expect(got.at('id')).toBe(got.at('attachmentId'));
    const state = await api.call('GET', got.headers['location'] ?? '', HOST);
    expect(state).toMatchObject({ status: 200, body: { ...FILE, id: got.text('id'), state: 'waiting' } });
  });

  it('has one effect and one answer for one Idempotency-Key', async () => {
    const key = { 'idempotency-key': 'one' };
    const other = await aConversation(api, { ids: 'key' });
    const asks = Array.from({ length: 3 }, () => announce(host('host-key'), FILE, key, other));
    const [first, ...rest] = (await Promise.all(asks)).map(({ body }) => body);
    for (const each of rest) expect(each).toEqual(first);
    const reused = await announce(host('host-key'), { ...FILE, bytes: 71 }, key, other);
    expect(reused).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });

  it('is limited for each side of a conversation in an hour of the clock, and again free in the next', async () => {
    const busy = await aConversation(api, { ids: 'busy' });
    const asHost = () => announce(host('host-busy'), FILE, {}, busy);
    for (let n = 0; n < 4; n++) expect((await asHost()).status).toBe(201);
    const limited = await at('2026-03-01T12:59:50.000Z', asHost);
    expect(limited).toMatchObject({ status: 429, body: { code: 'rate-limited' } });
    expect(limited.headers['retry-after']).toBe('10');
    expect((await announce(guest('guest-busy'), FILE, {}, busy)).status).toBe(201);
    expect((await at('2026-03-01T13:00:00.000Z', asHost)).status).toBe(201);
  });

  it('ends with the window for writing, and past the read cutoff', async () => {
    const closed = await at('2026-04-03T22:00:00.000Z', () => announce(HOST));
    expect(closed).toMatchObject({ status: 422, body: { code: 'conversation-closed' } });
    const past = await at('2027-03-27T23:00:00.000Z', () => announce(GUEST));
    expect(past).toMatchObject({ status: 410, body: { code: 'conversation-unreadable' } });
  });

  it.each([
    [{ ...FILE, name: '' }, '#/name'],
    [{ ...FILE, name: 'x'.repeat(256) }, '#/name'],
    [{ ...FILE, name: 'half \ud83d.png' }, '#/name'],
    [{ ...FILE, type: 'picture' }, '#/type'],
    [{ ...FILE, bytes: 0 }, '#/bytes'],
    [{ ...FILE, bytes: 1.5 }, '#/bytes'],
    [{ name: 'a.png' }, '#/bytes'],
  ])('names what is wrong with the request (%#)', async (body, pointer) => {
    expect((await announce(HOST, body)).list('errors', 'pointer')).toEqual([pointer]);
  });

  it('takes a type as browsers give it: with parameters, in any case, or none', async () => {
    const typed = { ...FILE, type: 'Image/PNG; charset=binary' };
    const other = await aConversation(api, { ids: 'typed' });
    expect((await announce(host('host-typed'), typed, {}, other)).at('type')).toBe('image/png');
    const untyped = await announce(host('host-typed'), { ...FILE, type: '' }, {}, other);
    expect([untyped.status, untyped.at('type')]).toEqual([201, 'application/octet-stream']);
  });
});

describe('sending files', () => {
  it('G8: takes 10 MB together, and not a byte more', async () => {
    const { place, file, as } = await cleared('sum', { bytes: 4 * MEGABYTE });
    const { file: fits } = await cleared('sum', { bytes: 6 * MEGABYTE }, place);
    const { file: tooMuch } = await cleared('sum', { bytes: 6 * MEGABYTE + 1 }, place);
    const refused = await send(as, [file, tooMuch], 'All', place);
    expect(refused).toMatchObject({ status: 422, body: { code: 'attachment-size' } });
    expect((await send(as, [file, fits], 'All', place)).status).toBe(201);
  });

  it('asks the rules once more: they may be others than when the file was cleared', async () => {
    const { place, file, as } = await cleared('rules', { type: 'application/pdf', name: 'map.pdf' });
    const listing = { hostId: 'host-rules', program: 'stay', name: 'x', timeZone: 'Europe/Stockholm' };
    await api.call('PUT', '/listings/listing-rules', { role: 'platform', id: 'b' }, { body: listing });
    expect(await send(as, [file], '', place)).toMatchObject({ status: 422, body: { code: 'attachment-type' } });
  });

  it('N4: keeps to what was found in a file when it was cleared, and says what was left out of it', async () => {
    const { place, file, as } = await cleared('within', {
      name: 'cards.zip',
      type: 'application/zip',
      holdsAddresses: true,
    });
    expect(await send(as, [file], '', place)).toMatchObject({ status: 422, body: { code: 'attachment-type' } });
    const mail = { name: 'answer.eml', type: 'message/rfc822', rewritten: true };
    const leftOutWithin = [{ name: 'anna.vcf', why: 'addresses' }] as const;
    const { file: rewritten } = await cleared('within', { ...mail, leftOutWithin }, place);
    const sent = await send(as, [rewritten], '', place);
    expect(sent).toMatchObject({ status: 201, body: { notes: ['attachments-left-out'] } });
    const [message] = (await api.conversations().messages(place, { limit: 1 })).items;
    expect(message?.message).toMatchObject({ leftOut: leftOutWithin, attachments: [{ name: 'answer.eml' }] });
    expect(Object.keys(message?.message.attachments[0] ?? {})).not.toContain('rewritten');
  });

  it('V3 N10: holds what stands in a file against who sends it', async () => {
    const mail = { name: 'old.eml', type: 'message/rfc822', rewritten: true };
    const links = [{ site: 'elsewhere.example', place: 'pay.elsewhere.example/now' }];
    const signs = { links, demands: ['payment-off-platform'] } as const;
    const { place, file, as } = await cleared('signs', { ...mail, signs });
    expect((await send(as, [file], '', place)).at('notes')).toEqual(['payment-off-platform']);
    const [sent] = (await api.conversations().messages(place, { limit: 1 })).items;
    expect(sent?.message.links).toEqual(['elsewhere.example']);
  });

  it('N4: masks addresses in a file’s name, and says so', async () => {
    const { place, file, as } = await cleared('named', { name: 'anna@host.example.png' });
    const sent = await send(as, [file], '', place);
    expect(JSON.stringify(sent.at('attachments'))).not.toContain('anna@host.example');
    expect(sent.at('notes')).toEqual(['addresses-masked']);
  });

  it('sends each file once, whoever comes first', async () => {
    const { place, file, as } = await cleared('race');
    const both = await Promise.all(['one', 'two', 'three'].map((text) => send(as, [file], text, place)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const state = await api.call('GET', `/conversations/${place}/attachments/${file}`, as);
    expect(state.body).toMatchObject({ state: 'used', messageId: `${place}-1` });
  });

  it('gives calls with one Idempotency-Key one answer, also those that come at once', async () => {
    const { place, file: first, as } = await cleared('at-once');
    const { file: second } = await cleared('at-once', {}, place);
    for (const file of [first, second]) {
      const asks = Array.from({ length: 6 }, () => send(as, [file], 'Here.', place, { 'idempotency-key': file }));
      const answers = await Promise.all(asks);
      expect(answers.map(({ status }) => status)).toEqual(asks.map(() => 201));
      for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    }
  });

  it('knows a file until a day after it was announced', async () => {
    const { place, file, as } = await cleared('day');
    const gone = '2026-03-02T12:00:00.000Z';
    const unknown = await at(gone, () => send(as, [file], '', place));
    expect(unknown).toMatchObject({ status: 404, body: { code: 'attachment-unknown' } });
    const sent = await at('2026-03-02T11:59:59.999Z', () => send(as, [file], '', place));
    expect(sent.status).toBe(201);
  });

  it('takes twenty files at most, each named once', async () => {
    const many = Array.from({ length: 21 }, (_, n) => `file-${n}`);
    expect((await send(HOST, many)).list('errors', 'pointer')).toEqual(['#/attachmentIds']);
    expect((await send(HOST, ['a', 'a'])).list('errors', 'pointer')).toEqual(['#/attachmentIds']);
  });
});
