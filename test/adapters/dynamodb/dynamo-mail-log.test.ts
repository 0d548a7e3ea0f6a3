import { describe, expect, it } from 'vitest';
import { dynamoMailLog } from '../../../adapters/dynamodb/dynamo-mail-log.ts';
import { mailItem } from '../../../adapters/dynamodb/mail-item.ts';
import { putItem } from '../../../adapters/dynamodb/table.ts';
import type { MailRow } from '../../../core/model.ts';
import { UnknownCursor } from '../../../core/ports/conversations.ts';
import type { Refusal } from '../../../core/refusals.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const log = () => dynamoMailLog(table.client, table.tableName);
const aRow = (row: Partial<MailRow>): MailRow => ({
  mailId: 'm',
  recipient: 'x@guest.foyer.test',
  receivedAt: '2026-02-07T10:00:00.000Z',
  from: 'a@hosts.example',
  state: 'refused',
  ...row,
});

describe('the log of received mail', () => {
  it('keeps an arrival as it was first logged, whatever the case of its recipient', async () => {
    const row = aRow({ mailId: 'first', reason: 'spam' });
    expect(await log().record(row)).toBe('recorded');
    expect(await log().record({ ...row, recipient: 'X@GUEST.foyer.test', reason: 'other' })).toBe('arrived');
    expect(await log().record({ ...row, recipient: 'y@guest.foyer.test' })).toBe('recorded');
    expect(await log().rows('first')).toEqual([row, { ...row, recipient: 'y@guest.foyer.test' }]);
    expect(await log().rows('none')).toEqual([]);
  });

  it('knows every recipient of a mail, also where their rows are more than one answer holds', async () => {
    const together = Array.from({ length: 250 }, (_, i) => `recipient-number-${i}@guest.foyer.test`);
    const recipients = together.slice(0, 150);
    await Promise.all(recipients.map((recipient) => log().record(aRow({ mailId: 'crowd', recipient, together }))));
    const rows = await log().rows('crowd');
    expect(rows.map(({ recipient }) => recipient).sort()).toEqual([...recipients].sort());
  });

  it('gives back every kind of notice', async () => {
    const AT = '2026-02-07T10:00:00.000Z';
    const notices: readonly Refusal[] = [
      { code: 'conversation-not-open', rule: 'never-confirmed', opensAt: null },
      { code: 'conversation-not-open', rule: 'before-booking', opensAt: AT },
      { code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: AT },
      {
        ...{ code: 'conversation-closed', rule: 'days-after-guest-message', days: 14, closedAt: AT },
        reopening: { until: AT, days: 14 },
      },
      { code: 'conversation-unreadable', rule: 'read-cutoff', years: 1, closedAt: AT },
      { code: 'rate-limited', retryAfter: 60 },
      { code: 'several-recipients', count: 3 },
      { code: 'attachment-type', names: ['a.pdf'] },
      { code: 'attachment-type', names: ['a.zip'], whys: ['encrypted', 'type'] },
      { code: 'attachment-type', names: ['smime.p7m'], sealed: 'signed' },
      { code: 'attachment-size', limit: 10 },
      { code: 'message-too-long', limit: 10 },
      { code: 'links-disabled', reason: 'Links to many guests' },
    ];
    const rows = notices.map((notice, i) =>
      aRow({ mailId: 'notices', recipient: `${10 + i}@x.test`, notice, sender: 'host' }),
    );
    for (const row of rows) await log().record(row);
    expect(await log().rows('notices')).toEqual(rows);
  });

  it('lists newest first over all shards, by state, from page to page, each row once', async () => {
    const instants = Array.from({ length: 12 }, (_, i) => `2027-01-01T00:00:${String(i).padStart(2, '0')}.000Z`);
    const rows = instants.map((receivedAt, i) =>
      aRow({ mailId: `list-${i}`, receivedAt, state: i % 3 === 0 ? 'failed' : 'quarantined' }),
    );
    for (const row of rows) await log().record(row);
    const newest = rows.toReversed();
    const seen: MailRow[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await log().list({}, { limit: 5, cursor });
      seen.push(...page.items);
      if (page.next === null) break;
      cursor = page.next;
    }
    expect(seen.slice(0, 12)).toEqual(newest);
    expect(new Set(seen.map(({ mailId, recipient }) => mailId + recipient)).size).toBe(seen.length);
    const failed = await log().list({ state: 'failed' }, { limit: 4 });
    expect(failed).toEqual({ items: newest.filter(({ state }) => state === 'failed'), next: null });
    await expect(log().list({ state: 'failed' }, { limit: 4, cursor: 'zzz' })).rejects.toThrow(UnknownCursor);
  });

  it('lists rows so large that a query gives few of them at once, each once', async () => {
    const names = Array.from({ length: 100 }, () => 'n'.repeat(1_500));
    const rows = Array.from({ length: 40 }, (_, i) =>
      aRow({
        mailId: `large-${i}`,
        receivedAt: `2026-01-01T00:00:${String(i).padStart(2, '0')}.000Z`,
        state: 'failed',
        notice: { code: 'attachment-type', names },
      }),
    );
    for (const row of rows) await log().record(row);
    const cursor = Buffer.from('2026-01-02T00:00:00.000Z#x').toString('base64url');
    const page = await log().list({ state: 'failed' }, { limit: 39, cursor });
    expect(page.items.map(({ mailId }) => mailId)).toEqual(
      rows
        .slice(1)
        .toReversed()
        .map(({ mailId }) => mailId),
    );
    expect(page.next).not.toBeNull();
  });

  it('moves a row from the state it is in, once, and lists it there', async () => {
    const row = aRow({ mailId: 'moved', state: 'quarantined', reason: 'spam', receivedAt: '2028-01-01T00:00:00.000Z' });
    await log().record(row);
    const to = {
      state: 'refused',
      reason: 'attachment-type',
      notice: { code: 'attachment-type', names: ['x'] },
    } as const;
    expect(await log().move(row, 'quarantined', to)).toBe(true);
    expect(await log().move(row, 'quarantined', to)).toBe(false);
    expect((await log().list({ state: 'refused' }, { limit: 1 })).items).toEqual([{ ...row, ...to }]);
  });

  it('records who let a mail out first, and who added its mailbox, whoever comes after', async () => {
    const row = aRow({ mailId: 'let-out', state: 'quarantined', reason: 'sender-unknown' });
    await log().record(row);
    const by = (id: string) => ({ by: { role: 'support', id }, at: '2026-02-07T11:00:00.000Z' }) as const;
    const adding = (id: string) => ({ ...by(id), mailboxAdded: true });
    const recorded = async () => (await log().rows('let-out'))[0]?.released;
    for (const id of ['first', 'second']) expect(await log().release(row, by(id))).toBe(true);
    expect(await recorded()).toEqual(by('first'));
    for (const id of ['third', 'fourth']) expect(await log().release(row, adding(id))).toBe(true);
    expect(await log().release(row, by('fifth'))).toBe(true);
    expect(await recorded()).toEqual(adding('third'));
    await log().move(row, 'quarantined', { state: 'refused', reason: 'empty-message' });
    expect(await log().release(row, adding('sixth'))).toBe(false);
  });

  it('lists a row once that is seen in two states while it moves', async () => {
    const row = aRow({ mailId: 'moving', state: 'accepted', receivedAt: '2031-01-01T00:00:00.000Z' });
    const before = aRow({ mailId: 'before', state: 'accepted', receivedAt: '2030-12-31T00:00:00.000Z' });
    for (const each of [before, row]) await log().record(each);
    const delivered = mailItem({ ...row, state: 'delivered' });
    // an index lags behind its table: what it still holds stands here under a key of its own
    await putItem(table.client, table.tableName, { ...delivered, pk: 'LAGGING' });
    const page = await log().list({}, { limit: 2 });
    expect(page.items.map(({ mailId }) => mailId)).toEqual(['moving', 'before']);
    expect(page.next).not.toBeNull();
  });

  it('gives a mail that failed on our side its end, once, and keeps nothing of the failure', async () => {
    const failed = aRow({ mailId: 'failed', state: 'failed', reason: 'internal-fault', answerable: true });
    const ended = { ...failed, state: 'delivered', reason: 'duplicate', answerable: undefined } as const;
    for (const end of ['recorded', 'recorded']) expect(await log().record(failed)).toBe(end);
    expect(await log().record(ended)).toBe('recorded');
    expect(await log().record(failed)).toBe('arrived');
    expect(await log().rows('failed')).toEqual([ended]);
  });

  it('leaves a mail that failed at its receiver as it is', async () => {
    const failed = aRow({ mailId: 'full', state: 'failed', reason: 'mailbox-full' });
    await log().record(failed);
    expect(await log().record({ ...failed, state: 'delivered' })).toBe('arrived');
  });
});
