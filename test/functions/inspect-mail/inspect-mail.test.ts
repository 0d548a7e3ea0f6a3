import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MailRow } from '../../../core/model.ts';
import { PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aMailRow } from '../../support/mail-rows.ts';
import { PASSED, rawMail } from '../../support/received-mail.ts';

const api = useApi();
const ALIAS = 'n3x7q1k8v2m5d@guest.foyer.test';
const OTHER = 'supplier-12ab3456cd78@reply.foyer.test';

const row = (mailId: string, facts: Partial<MailRow>): MailRow => {
  api.mails.set(`inbound/${mailId}`, rawMail());
  return aMailRow({ mailId, recipient: ALIAS, receivedAt: `2026-03-01T10:00:0${mailId.slice(-1)}.000Z`, ...facts });
};

beforeAll(async () => {
  const log = api.mailLog();
  const first = { from: 'anna@host.example', conversationId: 'c1', messageId: 'c1-1', sender: 'host' } as const;
  await log.record(row('mail-1', { state: 'delivered', reason: undefined, ...first }));
  await log.record(row('mail-2', { state: 'refused', reason: 'spam', notice: { code: 'spam' } }));
  await log.record(row('mail-3', { from: '' }));
  await log.record(row('mail-3', { recipient: OTHER }));
  await log.record(row('mail-4', { conversationId: 'c1' }));
  await log.record(row('mail-4', { state: 'refused', reason: 'alias-unknown', recipient: OTHER }));
});

beforeEach(() => {
  api.released.length = 0;
});

const list = (query: Record<string, string> = {}, as = PLATFORM) => api.call('GET', '/mail', as, { query });
const release = (mailId: string, body?: unknown, headers: Record<string, string> = {}) =>
  api.call('POST', `/mail/${mailId}/release`, PLATFORM, { headers, ...(body !== undefined && { body }) });

describe('the log of received mail', () => {
  it.each([PLATFORM, SUPPORT])('shows $role every mail with its end and its reason, newest first', async (as) => {
    const got = await list({}, as);
    expect(got.list('items', 'mailId')).toEqual(['mail-4', 'mail-4', 'mail-3', 'mail-3', 'mail-2', 'mail-1']);
    expect(got.at('items.5')).toEqual({
      mailId: 'mail-1',
      receivedAt: '2026-03-01T10:00:01.000Z',
      from: 'anna@host.example',
      recipient: ALIAS,
      state: 'delivered',
      conversationId: 'c1',
      messageId: 'c1-1',
    });
    expect(got.at('items.4')).toMatchObject({ state: 'refused', reason: 'spam' });
  });

  it.each([
    [{ state: 'quarantined' }, ['mail-4', 'mail-3', 'mail-3']],
    [{ state: 'failed' }, []],
    [{ reason: 'spam' }, ['mail-2']],
    [{ conversationId: 'c1' }, ['mail-4', 'mail-1']],
    [{ recipient: OTHER.replace('supplier', 'SUPPLIER') }, ['mail-4', 'mail-3']],
    [{ since: '2026-03-01T10:00:03Z' }, ['mail-4', 'mail-4', 'mail-3', 'mail-3']],
    [{ until: '2026-03-01T10:00:03Z' }, ['mail-2', 'mail-1']],
    [{ since: '2026-03-01T10:00:02Z', until: '2026-03-01T10:00:04Z', recipient: ALIAS }, ['mail-3', 'mail-2']],
    [{ state: 'refused', reason: 'sender-unknown' }, []],
  ])('is filtered by %o', async (query, mailIds) => {
    const got = await list(query);
    expect(got.list('items', 'mailId')).toEqual(mailIds);
    expect(got.at('next')).toBeNull();
  });

  it.each([{ state: 'lost' }, { reason: 'No Code' }, { since: 'yesterday' }, { recipient: 'nobody' }])(
    'names what is wrong with %o',
    async (query) => {
      expect(await list(query)).toMatchObject({
        status: 400,
        body: { errors: [{ parameter: Object.keys(query)[0] }] },
      });
    },
  );

  it.each([{}, { recipient: ALIAS }])('comes in pages with %o, each row once', async (filter) => {
    const first = await list({ ...filter, limit: '3' });
    const second = await list({ ...filter, limit: '3', cursor: first.text('next') });
    expect([...first.list('items', 'mailId'), ...second.list('items', 'mailId')]).toEqual(
      (await list(filter)).list('items', 'mailId'),
    );
    expect(second.at('next')).toBeNull();
  });
});

describe('one mail', () => {
  it('shows why it was refused, in words, what it was judged by, and what its sender is told', async () => {
    const got = await api.call('GET', '/mail/mail-2', SUPPORT);
    expect(got.body).toMatchObject({
      id: 'mail-2',
      from: 'assistant@host.example',
      verdicts: PASSED,
      rows: [
        {
          recipient: ALIAS,
          reason: 'spam',
          explanation: { detail: expect.stringContaining('spam filter'), remedy: expect.stringContaining('release') },
          notice: { state: 'waiting', told: { detail: expect.any(String), remedy: expect.any(String) } },
        },
      ],
    });
  });

  it('tells who is told nothing, each recipient by itself', async () => {
    const got = await api.call('GET', '/mail/mail-4', PLATFORM);
    expect(got.list('rows', 'recipient')).toEqual([ALIAS, OTHER]);
    expect(got.at('rows.0.notice')).toEqual({ state: 'none' });
    expect((await api.call('GET', '/mail/mail-1', PLATFORM)).at('rows.0.explanation')).toBeUndefined();
  });

  it('is not found where there is none', async () => {
    expect(await api.call('GET', '/mail/mail-9', PLATFORM)).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});

describe('releasing', () => {
  it('hands on every quarantined row of the mail, and no other', async () => {
    expect(await release('mail-3')).toMatchObject({ status: 202, body: { id: 'mail-3', recipients: [ALIAS, OTHER] } });
    expect((await release('mail-4', {})).body).toMatchObject({ recipients: [ALIAS] });
    expect(api.released).toEqual([
      { released: { mailId: 'mail-3', recipient: ALIAS } },
      { released: { mailId: 'mail-3', recipient: OTHER } },
      { released: { mailId: 'mail-4', recipient: ALIAS } },
    ]);
  });

  it('hands on the row of one recipient alone, and records who did so, the first time for good', async () => {
    await api.mailLog().record(row('mail-5', {}));
    await api.mailLog().record(row('mail-5', { recipient: OTHER }));
    const choice = { recipient: OTHER.replace('supplier', 'SUPPLIER') };
    expect((await release('mail-5', choice)).status).toBe(202);
    const at = api.clock.now;
    api.clock.now = '2026-03-01T12:30:00.000Z';
    expect((await release('mail-5', choice)).status).toBe(202);
    expect(api.released).toEqual(Array(2).fill({ released: { mailId: 'mail-5', recipient: OTHER } }));
    const got = await api.call('GET', '/mail/mail-5', SUPPORT);
    expect(got.at('rows.0.released')).toBeUndefined();
    expect(got.at('rows.1.released')).toEqual({ by: PLATFORM, at });
  });

  it('answers the same call alike, also once the mail is on its way', async () => {
    const quarantined = row('mail-6', {});
    await api.mailLog().record(quarantined);
    const headers = { 'idempotency-key': 'release-6' };
    const first = await release('mail-6', {}, headers);
    await api.mailLog().move(quarantined, 'quarantined', { state: 'refused', reason: 'empty-message' });
    expect(await release('mail-6', {}, headers)).toMatchObject({ status: 202, body: first.body });
    expect(await release('mail-6', { addMailbox: false }, headers)).toMatchObject({ status: 409 });
    expect(api.released).toHaveLength(1);
  });

  it.each([
    ['mail-9', {}, 404, 'not-found'],
    ['mail-3', { recipient: 'nobody@guest.foyer.test' }, 404, 'not-found'],
    ['mail-1', {}, 409, 'mail-not-quarantined'],
    ['mail-4', { recipient: OTHER }, 409, 'mail-not-quarantined'],
    ['mail-3', { recipient: 'no address' }, 400, 'invalid-request'],
    ['mail-3', { addMailbox: true }, 422, 'mailbox-not-admissible'],
  ])('of %s with %o is %i %s', async (mailId, body, status, code) => {
    expect(await release(mailId, body)).toMatchObject({ status, body: { code } });
    expect(api.released).toEqual([]);
  });

  it('is 410 where the raw mail has expired, and 403 to nobody in particular', async () => {
    await api.mailLog().record(row('mail-7', {}));
    api.mails.delete('inbound/mail-7');
    expect(await release('mail-7')).toMatchObject({ status: 410, body: { code: 'mail-expired' } });
    const nobody = await api.call('POST', '/mail/mail-3/release', { ...PLATFORM, id: '' }, { body: {} });
    expect(nobody).toMatchObject({ status: 403 });
  });
});
