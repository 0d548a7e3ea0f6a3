import { beforeAll, describe, expect, it } from 'vitest';
import type { MailRow } from '../../../core/model.ts';
import { PLATFORM, SUPPORT, useApi } from '../../support/api.ts';

const api = useApi();
const ALIAS = 'n3x7q1k8v2m5d@guest.foyer.test';
const OTHER = 'supplier-12ab3456cd78@reply.foyer.test';

const row = (mailId: string, facts: Partial<MailRow>): MailRow => ({
  mailId,
  recipient: ALIAS,
  receivedAt: `2026-03-01T10:00:0${mailId.slice(-1)}.000Z`,
  from: 'anna@host.example',
  state: 'delivered',
  ...facts,
});

beforeAll(async () => {
  const log = api.mailLog();
  await log.record(row('mail-1', { conversationId: 'c1', messageId: 'c1-1', sender: 'host' }));
  await log.record(row('mail-2', { state: 'refused', reason: 'spam', notice: { code: 'spam' } }));
  await log.record(row('mail-3', { state: 'quarantined', reason: 'sender-unknown', from: '' }));
  await log.record(row('mail-3', { state: 'quarantined', reason: 'sender-unknown', recipient: OTHER }));
  await log.record(row('mail-4', { state: 'quarantined', reason: 'sender-unknown' }));
  await log.record(row('mail-4', { state: 'refused', reason: 'alias-unknown', recipient: OTHER }));
});

const list = (query: Record<string, string> = {}, as = PLATFORM) => api.call('GET', '/mail', as, { query });
const release = (mailId: string, body?: unknown) =>
  api.call('POST', `/mail/${mailId}/release`, PLATFORM, body === undefined ? {} : { body });

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

  it('is filtered by state', async () => {
    expect((await list({ state: 'quarantined' })).list('items', 'mailId')).toEqual(['mail-4', 'mail-3', 'mail-3']);
    expect((await list({ state: 'failed' })).body).toEqual({ items: [], next: null });
    expect(await list({ state: 'lost' })).toMatchObject({ status: 400, body: { errors: [{ parameter: 'state' }] } });
  });

  it('comes in pages, each row once', async () => {
    const first = await list({ limit: '4' });
    const second = await list({ limit: '4', cursor: first.text('next') });
    expect([...first.list('items', 'mailId'), ...second.list('items', 'mailId')]).toEqual(
      (await list()).list('items', 'mailId'),
    );
    expect(second.at('next')).toBeNull();
  });
});

describe('releasing', () => {
  it('hands on every quarantined row of the mail, and no other', async () => {
    api.released.length = 0;
    expect(await release('mail-3')).toMatchObject({ status: 202, body: { id: 'mail-3', recipients: [ALIAS, OTHER] } });
    expect((await release('mail-4', {})).body).toMatchObject({ recipients: [ALIAS] });
    expect(api.released).toEqual([
      { released: { mailId: 'mail-3', recipient: ALIAS } },
      { released: { mailId: 'mail-3', recipient: OTHER } },
      { released: { mailId: 'mail-4', recipient: ALIAS } },
    ]);
  });

  it('hands on the row of one recipient alone', async () => {
    api.released.length = 0;
    expect((await release('mail-3', { recipient: OTHER.replace('supplier', 'SUPPLIER') })).status).toBe(202);
    expect(api.released).toEqual([{ released: { mailId: 'mail-3', recipient: OTHER } }]);
  });

  it.each([
    ['mail-9', {}, 404, 'not-found'],
    ['mail-3', { recipient: 'nobody@guest.foyer.test' }, 404, 'not-found'],
    ['mail-1', {}, 409, 'mail-not-quarantined'],
    ['mail-4', { recipient: OTHER }, 409, 'mail-not-quarantined'],
    ['mail-3', { recipient: 'no address' }, 400, 'invalid-request'],
  ])('of %s with %o is %i %s', async (mailId, body, status, code) => {
    api.released.length = 0;
    expect(await release(mailId, body)).toMatchObject({ status, body: { code } });
    expect(api.released).toEqual([]);
  });
});
