import { describe, expect, it } from 'vitest';
import { firstReached, stopOf } from '../../core/first-reached.ts';
import { mailboxOf, mailReach, noticeReaches } from '../../core/mail-reach.ts';
import type { KnownMailbox, MailboxState } from '../../core/mailbox-state.ts';
import { aContext, aHost } from '../support/facts.ts';

const FIRST = 'hanna@hosts.example';
const SECOND = 'office@hosts.example';
const GUEST = 'gita@guests.example';
const known = (address: string, state: MailboxState): KnownMailbox => ({
  ...{ mailboxId: `box-${address}`, address, state, since: '2026-02-07T10:00:00.000Z' },
  reason: state === 'unwanted' ? 'complaint' : 'unknown-address',
});
const hostKnowing = (...host: KnownMailbox[]) => aContext({ knownMailboxes: { host } });
const at = (address: string) => ({ kind: 'mailbox', mailbox: expect.objectContaining({ address }) });
const INBOX_ONLY = { kind: 'inbox-only' };
const GONE = { kind: 'undeliverable', reason: 'unknown-address' };

describe('a message by mail', () => {
  it.each([
    ['goes to the first mailbox', [], at(FIRST)],
    ['goes to the next while the first is suspended', [known(FIRST, 'suspended')], at(SECOND)],
    ['goes to the first, whatever became of the next', [known(SECOND, 'unwanted')], at(FIRST)],
    ['goes to the first again once it is reinstated', [known(FIRST, 'reinstated')], at(FIRST)],
    ['goes nowhere past one whose holder complained', [known(FIRST, 'unwanted')], INBOX_ONLY],
    ['goes nowhere where the next complained', [known(FIRST, 'suspended'), known(SECOND, 'unwanted')], INBOX_ONLY],
    ['reaches nobody where all are suspended', [known(FIRST, 'suspended'), known(SECOND, 'suspended')], GONE],
  ])('to a host %s', (_, states, expected) => {
    expect(mailReach(hostKnowing(...states), 'host')).toEqual(expected);
  });

  it('goes by the address: another one that the platform registered gets mail', () => {
    const context = aContext({ knownMailboxes: { guest: [known('old@guests.example', 'suspended')] } });
    expect(mailReach(context, 'guest')).toEqual(at(GUEST));
    expect(mailReach(aContext({ knownMailboxes: { guest: [known(GUEST, 'suspended')] } }), 'guest')).toEqual(GONE);
    expect(mailReach(aContext({ knownMailboxes: { guest: [known(GUEST, 'unwanted')] } }), 'guest')).toEqual(INBOX_ONLY);
  });

  it('goes to no mailbox of a host who reads in the inbox alone, which is no failure', () => {
    const host = aHost({ notify: { mail: false } });
    const knownMailboxes = { host: [known(FIRST, 'suspended'), known(SECOND, 'suspended')] };
    expect(mailReach(aContext({ host, knownMailboxes }), 'host')).toEqual(INBOX_ONLY);
  });

  it('reaches nobody where there is no mailbox at all', () => {
    expect(firstReached([])).toEqual(GONE);
  });

  it('says why none is left: of the mailbox that receives, were it not gone', () => {
    const unreachable = { ...known(FIRST, 'suspended'), reason: 'unreachable' } as const;
    expect(mailReach(hostKnowing(unreachable, known(SECOND, 'suspended')), 'host')).toEqual({
      kind: 'undeliverable',
      reason: 'unreachable',
    });
  });
});

describe('a notice', () => {
  it.each(['undeliverable', 'left-out'] as const)('%s goes where messages go, and nowhere where none does', (kind) => {
    expect(noticeReaches(hostKnowing(), 'host', kind)).toBe(true);
    expect(noticeReaches(hostKnowing(known(FIRST, 'suspended')), 'host', kind)).toBe(true);
    expect(noticeReaches(hostKnowing(known(FIRST, 'unwanted')), 'host', kind)).toBe(false);
    expect(noticeReaches(hostKnowing(known(FIRST, 'suspended'), known(SECOND, 'suspended')), 'host', kind)).toBe(false);
  });
});

it('finds what stopped mail to an address however its capitals stand', () => {
  expect(stopOf('Hanna@Hosts.Example', [known(FIRST, 'suspended')])).toMatchObject({ state: 'suspended' });
  expect(stopOf(FIRST, [known(FIRST, 'reinstated')])).toBeUndefined();
  expect(stopOf(FIRST)).toBeUndefined();
});

it('has no mailbox to name where no mail goes', () => {
  expect(mailboxOf(aContext(), 'guest')).toMatchObject({ address: GUEST });
  expect(() => mailboxOf(hostKnowing(known(FIRST, 'unwanted')), 'host')).toThrow('no mailbox that mail goes to');
});
