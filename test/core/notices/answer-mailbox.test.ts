import { expect, it } from 'vitest';
import type { KnownMailbox } from '../../../core/mailbox-state.ts';
import type { Host } from '../../../core/model.ts';
import { answerMailbox } from '../../../core/notices/answer-mailbox.ts';
import { aContext, aHost } from '../../support/facts.ts';

const [FIRST, OFFICE] = ['hanna@hosts.example', 'office@hosts.example'];
const since = '2026-02-01T10:00:00.000Z';
const known = (address: string, state: KnownMailbox['state']): KnownMailbox => ({
  ...{ mailboxId: 'm', address, state, since, reason: state === 'unwanted' ? 'complaint' : 'unknown-address' },
});
const to = (from: string, mailboxes: readonly KnownMailbox[] = [], host: Partial<Host> = {}): string | undefined =>
  answerMailbox(aContext({ host: aHost(host), knownMailboxes: { host: mailboxes } }), 'host', from)?.address;

it('is the mailbox that the mail was sent from, in whatever case of letters, also one that the platform admitted', () => {
  expect(to('OFFICE@Hosts.example')).toBe(OFFICE);
  const admittedMailboxes = [{ address: 'assistant@agency.example', admittedAt: since }];
  expect(to('assistant@agency.example', [], { admittedMailboxes })).toBe('assistant@agency.example');
});

it('is that of the guest, who has one', () => {
  expect(answerMailbox(aContext(), 'guest', 'gita@guests.example')).toEqual({ address: 'gita@guests.example' });
});

it('is where the side receives, once the mailbox is none of its any more, or mail to it comes back', () => {
  expect(to('gone@hosts.example')).toBe(FIRST);
  expect(to(OFFICE, [known(OFFICE, 'suspended')])).toBe(FIRST);
  expect(to(OFFICE, [known(OFFICE, 'reinstated')])).toBe(OFFICE);
});

it('is nowhere, where its holder wants no mail of ours, or mail reaches the side at no mailbox', () => {
  expect(to(OFFICE, [known(OFFICE, 'unwanted')])).toBeUndefined();
  expect(to(OFFICE, [known(OFFICE, 'suspended'), known(FIRST, 'suspended')])).toBeUndefined();
});
