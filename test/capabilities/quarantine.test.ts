import { describe, expect, it } from 'vitest';
import { dynamoConversations } from '../../adapters/dynamodb/dynamo-conversations.ts';
import type { MailRow } from '../../core/model.ts';
import { DEFAULT_LIMITS } from '../../core/writing.ts';
import { receiveMail } from '../../functions/receive-mail/receive-mail.ts';
import { DETECTION } from '../../lib/detection.ts';
import { DOMAIN, guest, host, PLATFORM, SUPPORT, useApi } from '../support/api.ts';
import { aConversation, aHost } from '../support/api-bodies.ts';
import { memoryObjects } from '../support/memory-ports.ts';
import { NO_SUPPORT } from '../support/no-support.ts';
import { type MailParts, rawMail, received } from '../support/received-mail.ts';

let meanwhile: (() => Promise<unknown>) | undefined;
const api = useApi({
  conversations: (real) => ({
    ...real,
    async byAlias(alias) {
      await meanwhile?.();
      return real.byAlias(alias);
    },
  }),
});
const ASSISTANT = 'assistant@agency.example';

const receiver = () =>
  receiveMail({
    mails: { read: async (key) => api.mails.get(key) ?? Promise.reject(new Error('no such mail')) },
    media: memoryObjects(),
    conversations: dynamoConversations(api.table.client, api.table.tableName),
    log: api.mailLog(),
    domain: DOMAIN,
    ownLinkDomains: ['foyer.test'],
    platformName: 'Foyer',
    detection: DETECTION,
    limits: DEFAULT_LIMITS,
    ...NO_SUPPORT,
    now: () => api.clock.now,
  });

/** A host's assistant mails the guest's alias. */
async function assistantMails(mail: MailParts = {}, ids = '1'): Promise<MailRow> {
  const to = (await api.call('GET', `/bookings/booking-${ids}`, PLATFORM)).text('aliases.guest');
  const job = received([to], { receivedAt: api.clock.now, returnPath: ASSISTANT });
  api.mails.set(job.objectKey, rawMail({ from: ASSISTANT, ...mail }));
  await receiver()(job);
  const [row] = await api.mailLog().rows(job.mailId);
  if (!row) throw new Error('the mail has no row');
  return row;
}

const release = (mailId: string, body: object = {}) => api.call('POST', `/mail/${mailId}/release`, PLATFORM, { body });

/** Runs what was released until now. */
async function run(): Promise<void> {
  for (const job of api.released.splice(0)) await receiver()(job);
}

const texts = async (id: string) =>
  (await api.call('GET', `/conversations/${id}/messages`, guest('guest-1'))).list('items', 'text');
const take = () => api.call('DELETE', `/hosts/host-1/admitted-mailboxes/${encodeURIComponent(ASSISTANT)}`, PLATFORM);
const admitted = async () => (await api.call('GET', '/hosts/host-1', PLATFORM)).list('admittedMailboxes', 'address');

describe('N2: what is suspicious waits where the platform sees it', () => {
  it("a host's assistant is quarantined, released, and writes for the host from then on, with one call", async () => {
    const id = await aConversation(api);
    const row = await assistantMails({ text: 'The key is in the box.' });
    expect(row).toMatchObject({ state: 'quarantined', reason: 'sender-unknown' });
    expect(await release(row.mailId, { addMailbox: true })).toMatchObject({
      status: 202,
      body: { mailboxAdded: true },
    });
    await run();
    const got = await api.call('GET', `/mail/${row.mailId}`, PLATFORM);
    expect(got.at('rows.0')).toMatchObject({
      state: 'accepted',
      messageId: `${id}-1`,
      released: { by: PLATFORM, mailboxAdded: true },
    });
    expect(got.at('rows.0.reason')).toBeUndefined();
    expect(await assistantMails({ text: 'It is the red one.' })).toMatchObject({ state: 'accepted' });
    expect(await texts(id)).toEqual(['The key is in the box.', 'It is the red one.']);
    expect(await admitted()).toEqual([ASSISTANT]);
    expect((await api.call('GET', '/hosts/host-1', SUPPORT)).at('admittedMailboxes')).toBeUndefined();
  });

  it('such a mailbox outlasts a new registration, is masked like every other, never receives, and is taken away', async () => {
    const id = await aConversation(api);
    await release((await assistantMails()).mailId, { addMailbox: true });
    await api.call('PUT', '/hosts/host-1', PLATFORM, { body: aHost({ name: 'Anna Berg' }) });
    expect(await admitted()).toEqual([ASSISTANT]);
    const leaky = { body: { text: `Write to ${ASSISTANT.replace('@', ' at ')} please` } };
    const said = await api.call('POST', `/conversations/${id}/messages`, host('host-1'), leaky);
    expect(said.text('text')).not.toContain('assistant');
    expect((await take()).status).toBe(204);
    expect(await take()).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await admitted()).toEqual([]);
    expect(await assistantMails()).toMatchObject({ state: 'quarantined', reason: 'sender-unknown' });
  });

  it.each(['spam', 'sender-unverified'])('a mailbox is not added by a mail in quarantine as %s', async (reason) => {
    await aConversation(api);
    const row = await assistantMails();
    await api.mailLog().move(row, 'quarantined', { state: 'quarantined', reason });
    expect(await release(row.mailId, { addMailbox: true })).toMatchObject({
      status: 422,
      body: { code: 'mailbox-not-admissible', detail: expect.stringContaining('not certain') },
    });
    expect(api.released).toEqual([]);
  });

  it('says that it added the mailbox, also where another let the mail out meanwhile', async () => {
    await aConversation(api);
    const row = await assistantMails();
    meanwhile = () => api.mailLog().move(row, 'quarantined', { state: 'accepted' });
    const got = await release(row.mailId, { addMailbox: true });
    meanwhile = undefined;
    expect(got).toMatchObject({ status: 202, body: { recipients: [], mailboxAdded: true } });
    expect([await admitted(), api.released]).toEqual([[ASSISTANT], []]);
    await take();
  });

  it('runs the other rules on what is released, and says which refused it', async () => {
    await aConversation(api);
    const row = await assistantMails({ text: ' ' });
    await release(row.mailId);
    await run();
    const got = await api.call('GET', `/mail/${row.mailId}`, PLATFORM);
    expect(got.at('rows.0')).toMatchObject({ state: 'refused', reason: 'empty-message', released: { by: PLATFORM } });
    expect(await release(row.mailId)).toMatchObject({ status: 409, body: { code: 'mail-not-quarantined' } });
  });

  it('releasing twice gives one message', async () => {
    const id = await aConversation(api, { ids: '7' });
    const row = await assistantMails({ text: 'Once' }, '7');
    await release(row.mailId);
    await release(row.mailId);
    await run();
    const got = await api.call('GET', `/conversations/${id}/messages`, guest('guest-7'));
    expect(got.list('items', 'text')).toEqual(['Once']);
  });
});

describe('B5: what a mail says is read for a stated reason, and the reading is recorded', () => {
  const read = (mailId: string, headers: Record<string, string> = {}) =>
    api.call('POST', `/mail/${mailId}/readings`, SUPPORT, { headers, body: { purpose: 'spam', note: 'Case 4711' } });

  it('shows subject, words and names of files, and stands in the log for good', async () => {
    await aConversation(api);
    const parts = ['Content-Type: application/pdf; name="plan.pdf"\r\nContent-Disposition: attachment\r\n\r\n%PDF-1.7'];
    const { mailId } = await assistantMails({ subject: 'Keys', text: 'See the plan.\r\n> Where is it?', parts });
    const headers = { 'idempotency-key': `read-${mailId}` };
    const got = await read(mailId, headers);
    expect(got).toMatchObject({ status: 201, headers: { location: `/mail/${mailId}/readings` } });
    expect(got.at('mail')).toEqual({
      subject: 'Keys',
      text: 'See the plan.\n> Where is it?',
      truncated: false,
      attachments: [{ name: 'plan.pdf', type: 'application/pdf' }],
    });
    expect((await read(mailId, headers)).body).toEqual(got.body);
    const recorded = { mailId, purpose: 'spam', note: 'Case 4711', by: SUPPORT, at: api.clock.now };
    const listed = await api.call('GET', `/mail/${mailId}/readings`, PLATFORM);
    expect(listed.at('items')).toEqual([{ id: got.text('id'), ...recorded }]);
    expect((await api.call('GET', '/readings', PLATFORM)).at('items.0')).toMatchObject({ mailId });
  });

  it('is refused where there is no such mail, a conversation has it, or it has expired; then nothing is recorded', async () => {
    await aConversation(api, { ids: '8' });
    expect(await read('mail-none')).toMatchObject({ status: 404 });
    expect(await api.call('GET', '/mail/mail-none/readings', PLATFORM)).toMatchObject({ status: 404 });
    const gone = await assistantMails({}, '8');
    api.mails.delete(gone.received?.objectKey ?? '');
    expect(await read(gone.mailId)).toMatchObject({ status: 410, body: { code: 'mail-expired' } });
    const delivered = await assistantMails({ text: 'Hello there' }, '8');
    await release(delivered.mailId);
    await run();
    expect(await read(delivered.mailId)).toMatchObject({ status: 409, body: { code: 'mail-delivered' } });
    for (const { mailId } of [gone, delivered])
      expect((await api.call('GET', `/mail/${mailId}/readings`, PLATFORM)).at('items')).toEqual([]);
  });

  it('is refused to a token that does not say who reads', async () => {
    const body = { purpose: 'spam', note: 'Case 1' };
    const got = await api.call('POST', '/mail/mail-none/readings', { role: 'support', id: '' }, { body });
    expect(got).toMatchObject({ status: 403 });
  });
});
