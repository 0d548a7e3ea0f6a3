import { describe, expect, it } from 'vitest';
import { AT_ONCE, OFF } from '../../../core/notifications/notification-choice.ts';
import { expectedAt, reachIn, reachOfHost } from '../../../core/support/support-reach.ts';
import { aContext, aHost } from '../../support/facts.ts';

describe('a requester is reached', () => {
  it('as a guest at the one address, as a host at the first mailbox, each in its language', () => {
    expect(reachIn(aContext(), 'guest')).toEqual({
      name: 'Gita Guest',
      mailboxes: [{ address: 'gita@guests.example', name: 'Gita Guest' }],
      receives: { address: 'gita@guests.example', name: 'Gita Guest' },
      language: 'sv',
      choice: AT_ONCE,
    });
    expect(reachIn(aContext(), 'host')).toMatchObject({
      mailboxes: [{ address: 'hanna@hosts.example' }, { address: 'office@hosts.example' }],
      receives: { address: 'hanna@hosts.example' },
      language: 'en',
    });
  });

  it('with what it chose to be mailed: whoever tells it something asks whether that goes out', () => {
    const quiet = aHost({ notify: { mail: false } });
    expect(reachOfHost(quiet)).toMatchObject({ receives: { address: 'hanna@hosts.example' }, choice: OFF });
    expect(reachIn(aContext({ guestChoice: OFF }), 'guest').choice).toEqual(OFF);
  });
});

describe('G13: a requester whose mailbox takes no mail', () => {
  const known = (address: string, state: 'suspended' | 'unwanted') => ({
    ...{ mailboxId: 'box', address, state, since: '2026-02-07T10:00:00.000Z' },
    reason: state === 'unwanted' ? ('complaint' as const) : ('unknown-address' as const),
  });

  it('is reached at the next one as a host, and nowhere past a complaint, or as a guest', () => {
    const gone = {
      host: [known('hanna@hosts.example', 'suspended')],
      guest: [known('gita@guests.example', 'suspended')],
    };
    expect(reachIn(aContext({ knownMailboxes: gone }), 'host').receives?.address).toBe('office@hosts.example');
    expect(reachIn(aContext({ knownMailboxes: gone }), 'guest').receives).toBeUndefined();
    const unwanted = { host: [known('hanna@hosts.example', 'unwanted')] };
    expect(reachIn(aContext({ knownMailboxes: unwanted }), 'host').receives).toBeUndefined();
  });
});

describe('an alias of a request', () => {
  const reach = reachOfHost(aHost());

  it('expects the requester where it stands for support, the care team’s mailbox where it stands for the requester', () => {
    const own = ['hanna@hosts.example', 'office@hosts.example'];
    expect(expectedAt('support', reach, 'care@example.com')).toEqual({ mailboxes: own, automaticMail: 'refuse' });
    expect(expectedAt('requester', reach, 'care@example.com')).toEqual({
      mailboxes: ['care@example.com'],
      automaticMail: 'refuse',
    });
  });

  it('expects nobody where nobody is known', () => {
    expect(expectedAt('support', undefined, 'care@example.com').mailboxes).toEqual([]);
    expect(expectedAt('requester', reach, undefined).mailboxes).toEqual([]);
  });
});
