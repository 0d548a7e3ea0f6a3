import { describe, expect, it } from 'vitest';
import { dynamoNotices } from '../../../adapters/dynamodb/dynamo-notices.ts';
import { dynamoSupport } from '../../../adapters/dynamodb/dynamo-support.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import { mailboxTag } from '../../../core/mailbox-tag.ts';
import { type Host, SIDES, type Side } from '../../../core/model.ts';
import type { OutgoingMail } from '../../../core/ports/mails.ts';
import { type CareDraft, continueSupport, type SupportEnd } from '../../../core/support/support-request.ts';
import { readJob } from '../../../functions/send-notice/job.ts';
import { supportNotice } from '../../../functions/send-notice/support-notice.ts';
import { aRegisteredConversation } from '../../support/conversations.ts';
import { leaks } from '../../support/leaks.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { memorySender } from '../../support/memory-ports.ts';
import { aSupportRequest } from '../../support/support-requests.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const brand = { platformName: 'Foyer', color: '#123456', supportUrl: 'https://help.foyer.example/' };
const CARE = 'care@example.com';

interface Asked {
  readonly by?: Side;
  readonly linked?: boolean;
  readonly host?: Partial<Host>;
  readonly mailbox?: string | undefined;
  readonly language?: string;
}

async function aWorld({ by = 'guest', linked = true, host = {}, language = 'de', ...rest }: Asked = {}) {
  const context = await aRegisteredConversation(table, { host: { language, ...host }, guest: { language } });
  const id = by === 'guest' ? context.conversation.guest.id : context.host.hostId;
  const request = await aSupportRequest(table, { by: { role: by, id }, ...(linked && { context }) });
  const support = dynamoSupport(table.client, table.tableName, SIDES);
  const sender = memorySender();
  const supportMailbox = 'mailbox' in rest ? rest.mailbox : CARE;
  const deps = { support, sender, brand, domain: 'foyer.test', supportMailbox };
  return {
    request,
    holder: { role: by, id },
    address: by === 'guest' ? context.conversation.guest.address : 'hanna@hosts.example',
    sender,
    async write(draft: Partial<CareDraft>) {
      const before = await support.find(request.id);
      if (!before) throw new Error('no request');
      const written = { at: '2026-02-07T10:00:00.000Z', author: by, via: 'api', text: 'More.', notes: [] } as const;
      await support.append({ before, ...continueSupport(before, { ...written, ...draft }) });
    },
    async tell(to: SupportEnd, seq = 1): Promise<OutgoingMail | undefined> {
      const notice = await supportNotice(deps, { kind: 'support', requestId: request.id, seq, to });
      expect(notice?.id ?? { requestId: request.id, what: `${to}#${seq}` }).toEqual({
        requestId: request.id,
        what: `${to}#${seq}`,
      });
      await notice?.send();
      return notice && sender.sent.at(-1);
    },
  };
}

const parsed = (mail: OutgoingMail | undefined) => parseMail(mail?.raw ?? new Uint8Array());

describe('who asked', () => {
  it.each(['guest', 'host'] as const)('gets a receipt in its language, as a %s', async (by) => {
    const { tell, request } = await aWorld({ by });
    const mail = await tell('requester');
    expect(mail).toMatchObject({
      from: request.aliases.support,
      to: by === 'guest' ? 'gita@guests.example' : 'hanna@hosts.example',
      tags: { notice: 'support' },
    });
    expect(parsed(mail).subject).toBe('Ihre Anfrage an den Kundendienst: My deposit');
    expect(parsed(mail).text).not.toContain('Where is it?');
  });

  it('gets the answer, under its own mail where it wrote one, and nothing of the other side or the agent', async () => {
    const { tell, write } = await aWorld();
    const mail = { mailId: 'm', recipient: 'x', messageId: '<own@guests.example>' };
    await write({ via: 'mail', mail });
    await write({ author: 'support', text: 'It is on its way.', agent: { role: 'support', id: 'lisa' } });
    const answer = await tell('requester', 3);
    expect(parsed(answer)).toMatchObject({ inReplyTo: ['<own@guests.example>'] });
    expect(parsed(answer).text).toContain('It is on its way.');
    const raw = answer?.raw ?? new Uint8Array();
    expect(await leaks(raw, ['hanna', 'hosts.example', 'lisa', CARE])).toEqual([]);
  });

  it('is mailed where the request is about nothing too: a host by its registration, a guest by a conversation', async () => {
    for (const by of ['guest', 'host'] as const) {
      const { tell } = await aWorld({ by, linked: false });
      expect(parsed(await tell('requester')).subject).toContain('Ihre Anfrage');
    }
  });

  it('is mailed to a host who wants no other mail, since it asked, and to nobody where nobody knows an address', async () => {
    const quiet = await aWorld({ by: 'host', host: { notify: { mail: false } } });
    expect(await quiet.tell('requester')).toMatchObject({ to: 'hanna@hosts.example' });
    expect(await quiet.tell('support')).toMatchObject({ to: CARE });
    const request = await aSupportRequest(table, { by: { role: 'guest', id: 'unknown' } });
    const deps = { support: dynamoSupport(table.client, table.tableName), sender: memorySender(), brand };
    const job = { kind: 'support', requestId: request.id, seq: 1, to: 'requester' } as const;
    expect(await supportNotice({ ...deps, domain: 'foyer.test', supportMailbox: CARE }, job)).toBeUndefined();
  });
});

describe('the care team', () => {
  it('is told of the request at its mailbox, without who it is of', async () => {
    const { tell, request } = await aWorld();
    const mail = await tell('support');
    expect(mail).toMatchObject({ from: request.aliases.requester, to: CARE });
    expect(parsed(mail).text).toContain('Where is it?');
    expect(await leaks(mail?.raw ?? new Uint8Array(), ['gita', 'guests.example', 'hanna', 'hosts.example'])).toEqual(
      [],
    );
  });

  it('has its own mails answered in their thread, and others’ ids never shown', async () => {
    const { tell, write } = await aWorld();
    await write({
      author: 'support',
      via: 'mail',
      mail: { mailId: 'm', recipient: 'x', messageId: '<own@example.com>' },
    });
    await write({ via: 'mail', mail: { mailId: 'n', recipient: 'x', messageId: '<secret@guests.example>' } });
    await write({});
    expect(parsed(await tell('support', 3))).toMatchObject({ inReplyTo: ['<own@example.com>'] });
    expect(parsed(await tell('support', 4)).inReplyTo).toEqual([]);
  });

  it('is told nothing by mail where it has no mailbox', async () => {
    const { tell } = await aWorld({ mailbox: undefined });
    expect(await tell('support')).toBeUndefined();
  });
});

it('a notice is claimed by end and message, so that nothing is sent twice', async () => {
  const { request } = await aWorld();
  const notices = dynamoNotices(table.client, table.tableName);
  const [one, other] = ['requester#1', 'support#1'].map((what) => ({ requestId: request.id, what }));
  if (!one || !other) throw new Error('two notices');
  const now = '2026-02-07T10:00:00.000Z';
  expect([await notices.claim(one, now, 60), await notices.claim(one, now, 60)]).toEqual(['claimed', 'busy']);
  await notices.end(one);
  expect([await notices.claim(one, now, 60), await notices.claim(other, now, 60)]).toEqual(['ended', 'claimed']);
});

it('a notice of no message is a fault', async () => {
  const { tell } = await aWorld();
  await expect(tell('support', 9)).rejects.toThrow('no message of a support request');
});

it('a job names the request, the message and the end, and is a fault otherwise', () => {
  const job = { kind: 'support', requestId: 'r', seq: 2, to: 'requester' };
  expect(readJob(JSON.stringify(job))).toEqual(job);
  expect(() => readJob(JSON.stringify({ ...job, to: 'x@guests.example' }))).toThrow(/^not a notice job$/);
});

describe('G13: whose mailbox takes no mail', () => {
  it.each([
    ['guest', true],
    ['guest', false],
    ['host', true],
    ['host', false],
  ] as const)('gets none as a %s, linked to a conversation: %s', async (by, linked) => {
    const { tell, holder, address } = await aWorld({ by, linked });
    expect(await tell('requester')).toMatchObject({ to: address, tags: { notice: 'support', ...mailboxTag(holder) } });
    await stopMail(table, holder, address, 'unwanted');
    expect(await tell('requester')).toBeUndefined();
    expect(Object.keys((await tell('support'))?.tags ?? {})).toEqual(['notice']);
  });
});
