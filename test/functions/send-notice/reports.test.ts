import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { dynamoDeliveries } from '../../../adapters/dynamodb/dynamo-deliveries.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import type { MessageDraft } from '../../../core/model.ts';
import { SendingRejected } from '../../../core/ports/mails.ts';
import type { NoticeJob } from '../../../core/ports/work.ts';
import type { Registering } from '../../support/conversations.ts';
import { leaks } from '../../support/leaks.ts';
import { stopMail } from '../../support/mailboxes.ts';
import { AT, aNoticeWorld } from '../../support/notice-world.ts';
import { PASSED } from '../../support/received-mail.ts';
import { aSupportRequest } from '../../support/support-requests.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const SECRETS = ['gita', 'guests.example', '46701234567', 'Secret words'];
const A_DAY_LATER = '2026-02-08T10:00:00.000Z';
const A_MOMENT_BEFORE = '2026-02-08T09:59:59.999Z';

let made = 0;

/** What a delivery status notification tells, as an independent parser finds its parts. */
async function reportIn(raw: Uint8Array) {
  const mail = await PostalMime.parse(raw);
  const decoded = (type: string) => {
    const content = mail.attachments.find(({ mimeType }) => mimeType === type)?.content ?? '';
    const text = typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('latin1');
    return text.replaceAll('\r\n', '\n');
  };
  const { contentType, headers } = parseMail(raw);
  return {
    ...{ mail, contentType, automatic: headers('auto-submitted') },
    status: decoded('message/delivery-status'),
    original: decoded('text/rfc822-headers'),
  };
}

/** A message that the host's office wrote by mail, and its mail's row. */
async function aMailed(
  mail: Partial<MessageDraft['mail']> = {},
  registering: Registering = {},
  notes: [] | ['automatic'] = [],
) {
  const origin = {
    mailId: 'm',
    recipient: 'alias@guest.foyer.test',
    messageId: '<own@hosts.example>',
    answerable: true,
  };
  const draft = { author: 'host', via: 'mail', text: 'Secret words', notes } as const;
  const mailId = `mailed-${++made}`;
  const world = await aNoticeWorld(table, registering, { ...draft, mail: { ...origin, mailId, ...mail } });
  const recipient = world.context.conversation.aliases.guest;
  await world.log.record({
    ...{ mailId, recipient: mail?.recipient ?? origin.recipient, receivedAt: AT, from: 'OFFICE@hosts.example' },
    ...{ state: 'accepted', conversationId: world.context.conversation.id },
  });
  return { ...world, recipient };
}

describe('a message by mail that did not arrive', () => {
  it('is reported to the mailbox that it was written from, in the thread of its own mail, with nothing of the other side', async () => {
    const { notify, undeliverable, sender } = await aMailed();
    expect(await notify(undeliverable)).toBe('sent');
    const [sent] = sender.sent;
    expect(sent).toMatchObject({ from: 'mailer-daemon@foyer.test', to: 'office@hosts.example' });
    const raw = sent?.raw ?? new Uint8Array();
    const { mail, contentType, automatic, status, original } = await reportIn(raw);
    expect([contentType, automatic]).toEqual(['multipart/report', ['auto-replied']]);
    expect(status.trim().split(/\n/)).toEqual([
      'Reporting-MTA: dns; foyer.test',
      'Arrival-Date: Sat, 07 Feb 2026 10:00:00 +0000',
      '',
      'Final-Recipient: rfc822; alias@guest.foyer.test',
      'Action: failed',
      'Status: 5.2.2',
    ]);
    expect(original.trim()).toMatch(/^Message-ID: <own@hosts\.example>\nTo: <alias@guest\.foyer\.test>\nDate: .+$/);
    expect(mail.text).toContain('mailbox is full');
    expect(mail.html).toContain('mailbox is full');
    expect([mail.inReplyTo, mail.references]).toEqual(['<own@hosts.example>', '<own@hosts.example>']);
    expect(await leaks(raw, SECRETS)).toEqual([]);
  });

  it.each([
    ['unreachable', '5.0.0'],
    ['too-large', '5.0.0'],
    ['unknown-address', '5.0.0'],
    ['complaint', '5.0.0'],
    ['conversation-unreadable', '5.2.1'],
    ['attachment-infected', '5.7.1'],
  ])('has for %s the status %s', async (reason, status) => {
    const { notify, undeliverable, sender } = await aMailed();
    await notify({ ...undeliverable, reason });
    expect((await reportIn(sender.sent[0]?.raw ?? new Uint8Array())).status).toContain(`Status: ${status}\n`);
  });

  it('is reported also to a host who wants no mail for messages', async () => {
    const { notify, undeliverable } = await aMailed({}, { host: { notify: { mail: false } } });
    expect(await notify(undeliverable)).toBe('sent');
  });

  it('is told where the side receives, once the mailbox is none of its any more', async () => {
    const { notify, undeliverable, sender } = await aMailed(
      {},
      { host: { mailboxes: [{ address: 'new@hosts.example' }] } },
    );
    await notify(undeliverable);
    expect(sender.sent.map(({ to }) => to)).toEqual(['new@hosts.example']);
  });

  it('is told in a plain mail to the side where a stranger’s was let out of quarantine', async () => {
    const { notify, undeliverable, sender } = await aMailed({ answerable: false });
    await notify(undeliverable);
    expect(sender.sent).toMatchObject([{ from: 'no-reply@foyer.test', to: 'hanna@hosts.example' }]);
    expect(parseMail(sender.sent[0]?.raw ?? new Uint8Array()).contentType).toBe('multipart/alternative');
  });

  it('is told to nobody where a machine wrote it', async () => {
    const { notify, undeliverable, leftOut, sender } = await aMailed({}, {}, ['automatic']);
    expect([await notify(undeliverable), await notify(leftOut)]).toEqual(['none', 'none']);
    expect(sender.sent).toEqual([]);
  });
});

describe('a message that a fault of ours holds up', () => {
  const delayed = ({ context }: Awaited<ReturnType<typeof aNoticeWorld>>): NoticeJob => ({
    kind: 'delayed',
    conversationId: context.conversation.id,
    seq: 1,
  });

  it('is reported as delayed, with words that it is kept', async () => {
    const world = await aMailed();
    expect([await world.notify(delayed(world)), await world.notify(delayed(world))]).toEqual(['sent', 'ended']);
    const raw = world.sender.sent[0]?.raw ?? new Uint8Array();
    const { mail, status } = await reportIn(raw);
    expect(status).toContain('Action: delayed\nStatus: 4.0.0\n');
    expect(mail.text).toContain('no need to send it again');
    expect(await leaks(raw, SECRETS)).toEqual([]);
  });

  it('is told in a plain mail where it was written over the API', async () => {
    const world = await aNoticeWorld(table, {}, { author: 'host' });
    expect(await world.notify(delayed(world))).toBe('sent');
    expect(world.sender.sent).toMatchObject([{ from: 'no-reply@foyer.test', to: 'hanna@hosts.example' }]);
  });

  it('is not told of once it has left', async () => {
    const world = await aMailed();
    const { id } = world.context.conversation;
    const deliveries = dynamoDeliveries(table.client, table.tableName);
    await deliveries.claim(id, 1, AT, 60);
    await deliveries.sent(id, 1, { receiver: 'guest', sesMessageId: 's', messageId: '<s@eu-west-1.amazonses.com>' });
    expect(await world.notify(delayed(world))).toBe('none');
  });
});

describe('a mail refused so late that SES bounces it no more', () => {
  it('is answered by a notification of our own from 24 hours on, with the same words and status', async () => {
    const { notify, refused, bouncer, sender, clock, aliases } = await aNoticeWorld(table, {
      host: { language: 'de' },
    });
    clock.now = A_DAY_LATER;
    expect(
      await notify(await refused({ ownId: '<q@hosts.example>', together: [aliases.guest, 'two@guest.foyer.test'] })),
    ).toBe('sent');
    expect(bouncer.bounced).toEqual([]);
    expect(sender.sent).toMatchObject([{ from: 'mailer-daemon@foyer.test', to: 'hanna@hosts.example' }]);
    const raw = sender.sent[0]?.raw ?? new Uint8Array();
    const { mail, status, automatic } = await reportIn(raw);
    expect(automatic).toEqual(['auto-replied']);
    expect(mail.text).toContain('plan.pdf');
    expect(mail.subject).toBe('Ihre Nachricht wurde nicht weitergeleitet – Foyer');
    expect(mail.inReplyTo).toBe('<q@hosts.example>');
    expect(status).toContain(`Final-Recipient: rfc822; ${aliases.guest}\nAction: failed\nStatus: 5.6.1\n`);
    expect(status).toContain('Final-Recipient: rfc822; two@guest.foyer.test\n');
    expect(await leaks(raw, SECRETS)).toEqual([]);
  });

  it('names no recipient that it was refused for otherwise, an unknown alias say: that has a notice of its own', async () => {
    const { notify, refused, bouncer, aliases } = await aNoticeWorld(table);
    const [unknown, waiting] = ['X@guest.foyer.test', 'waiting@guest.foyer.test'];
    const several = { reason: 'several-recipients', notice: { code: 'several-recipients', count: 2 } } as const;
    await refused({ recipient: unknown.toLowerCase(), reason: 'alias-unknown', notice: { code: 'alias-unknown' } });
    await refused({ recipient: waiting, state: 'quarantined', reason: 'sender-unknown', notice: undefined });
    await notify(await refused({ ...several, together: [aliases.guest, unknown, waiting] }));
    expect(bouncer.bounced).toMatchObject([{ status: '5.5.3', recipients: [aliases.guest, waiting] }]);
  });

  it('is bounced a moment before', async () => {
    const { notify, refused, bouncer, clock } = await aNoticeWorld(table);
    clock.now = A_MOMENT_BEFORE;
    await notify(await refused());
    expect(bouncer.bounced).toHaveLength(1);
  });

  it('is answered also where SES refuses the bounce for another reason, once', async () => {
    const { notify, refused, bouncer, sender } = await aNoticeWorld(table);
    bouncer.before.push(new SendingRejected());
    const job = await refused();
    expect([await notify(job), await notify(job)]).toEqual(['sent', 'ended']);
    expect(sender.sent).toHaveLength(1);
  });

  it.each([
    ['PASS', 'bounces+17@mailer.example', 1],
    ['GRAY', 'Hanna@hosts.example', 1],
    ['GRAY', 'victim@elsewhere.example', 0],
    ['FAIL', 'victim@hosts.example', 0],
  ] as const)(
    'with SPF %s for %s is bounced there %i times, and else told to its author',
    async (spf, returnPath, bounces) => {
      const { notify, refused, bouncer, sender } = await aNoticeWorld(table);
      const verdicts = { ...PASSED, spf };
      expect(await notify(await refused({ received: { objectKey: 'k', returnPath, verdicts } }))).toBe('sent');
      expect(bouncer.bounced).toHaveLength(bounces);
      expect(sender.sent.map(({ to }) => to)).toEqual(bounces === 1 ? [] : ['hanna@hosts.example']);
    },
  );

  it('is given up where its sender is no address', async () => {
    const { notify, refused, clock } = await aNoticeWorld(table);
    clock.now = A_DAY_LATER;
    expect(await notify(await refused({ from: 'nobody', conversationId: undefined, sender: undefined }))).toBe(
      'rejected',
    );
  });

  it('is answered to no mailbox whose holder called our mail unwanted', async () => {
    const { notify, refused, clock, sender, context } = await aNoticeWorld(table);
    await stopMail(table, { role: 'host', id: context.host.hostId }, 'hanna@hosts.example', 'unwanted');
    clock.now = A_DAY_LATER;
    expect(await notify(await refused())).toBe('rejected');
    expect(sender.sent).toEqual([]);
  });
});

describe('a mail that failed on our side', () => {
  const failed = { state: 'failed', reason: 'internal-fault', notice: undefined, answerable: true } as const;
  const jobOf = (mailId: string, recipient: string): NoticeJob => ({ kind: 'failed', mailId, recipient });

  it('is reported as delayed, in its sender’s language, about the booking', async () => {
    const { notify, received, sender, mailId, aliases } = await aNoticeWorld(table, { host: { language: 'fr' } });
    await received({ ...failed, ownId: '<f@hosts.example>' });
    const job = jobOf(mailId, aliases.guest.toUpperCase());
    expect([await notify(job), await notify(job)]).toEqual(['sent', 'ended']);
    expect(sender.sent.map(({ to }) => to)).toEqual(['hanna@hosts.example']);
    const { mail, status } = await reportIn(sender.sent[0]?.raw ?? new Uint8Array());
    expect(status).toContain(`Final-Recipient: rfc822; ${aliases.guest}\nAction: delayed\nStatus: 4.0.0\n`);
    expect(mail.subject).toBe('Votre message n’a pas encore été transmis – Foyer');
    expect(mail.text).toContain('Sea View');
    expect(mail.text).toContain('help.foyer.example');
  });

  it('is reported where the host receives by now, while mail to where it came from comes back', async () => {
    const { notify, received, sender, mailId, aliases, context } = await aNoticeWorld(table);
    await received(failed);
    await stopMail(table, { role: 'host', id: context.host.hostId }, 'hanna@hosts.example');
    expect(await notify(jobOf(mailId, aliases.guest))).toBe('sent');
    expect(sender.sent.map(({ to }) => to)).toEqual(['office@hosts.example']);
  });

  it('is named by its address where it was for a support request', async () => {
    const { notify, received, sender, mailId, context } = await aNoticeWorld(table, { guest: { language: 'fr' } });
    const { id: requestId } = await aSupportRequest(table, {
      by: { role: 'guest', id: context.conversation.guest.id },
      context,
    });
    const recipient = 'case-abc@reply.foyer.test';
    await received({ ...failed, conversationId: undefined, requestId, sender: 'guest', recipient });
    expect(await notify(jobOf(mailId, recipient))).toBe('sent');
    const { mail } = await reportIn(sender.sent[0]?.raw ?? new Uint8Array());
    expect(mail.text).toContain(`(${recipient})`);
    expect(mail.text).toContain('Votre message');
  });

  it('is told of to nobody who may not be answered, nor once it has got its end, nor where there is none', async () => {
    const { notify, received, mailId, aliases } = await aNoticeWorld(table);
    await received({ ...failed, answerable: undefined });
    expect(await notify(jobOf(mailId, aliases.guest))).toBe('none');
    await received({ recipient: 'other@guest.foyer.test', answerable: true });
    expect(await notify(jobOf(mailId, 'other@guest.foyer.test'))).toBe('none');
    expect(await notify(jobOf('none', 'x'))).toBe('none');
  });
});
