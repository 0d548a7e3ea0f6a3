import { describe, expect, it } from 'vitest';
import { TryAgain } from '../../../adapters/lambda/try-again.ts';
import { parseMail } from '../../../core/mail/parse/parse-mail.ts';
import type { MessageDraft } from '../../../core/model.ts';
import { SendingRejected, SendingThrottled } from '../../../core/ports/mails.ts';
import type { NoticeJob } from '../../../core/ports/work.ts';
import { readJob } from '../../../functions/send-notice/job.ts';
import type { Registering } from '../../support/conversations.ts';
import { leaks } from '../../support/leaks.ts';
import { AT, aNoticeWorld, brand } from '../../support/notice-world.ts';
import { aSupportRequest } from '../../support/support-requests.ts';
import { useTable } from '../../support/table.ts';

const table = useTable();
const aWorld = (registering: Registering = {}, draft: Partial<MessageDraft> = {}) =>
  aNoticeWorld(table, registering, draft);
const AFTER_LEASE = '2026-02-07T10:01:00.000Z';

describe('the notice of a refused mail', () => {
  it("is a bounce with the reason in the sender's language and where to turn, from the alias that was written to", async () => {
    const { notify, refused, bouncer, mailId, aliases } = await aWorld({ host: { language: 'de' } });
    expect(await notify(await refused())).toBe('sent');
    expect(bouncer.bounced).toMatchObject([{ mailId, recipients: [aliases.guest], status: '5.6.1', receivedAt: AT }]);
    const [{ explanation = '' } = {}] = bouncer.bounced;
    expect(explanation).toMatch(/plan\.pdf/);
    expect(explanation).toContain(brand.supportUrl);
    expect(explanation).toMatch(/\b(nicht|wurde)\b/);
    expect(explanation).not.toMatch(/gita|guests\.example/i);
  });

  it('is sent once, however often it is asked for, and also at once', async () => {
    const { notify, refused, bouncer } = await aWorld();
    const job = await refused();
    await Promise.allSettled([notify(job), notify(job)]);
    expect(await notify(job)).toBe('ended');
    expect(bouncer.bounced).toHaveLength(1);
  });

  it('is one for a mail to several customers, whichever recipient it is asked for', async () => {
    const { notify, refused, bouncer } = await aWorld();
    const notice = { code: 'several-recipients', count: 2 } as const;
    await notify(await refused({ notice }));
    expect(await notify(await refused({ notice, recipient: 'other@guest.foyer.test' }))).toBe('ended');
    expect(bouncer.bounced).toHaveLength(1);
  });

  it("is one for each recipient where the reason is the conversation's", async () => {
    const { notify, refused, bouncer } = await aWorld();
    const notice = { code: 'conversation-closed', rule: 'days-after-end', days: 7, closedAt: AT } as const;
    await notify(await refused({ notice }));
    await notify(await refused({ notice, recipient: 'other@guest.foyer.test' }));
    expect(bouncer.bounced).toHaveLength(2);
  });

  it('is in English where no conversation is known, and none where there is nothing to tell', async () => {
    const { notify, refused, bouncer } = await aWorld({ host: { language: 'de' } });
    const none = { conversationId: undefined, sender: undefined };
    await notify(await refused({ ...none, notice: { code: 'alias-unknown' } }));
    expect(bouncer.bounced[0]?.explanation).toMatch(/\b(not|address)\b/);
    expect(await notify({ kind: 'refused', mailId: 'no-mail', recipient: 'x' })).toBe('none');
    expect(await notify(await refused({ recipient: 'silent@x.test', notice: undefined }))).toBe('none');
  });
});

describe('the notice of a message that did not arrive', () => {
  it('is a mail to its sender from the platform, without anything of the other side', async () => {
    const { notify, undeliverable, sender } = await aWorld({}, { author: 'host', text: 'Secret words' });
    expect(await notify(undeliverable)).toBe('sent');
    const [mail] = sender.sent;
    expect(mail).toMatchObject({
      from: 'no-reply@foyer.test',
      to: 'hanna@hosts.example',
      tags: { notice: 'undeliverable' },
    });
    expect(parseMail(mail?.raw ?? new Uint8Array()).headers('auto-submitted')).toEqual(['auto-generated']);
    expect(await leaks(mail?.raw ?? new Uint8Array(), ['gita@guests.example', 'Secret words'])).toEqual([]);
  });

  it('goes to the guest where the guest wrote it, once', async () => {
    const { notify, undeliverable, sender } = await aWorld();
    await notify(undeliverable);
    expect(await notify(undeliverable)).toBe('ended');
    expect(sender.sent.map(({ to }) => to)).toEqual(['gita@guests.example']);
  });

  it('goes to nobody where the platform wrote it, or a host who wants no mail', async () => {
    const platform = await aWorld({}, { author: 'platform' });
    const quiet = await aWorld({ host: { notify: { mail: false } } }, { author: 'host' });
    expect([await platform.notify(platform.undeliverable), await quiet.notify(quiet.undeliverable)]).toEqual([
      'none',
      'none',
    ]);
  });

  it('is a fault where there is no such message', async () => {
    const { notify } = await aWorld();
    await expect(notify({ kind: 'undeliverable', conversationId: 'none', seq: 1 })).rejects.toThrow('no message');
  });
});

describe('the notice of files that stayed behind', () => {
  const draft: Partial<MessageDraft> = {
    author: 'host',
    via: 'mail',
    text: 'Secret words',
    leftOut: [
      { name: 'smime.p7s', why: 'signature' },
      { name: 'plan.pdf', why: 'type' },
    ],
    notes: ['attachments-left-out'],
  };

  it('is a mail to who wrote, from the platform, that names them in their language, and nothing of the other side', async () => {
    const { notify, leftOut, sender } = await aWorld({ host: { language: 'de' } }, draft);
    expect(await notify(leftOut)).toBe('sent');
    const [mail] = sender.sent;
    expect(mail).toMatchObject({
      from: 'no-reply@foyer.test',
      to: 'hanna@hosts.example',
      tags: { notice: 'left-out' },
    });
    const raw = mail?.raw ?? new Uint8Array();
    const { text, headers } = parseMail(raw);
    expect(headers('auto-submitted')).toEqual(['auto-generated']);
    expect(text).toContain('plan.pdf');
    expect(text).toContain('Bilder');
    expect(text).toContain(brand.supportUrl);
    expect(await leaks(raw, ['gita', 'guests.example', 'Secret words', 'smime'])).toEqual([]);
  });

  it('is sent once, also beside one that the message did not arrive', async () => {
    const { notify, leftOut, undeliverable, sender } = await aWorld({}, draft);
    await Promise.allSettled([notify(leftOut), notify(leftOut)]);
    expect([await notify(leftOut), await notify(undeliverable)]).toEqual(['ended', 'sent']);
    expect(sender.sent.map(({ tags }) => tags['notice'])).toEqual(['left-out', 'undeliverable']);
  });

  it('answers a host who wrote by mail, though not wanting any for messages', async () => {
    const { notify, leftOut, sender } = await aWorld({ host: { notify: { mail: false } } }, draft);
    expect(await notify(leftOut)).toBe('sent');
    expect(sender.sent).toHaveLength(1);
  });
});

describe('what SES says', () => {
  it('is waited for a second at a time, and the notice goes out then', async () => {
    const { notify, refused, bouncer, pauses } = await aWorld();
    bouncer.before.push(new SendingThrottled(), new SendingThrottled());
    expect(await notify(await refused())).toBe('sent');
    expect(pauses).toEqual([1000, 1000]);
  });

  it('puts the notice back where SES stays too busy', async () => {
    const { notify, refused, bouncer } = await aWorld();
    bouncer.before.push(...Array.from({ length: 8 }, () => new SendingThrottled()));
    const job = await refused();
    await expect(notify(job)).rejects.toThrow(SendingThrottled);
    expect(await notify(job)).toBe('sent');
  });

  it('ends the notice where SES takes it neither as a bounce nor as a mail', async () => {
    const { notify, refused, bouncer, sender } = await aWorld();
    bouncer.before.push(new SendingRejected());
    sender.before.push(new SendingRejected());
    const job = await refused();
    expect([await notify(job), await notify(job)]).toEqual(['rejected', 'ended']);
  });

  it('leaves the claim where nobody knows what SES did, and sends once more when the lease is over', async () => {
    const { notify, refused, bouncer, clock } = await aWorld();
    bouncer.before.push(new Error('connection lost'));
    const job = await refused();
    await expect(notify(job)).rejects.toThrow('connection lost');
    await expect(notify(job)).rejects.toThrow(TryAgain);
    clock.now = AFTER_LEASE;
    expect(await notify(job)).toBe('sent');
  });
});

describe('a job', () => {
  it('names a refused mail or a message, and is a fault otherwise', () => {
    const jobs: readonly NoticeJob[] = [
      { kind: 'refused', mailId: 'm', recipient: 'x@guest.foyer.test' },
      { kind: 'undeliverable', conversationId: 'c', seq: 2 },
      { kind: 'left-out', conversationId: 'c', seq: 2 },
      { kind: 'delayed', conversationId: 'c', seq: 2 },
      { kind: 'failed', mailId: 'm', recipient: 'x@guest.foyer.test' },
      { kind: 'cancellation', requestId: 'r', about: 'asked' },
    ];
    for (const job of jobs) expect(readJob(JSON.stringify(job))).toEqual(job);
    expect(() => readJob('{"kind":"refused","recipient":"x@guest.foyer.test"}')).toThrow(/^not a notice job$/);
  });
});

describe('a refused mail to a support request', () => {
  const ofRequest = { conversationId: undefined, sender: 'guest', notice: { code: 'empty-message' } } as const;

  it('is told in the language of who asked', async () => {
    const { notify, refused, bouncer, context } = await aWorld({ guest: { language: 'fr' } });
    const by = { role: 'guest', id: context.conversation.guest.id } as const;
    const { id: requestId } = await aSupportRequest(table, { by, context });
    await notify(await refused({ ...ofRequest, requestId }));
    expect(bouncer.bounced[0]?.explanation).toMatch(/\b(votre|nous)\b/i);
  });

  it('is told in English where it was the care team’s, or nobody knows who asked', async () => {
    const { notify, refused, bouncer } = await aWorld();
    const { id: requestId } = await aSupportRequest(table, { by: { role: 'guest', id: 'unknown' } });
    await notify(await refused({ ...ofRequest, requestId }));
    await notify(await refused({ ...ofRequest, requestId, sender: undefined, recipient: 'case-x@reply.foyer.test' }));
    expect(bouncer.bounced.map(({ explanation }) => /\byour\b/i.test(explanation))).toEqual([true, true]);
  });
});
