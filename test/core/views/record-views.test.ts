import { describe, expect, it } from 'vitest';
import type { Message } from '../../../core/model.ts';
import { exportView } from '../../../core/views/export-view.ts';
import { hostSummaryView } from '../../../core/views/host-view.ts';
import {
  hostReadingView,
  readBytes,
  readingRecordView,
  readingView,
  readMessageView,
} from '../../../core/views/reading-view.ts';
import { anExport } from '../../support/exported.ts';
import { aHost, aProof } from '../../support/facts.ts';

const recorded = {
  id: 'r1',
  at: '2026-03-01T12:00:00.000Z',
  by: { role: 'support', id: 'care-1' },
  note: 'x',
} as const;
const texts = { ...recorded, conversationId: 'c1', purpose: 'fraud', messages: { from: 1, to: 2 } } as const;
const numbers = { ...recorded, hostId: 'h-1', purpose: 'service-notice' } as const;

const aMessage = (facts: Partial<Message> = {}): Message => ({
  ...{ id: 'c1-1', conversationId: 'c1', seq: 1, at: '2026-02-07T10:00:00.000Z', author: 'guest', via: 'mail' },
  ...{ text: 'Write to [address hidden]', attachments: [], notes: ['addresses-masked'], proof: aProof() },
  ...facts,
});

describe('a reading', () => {
  it('stands in the log with what was read, by number', () => {
    expect(readingRecordView(texts)).toEqual({ ...texts, exportId: undefined });
    expect(readingRecordView({ ...texts, exportId: 'x1' })).toMatchObject({ exportId: 'x1' });
    expect(readingRecordView(numbers)).toEqual(numbers);
  });

  it('of texts holds what was said and where to go on', () => {
    const item = readMessageView(aMessage(), { state: 'delivered' });
    expect(readingView(texts, [item], 'next')).toEqual({ ...texts, items: [item], next: 'next' });
  });

  it("of a host's numbers holds them", () => {
    const { name, mailboxes, phones } = aHost();
    expect(hostReadingView(numbers, aHost())).toEqual({ ...numbers, host: { name, mailboxes, phones } });
  });
});

describe('a message that is read', () => {
  it('holds what only the platform may read', () => {
    const message = aMessage({
      original: 'Write to gita@guests.example',
      leftOut: [{ name: 'a.exe', why: 'program' }],
      mail: { mailId: 'm1', recipient: 'h@partner.foyer.test', messageId: '<1@guests.example>', answerable: true },
    });
    expect(readMessageView(message, { state: 'sending' })).toMatchObject({
      text: 'Write to [address hidden]',
      original: 'Write to gita@guests.example',
      leftOut: [{ name: 'a.exe', why: 'program' }],
      mail: { mailId: 'm1', recipient: 'h@partner.foyer.test' },
      delivery: { state: 'pending' },
      hash: message.proof.hash,
    });
  });

  it('never holds the salt, with which short secrets could be guessed from what others hold', () => {
    expect(JSON.stringify(readMessageView(aMessage(), { state: 'sent' }))).not.toContain(aProof().salt);
  });

  it('weighs as much as its JSON in UTF-8, and 5 kB for each link', () => {
    const file = { id: 'a1', name: 'a.png', type: 'image/png', bytes: 3, sha256: 'b'.repeat(64), key: 'c1/a1' };
    const [light, heavy] = [readBytes(aMessage()), readBytes(aMessage({ attachments: [file] }))];
    expect(heavy - light).toBeGreaterThan(5_000);
    expect(readBytes(aMessage({ original: 'é'.repeat(1000) })) - light).toBeGreaterThan(2_000);
  });
});

describe('a host', () => {
  it('shows the care team neither addresses nor numbers', () => {
    const { mailboxes, phones, ...rest } = aHost();
    const summary = { ...rest, id: 'h-1', notify: undefined, restrictions: [] };
    expect(hostSummaryView(aHost())).toEqual({ ...summary, mailboxes: mailboxes.map(() => ({ state: 'active' })) });
  });
});

describe('an export', () => {
  const asked = anExport();
  const shown = { id: 'x1', exportId: 'x1', conversationId: 'c1', for: 'guest', format: 'json' };

  it('is shown as it stands, with its link or why there is none', () => {
    const link = { url: 'https://exports.example/x1', expiresAt: '2026-03-01T12:05:00.000Z' };
    expect(exportView(asked)).toEqual({ ...shown, state: 'running' });
    expect(exportView({ ...asked, state: 'ready' }, link)).toEqual({ ...shown, state: 'ready', ...link });
    expect(exportView({ ...asked, state: 'failed', failure: 'record-broken' })).toEqual({
      ...shown,
      state: 'failed',
      failure: 'record-broken',
    });
  });
});
