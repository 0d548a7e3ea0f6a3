import { beforeAll, describe, expect, it } from 'vitest';
import { AT_ONCE, OFF } from '../../../core/notifications/notification-choice.ts';
import { guest, host, PLATFORM, SUPPORT, useApi } from '../../support/api.ts';
import { aConversation, aHost } from '../../support/api-bodies.ts';
import { aTimes } from '../../support/choices.ts';

const api = useApi();
const OWN = '/notification-settings';
const MAILBOXES = [{ address: 'anna@host.example' }, { address: 'office@host.example' }];
const [FIRST, SECOND] = ['anna@host.example', 'office@host.example'];
const register = (more: object = {}) =>
  api.call('PUT', '/hosts/host-1', PLATFORM, { body: aHost({ mailboxes: MAILBOXES, ...more }) });

beforeAll(() => register());

describe('a guest', () => {
  it('gets all at once until they choose otherwise, and then what they chose', async () => {
    expect((await api.call('GET', OWN, guest('guest-1'))).body).toEqual({
      ...{ guestId: 'guest-1', ...AT_ONCE, chosen: false },
    });
    const digest = aTimes({ at: ['08:00', '18:30'], days: [1, 5] });
    const chosen = {
      guestId: 'guest-1',
      messages: 'digest',
      questions: 'at-once',
      operation: 'off',
      digest,
      chosen: true,
    };
    const put = await api.call('PUT', OWN, guest('guest-1'), {
      body: { messages: 'digest', operation: 'off', digest },
    });
    expect(put).toMatchObject({ status: 200, body: chosen });
    expect((await api.call('GET', OWN, guest('guest-1'))).body).toEqual(chosen);
    expect((await api.call('GET', OWN, guest('guest-2'))).at('chosen')).toBe(false);
  });

  it('replaces all that was chosen before', async () => {
    await api.call('PUT', OWN, guest('guest-3'), { body: { messages: 'digest', digest: aTimes() } });
    const { body } = await api.call('PUT', OWN, guest('guest-3'), { body: { messages: 'off', questions: 'off' } });
    expect(body).toEqual({ guestId: 'guest-3', messages: 'off', questions: 'off', operation: 'at-once', chosen: true });
  });

  it('counts to the other side as somebody whom mail reaches, unless they switched messages off', async () => {
    const id = await aConversation(api, { ids: 'counted' });
    const seen = async () =>
      (await api.call('GET', `/conversations/${id}`, host('host-counted'))).at('counterpart.mail');
    await api.call('PUT', OWN, guest('guest-counted'), { body: { messages: 'digest', digest: aTimes() } });
    expect(await seen()).toBe('on');
    await api.call('PUT', OWN, guest('guest-counted'), { body: { messages: 'off' } });
    expect(await seen()).toBe('off');
  });

  it('is helped by the platform and its care team', async () => {
    const place = '/guests/guest-4/notification-settings';
    await api.call('PUT', place, SUPPORT, { body: { messages: 'off' } });
    expect((await api.call('GET', place, PLATFORM)).at('messages')).toBe('off');
    expect((await api.call('GET', OWN, guest('guest-4'))).at('messages')).toBe('off');
  });

  it.each([
    ['no choice', {}, '#/messages'],
    ['mailboxes', { mailboxes: [] }, '#/mailboxes'],
    ['digests without times', { messages: 'digest' }, '#/digest'],
    ['times without digests', { messages: 'off', digest: aTimes() }, '#/digest'],
    ['no times', { messages: 'digest', digest: aTimes({ at: [] }) }, '#/digest/at'],
    ['the same time twice', { messages: 'digest', digest: aTimes({ at: ['08:00', '08:00'] }) }, '#/digest/at'],
    ['a time that no clock shows', { messages: 'digest', digest: aTimes({ at: ['24:00'] }) }, '#/digest/at/0'],
    ['an eighth day', { messages: 'digest', digest: aTimes({ days: [8] }) }, '#/digest/days/0'],
    ['no zone', { messages: 'digest', digest: aTimes({ timeZone: 'Mars/Base' }) }, '#/digest/timeZone'],
    ['a digest of questions', { messages: 'off', questions: 'digest' }, '#/questions'],
  ])('is refused %s', async (_, body, pointer) => {
    const got = await api.call('PUT', OWN, guest('guest-5'), { body });
    expect(got).toMatchObject({ status: 400, body: { code: 'invalid-request', errors: [{ pointer }] } });
  });
});

describe('a host', () => {
  it('gets all at once at its first mailbox, until it chooses otherwise; that stays when it is registered anew', async () => {
    const at = (messages: string, more: object = {}) => ({
      questions: 'off',
      operation: 'off',
      messages,
      chosen: false,
      ...more,
    });
    expect((await api.call('GET', OWN, host('host-1'))).body).toEqual({
      hostId: 'host-1',
      mailboxes: [
        { address: FIRST, ...AT_ONCE, chosen: false },
        { address: SECOND, ...at('off') },
      ],
    });
    const digest = aTimes();
    const wish = { mailboxes: [{ address: 'Office@host.example', messages: 'digest', digest }] };
    const chosen = [
      { address: FIRST, ...AT_ONCE, chosen: false },
      { address: SECOND, ...at('digest', { digest, chosen: true }) },
    ];
    expect((await api.call('PUT', OWN, host('host-1'), { body: wish })).at('mailboxes')).toEqual(chosen);
    expect((await register({ notify: { mail: false } })).body).not.toHaveProperty('notifications');
    expect((await api.call('GET', OWN, host('host-1'))).at('mailboxes')).toEqual([
      { address: FIRST, ...OFF, chosen: false },
      chosen[1],
    ]);
    await register();
  });

  it('is helped by the care team, which sees no address, and by the platform, which does', async () => {
    const place = '/hosts/host-1/notification-settings';
    const body = { mailboxes: [{ address: FIRST, messages: 'off', questions: 'off' }] };
    expect((await api.call('PUT', place, SUPPORT, { body })).at('mailboxes.0')).toEqual({
      ...{ messages: 'off', questions: 'off', operation: 'at-once', chosen: true },
    });
    expect((await api.call('GET', place, SUPPORT)).text).not.toContain('@');
    expect((await api.call('GET', place, PLATFORM)).at('mailboxes.0.address')).toBe(FIRST);
    await api.call('PUT', place, PLATFORM, { body: { mailboxes: [] } });
  });

  it.each([
    ['no mailboxes', {}, '#/mailboxes'],
    ['what is a guest’s', { messages: 'off' }, '#/messages'],
    [
      'a mailbox that is none of its',
      { mailboxes: [{ address: 'x@host.example', messages: 'off' }] },
      '#/mailboxes/0/address',
    ],
    ['a mailbox twice', { mailboxes: [FIRST, FIRST].map((address) => ({ address, messages: 'off' })) }, '#/mailboxes'],
    ['mail at once to its second', { mailboxes: [{ address: SECOND, messages: 'at-once' }] }, '#/mailboxes/0/messages'],
  ])('is refused %s', async (_, body, pointer) => {
    const got = await api.call('PUT', OWN, host('host-1'), { body });
    expect(got).toMatchObject({ status: 400, body: { code: 'invalid-request', errors: [{ pointer }] } });
  });

  it('that nobody registered has no settings', async () => {
    const body = { mailboxes: [] };
    expect((await api.call('GET', OWN, host('host-9'))).status).toBe(404);
    expect((await api.call('PUT', OWN, host('host-9'), { body })).status).toBe(404);
  });
});
