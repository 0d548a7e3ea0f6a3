import { beforeAll, describe, expect, it } from 'vitest';
import { guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aConversation } from '../../support/api-bodies.ts';
import { stopMail } from '../../support/mailboxes.ts';

const api = useApi();
const AT = '2026-03-01T10:00:00.000Z';
const ANNA = 'anna@host.example';
let id = '';
let box = '';

beforeAll(async () => {
  id = await aConversation(api);
  box = (await stopMail(api.table, { role: 'host', id: 'host-1' }, ANNA, 'suspended', AT)).mailboxId;
  await stopMail(api.table, { role: 'guest', id: 'guest-1' }, 'bo@guest.example', 'unwanted', AT);
});

describe('mailboxes that mail stopped to', () => {
  it('are listed with why and since when, their addresses to the platform alone', async () => {
    const all = await api.call('GET', '/mailboxes', PLATFORM);
    expect(new Set(all.list('items', 'state'))).toEqual(new Set(['suspended', 'unwanted']));
    const one = await api.call('GET', '/mailboxes', PLATFORM, { query: { state: 'suspended' } });
    const row = { id: box, mailboxId: box, role: 'host', hostId: 'host-1', state: 'suspended', since: AT };
    const history = [{ at: AT, state: 'suspended', reason: 'unknown-address' }];
    expect(one.body).toEqual({ items: [{ ...row, reason: 'unknown-address', address: ANNA, history }], next: null });
    const toCare = await api.call('GET', '/mailboxes', SUPPORT);
    expect(JSON.stringify(toCare.body)).not.toMatch(/@/);
    expect(toCare.list('items', 'id')).toContain(box);
  });

  it('show at their host, to the care team without addresses, and at the booking of their guest', async () => {
    const told = await api.call('GET', '/hosts/host-1', host('host-1'));
    const stop = { state: 'suspended', since: AT, reason: 'unknown-address', mailboxId: box };
    expect(told.at('mailboxes.0')).toEqual({ address: ANNA, name: 'Anna', ...stop });
    expect(told.at('mailboxes.1.state')).toBe('active');
    const summary = await api.call('GET', '/hosts/host-1', SUPPORT);
    expect(summary.at('mailboxes')).toEqual([stop, { state: 'active' }]);
    const booking = await api.call('GET', '/bookings/booking-1', PLATFORM);
    expect(booking.at('guest.mailbox')).toMatchObject({ state: 'unwanted', reason: 'complaint' });
  });

  it('tell the other side no more than that mail does not get there', async () => {
    expect((await api.call('GET', `/conversations/${id}`, host('host-1'))).at('counterpart')).toEqual({
      ...{ name: 'Bo', mail: 'off' },
    });
    // the host's next mailbox receives
    expect((await api.call('GET', `/conversations/${id}`, guest('guest-1'))).at('counterpart.mail')).toBe('on');
  });
});

describe('a mailbox that is reinstated', () => {
  it('gets mail again, also from SES, once however often it is asked for; its history says who did it', async () => {
    api.suppressed.add(ANNA);
    const first = await api.call('POST', `/mailboxes/${box}/reinstate`, PLATFORM);
    expect(first.body).toMatchObject({ id: box, state: 'reinstated', since: api.clock.now, address: ANNA });
    expect(first.at('history.1')).toEqual({ at: api.clock.now, state: 'reinstated', by: PLATFORM });
    expect(api.suppressed.size).toBe(0);
    api.clock.now = '2026-03-01T13:00:00.000Z';
    expect((await api.call('POST', `/mailboxes/${box}/reinstate`, PLATFORM)).body).toEqual(first.body);
    expect((await api.call('GET', '/hosts/host-1', PLATFORM)).at('mailboxes.0.state')).toBe('active');
    const listed = await api.call('GET', '/mailboxes', PLATFORM, { query: { state: 'reinstated' } });
    expect(listed.list('items', 'id')).toEqual([box]);
  });

  it('leaves SES’s list in the spelling that mail went to it in, which is how SES lists it', async () => {
    const spelled = 'Anna.Berg@host.example';
    const { mailboxId } = await stopMail(api.table, { role: 'host', id: 'host-1' }, spelled, 'suspended', AT);
    api.suppressed.add(spelled);
    const reinstated = await api.call('POST', `/mailboxes/${mailboxId}/reinstate`, PLATFORM);
    expect(reinstated.at('state')).toBe('reinstated');
    expect(api.suppressed.size).toBe(0);
  });

  it('is not there under another id', async () => {
    expect((await api.call('POST', '/mailboxes/none/reinstate', PLATFORM)).status).toBe(404);
  });
});
