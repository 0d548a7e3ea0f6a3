import { describe, expect, it } from 'vitest';
import { mailReach, messageMailbox } from '../../../core/mail-reach.ts';
import type { KnownMailbox } from '../../../core/mailbox-state.ts';
import type { Host } from '../../../core/model.ts';
import { choicesOf, hostChoice } from '../../../core/notifications/choice-of.ts';
import { digestReadersIn, guestReaders, hostReaders } from '../../../core/notifications/message-readers.ts';
import { AT_ONCE, type NotificationChoice, OFF } from '../../../core/notifications/notification-choice.ts';
import { aDigestChoice, aTimes } from '../../support/choices.ts';
import { aContext, aHost } from '../../support/facts.ts';

const FIRST = 'hanna@hosts.example';
const SECOND = 'office@hosts.example';
const chosen = (first?: NotificationChoice, second?: NotificationChoice, more: Partial<Host> = {}): Host =>
  aHost({
    notifications: [
      ...(first ? [{ address: FIRST, ...first }] : []),
      ...(second ? [{ address: SECOND, ...second }] : []),
    ],
    ...more,
  });
const stopped = (address: string, state: 'suspended' | 'unwanted' = 'suspended'): KnownMailbox => ({
  ...{ mailboxId: `box-${address}`, address, state, since: '2026-02-07T10:00:00.000Z' },
  reason: state === 'unwanted' ? 'complaint' : 'unknown-address',
});
const choices = (host: Host) => choicesOf(host).map(({ choice, chosen: own }) => [choice.messages, own]);

describe('what a host’s mailboxes are mailed', () => {
  it('is all to the first, where nobody chose', () => {
    expect(choicesOf(aHost())).toMatchObject([
      { choice: AT_ONCE, chosen: false },
      { choice: OFF, chosen: false },
    ]);
  });

  it('is nothing where the platform said that the host wants no mail, until the host says otherwise', () => {
    const notify = { mail: false };
    expect(choices(aHost({ notify }))).toEqual([
      ['off', false],
      ['off', false],
    ]);
    expect(choices(chosen(AT_ONCE, undefined, { notify }))).toEqual([
      ['at-once', true],
      ['off', false],
    ]);
    expect(choices(chosen(OFF, undefined, { notify: { mail: true } }))).toEqual([
      ['off', true],
      ['off', false],
    ]);
  });

  it('goes by the address, whatever its capitals', () => {
    expect(choices(chosen(OFF, undefined, { mailboxes: [{ address: 'Hanna@Hosts.Example' }] }))).toEqual([
      ['off', true],
    ]);
  });

  it('is nothing at once to one that came first when it was chosen, and its digests all the same', () => {
    const mailboxes = [{ address: SECOND }, { address: FIRST }];
    expect(choicesOf(chosen(AT_ONCE, undefined, { mailboxes }))[1]).toMatchObject({ choice: OFF, standsIn: true });
    const own = { ...AT_ONCE, messages: 'digest', digest: aTimes() } as const;
    expect(choicesOf(chosen(own, undefined, { mailboxes }))[1]?.choice).toEqual(aDigestChoice());
  });

  it('of a host without any is nothing', () => {
    expect(hostChoice(aHost({ mailboxes: [] }))).toEqual(OFF);
  });
});

describe('a message to a host', () => {
  const reach = (host: Host, ...known: KnownMailbox[]) =>
    mailReach(aContext({ host, knownMailboxes: { host: known } }), 'host');

  it.each([
    ['is mailed at once to the first, whatever the second chose', chosen(AT_ONCE, aDigestChoice()), [], 'mailbox'],
    ['waits for a digest', chosen(aDigestChoice()), [], 'digest'],
    ['is in the inbox where messages are off', chosen(OFF), [], 'inbox-only'],
    ['waits for the digest of another, where the first wants none', chosen(OFF, aDigestChoice()), [], 'digest'],
    [
      'waits for the digest of another, where mail to the first comes back',
      chosen(AT_ONCE, aDigestChoice()),
      [stopped(FIRST)],
      'digest',
    ],
    [
      'waits for the digest of another, where the first complained',
      chosen(AT_ONCE, aDigestChoice()),
      [stopped(FIRST, 'unwanted')],
      'digest',
    ],
    ['goes to the second at once while mail to the first comes back', chosen(AT_ONCE), [stopped(FIRST)], 'mailbox'],
    ['does not go to a second that chose none', chosen(AT_ONCE, OFF), [stopped(FIRST)], 'undeliverable'],
    ['has the second stand in for the first’s digest', chosen(aDigestChoice()), [stopped(FIRST)], 'digest'],
    [
      'reaches nobody where no mailbox is left for a digest',
      chosen(aDigestChoice()),
      [stopped(FIRST), stopped(SECOND)],
      'undeliverable',
    ],
    [
      'is in the inbox where the first complained of digests',
      chosen(aDigestChoice()),
      [stopped(FIRST, 'unwanted')],
      'inbox-only',
    ],
  ])('%s', (_, host, known, kind) => {
    expect(reach(host, ...known).kind).toBe(kind);
  });

  it('goes at once where it goes, and nowhere where it waits', () => {
    const knownMailboxes = { host: [stopped(FIRST)] };
    expect(messageMailbox(aContext({ knownMailboxes }), 'host')).toMatchObject({ address: SECOND });
    expect(() => messageMailbox(aContext({ host: chosen(aDigestChoice()) }), 'host')).toThrow('no mailbox');
  });
});

describe('a message to a guest', () => {
  const GUEST = { address: 'gita@guests.example', name: 'Gita Guest' };

  it.each([
    [undefined, 'mailbox'],
    [AT_ONCE, 'mailbox'],
    [aDigestChoice(), 'digest'],
    [OFF, 'inbox-only'],
  ])('who chose %j: %s', (guestChoice, kind) => {
    expect(mailReach(aContext({ guestChoice }), 'guest').kind).toBe(kind);
  });

  it('waits for nobody’s digest where mail to the guest comes back', () => {
    const knownMailboxes = { guest: [stopped(GUEST.address)] };
    const context = aContext({ guestChoice: aDigestChoice(), knownMailboxes });
    expect(mailReach(context, 'guest').kind).toBe('undeliverable');
    expect(digestReadersIn(context, 'guest')).toEqual([]);
  });

  it('waits for a digest of their own, and of nobody who gets it at once', () => {
    expect(digestReadersIn(aContext(), 'guest')).toEqual([]);
    expect(digestReadersIn(aContext({ guestChoice: aDigestChoice() }), 'guest')).toEqual([
      { owner: GUEST.address, mailbox: GUEST, times: aTimes() },
    ]);
    expect(guestReaders(GUEST)).toEqual([{ owner: GUEST.address, mailbox: GUEST, choice: AT_ONCE }]);
  });
});

describe('whom messages to a host reach', () => {
  it('are those who want them, each by the address that the choice was made for', () => {
    expect(hostReaders(chosen(aDigestChoice(), aDigestChoice()), [stopped(FIRST)])).toMatchObject([
      { owner: SECOND, mailbox: { address: SECOND } },
    ]);
    expect(hostReaders(chosen(aDigestChoice()), [stopped(FIRST)])).toMatchObject([
      { owner: FIRST, mailbox: { address: SECOND } },
    ]);
    expect(hostReaders(chosen(OFF))).toEqual([]);
  });
});
