import { describe, expect, it } from 'vitest';
import { sightOf } from '../../../core/access.ts';
import type { MailboxRecord } from '../../../core/mailbox-state.ts';
import { ownConversationView } from '../../../core/views/conversation-view.ts';
import { hostSummaryView, hostView } from '../../../core/views/host-view.ts';
import { mailboxView } from '../../../core/views/mailbox-view.ts';
import { aContext, aHost } from '../../support/facts.ts';

const AT = '2026-02-07T10:00:00.000Z';
const BY = { role: 'platform', id: 'backend' } as const;
const record: MailboxRecord = {
  mailboxId: 'box',
  holder: { role: 'host', id: 'h-1' },
  address: 'hanna@hosts.example',
  sentTo: 'Hanna@hosts.example',
  state: 'suspended',
  since: AT,
  reason: 'unknown-address',
  history: [
    { at: AT, state: 'suspended', reason: 'unknown-address', messageId: 'c1-1' },
    { at: AT, state: 'reinstated', by: BY },
  ],
};

describe('a mailbox that mail stopped to', () => {
  it('is shown with its history, its address to the platform alone', () => {
    const shown = { id: 'box', mailboxId: 'box', role: 'host', hostId: 'h-1', state: 'suspended', since: AT };
    const all = { ...shown, reason: 'unknown-address', history: record.history };
    expect(mailboxView(record, 'platform')).toEqual({ ...all, address: 'hanna@hosts.example' });
    expect(mailboxView(record, 'support')).toEqual(all);
    const guests = mailboxView({ ...record, holder: { role: 'guest', id: 'g-1' } }, 'support');
    expect(guests).toMatchObject({ role: 'guest', guestId: 'g-1', hostId: undefined });
  });

  it('shows at its host, and no longer once it is reinstated', () => {
    const stop = { state: 'suspended', since: AT, reason: 'unknown-address', mailboxId: 'box' };
    expect(hostView(aHost(), [record]).mailboxes).toMatchObject([
      { address: 'hanna@hosts.example', ...stop },
      { state: 'active' },
    ]);
    expect(hostSummaryView(aHost(), [record]).mailboxes[0]).toEqual(stop);
    const [reinstated] = hostView(aHost(), [{ ...record, state: 'reinstated' }]).mailboxes;
    expect(reinstated).toMatchObject({ state: 'active', since: undefined });
  });
});

describe('what the other side sees', () => {
  it.each([
    ['on', []],
    ['off', [{ ...record, address: 'gita@guests.example' }]],
  ] as const)('is that mail is %s, and never why', (mail, guest) => {
    const context = aContext({ knownMailboxes: { guest } });
    const sight = sightOf({ role: 'host', id: 'h-1' }, context, AT);
    if (!sight.ok) throw new Error(sight.error.code);
    const view = ownConversationView(sight.value, 'host', { canWrite: true });
    expect(view.counterpart).toEqual({ name: 'Gita', mail });
  });
});
