import { generateKeyPairSync } from 'node:crypto';
import { connect } from 'node:net';
import { dkimSign } from 'mailauth';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Intake } from '../../local/mail/take-in.ts';
import { type Zone, zoneOf } from '../../local/mail/zone.ts';
import { type SmtpServer, startSmtpServer } from '../../local/smtp.ts';
import { openStore } from '../../local/store.ts';

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const ZONE = zoneOf({
  '_dmarc.strict.example': { TXT: ['v=DMARC1; p=reject'] },
  'strict.example': { TXT: ['v=spf1 -all'], MX: ['10 mx.strict.example'] },
  's1._domainkey.strict.example': { TXT: [`v=DKIM1; p=${keys.publicKey.toString('base64')}`] },
  '_dmarc.open.example': { TXT: ['v=DMARC1; p=none'] },
  'open.example': { TXT: ['v=spf1 mx -all'], MX: ['10 mx.open.example'] },
  'mx.open.example': { A: ['127.0.0.1'] },
  'policyless.example': { TXT: ['v=spf1 ip4:127.0.0.1 -all'] },
});

const store = openStore([{ name: 'inbound', fifo: false, visibility: 30 }]);
let trusting: SmtpServer;
let strict: SmtpServer;

const serve = (zone: Zone, trustLoopback: boolean) => {
  const intake: Intake = { store, bucket: 'mail', queue: 'inbound', zone, trustLoopback };
  return startSmtpServer(intake, ['guest.foyer.test', 'reply.foyer.test'], 0);
};

beforeAll(async () => {
  trusting = await serve(ZONE, true);
  strict = await serve(ZONE, false);
});

afterAll(async () => {
  await Promise.all([trusting.stop(), strict.stop()]);
  store.close();
});

const TO = 'abc@guest.foyer.test';

async function send(mail: SendMailOptions, server = trusting): Promise<void> {
  const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true });
  try {
    await transport.sendMail({ to: TO, ...mail });
  } finally {
    transport.close();
  }
}

interface Notification {
  readonly notificationType: string;
  readonly mail: Readonly<Record<string, unknown>>;
  readonly receipt: Readonly<Record<string, unknown>>;
}

/** What was queued for the last mail, and the mail as it was stored. */
function lastArrival(): { readonly notification: Notification; readonly stored: string } {
  const message = store.queues.receive('inbound', 100).at(-1);
  const notification: Notification = JSON.parse(message?.body ?? '');
  const key = `inbound/${String(notification.mail['messageId'])}`;
  const object = store.objects.get({ bucket: 'mail', key });
  return { notification, stored: Buffer.concat([...(object ? store.objects.read(object) : [])]).toString('latin1') };
}

/** Verdicts of the last mail, by the names they have in the notification. */
function lastVerdicts(): Record<string, unknown> {
  const { receipt } = lastArrival().notification;
  const names = ['spam', 'virus', 'spf', 'dkim', 'dmarc'];
  return Object.fromEntries(
    names
      .map((name) => [name, Reflect.get(Object(receipt[`${name}Verdict`]), 'status')] as const)
      .concat([['policy', receipt['dmarcPolicy']]]),
  );
}

describe('a mail that was answered 250', () => {
  it('is stored raw, behind what SES writes before it', async () => {
    await send({ from: 'Ann <ann@example.com>', subject: 'Hi', text: 'hello', messageId: '<1@example.com>' });
    const { notification, stored } = lastArrival();
    const id = String(notification.mail['messageId']);
    expect(stored.startsWith('Return-Path: <ann@example.com>\r\nReceived: from ')).toBe(true);
    expect(stored).toContain(` with SMTP id ${id}\r\n for ${TO};\r\n`);
    expect(stored).toContain('\r\nX-SES-Spam-Verdict: PASS\r\nX-SES-Virus-Verdict: PASS\r\n');
    expect(stored).toMatch(
      /\r\nAuthentication-Results: amazonses\.com;\r\n spf=none .*;\r\n dkim=none;\r\n dmarc=pass header\.from=example\.com;\r\n/,
    );
    expect(stored).toContain('\r\n\r\nhello\r\n');
  });

  it('is told of as SES does', async () => {
    await send({
      envelope: { from: 'bounces@example.com', to: [TO, 'def@guest.foyer.test'] },
      raw: 'From: =?utf-8?q?Andr=C3=A9?= <a@example.com>\r\nTo: "X, Y" <abc@guest.foyer.test>, z@example.org\r\nCc: c@example.org\r\nSubject: =?utf-8?q?Caf=C3=A9?=\r\nMessage-ID: <2@example.com>\r\n\r\nhello',
    });
    const { notification } = lastArrival();
    expect(notification).toMatchObject({
      notificationType: 'Received',
      mail: {
        source: 'bounces@example.com',
        messageId: expect.stringMatching(/^[0-9a-z]{40}$/),
        destination: ['abc@guest.foyer.test', 'z@example.org', 'c@example.org'],
        headersTruncated: false,
        headers: expect.arrayContaining([{ name: 'Message-ID', value: '<2@example.com>' }]),
        commonHeaders: {
          returnPath: 'bounces@example.com',
          from: ['André <a@example.com>'],
          to: ['X, Y <abc@guest.foyer.test>', 'z@example.org'],
          messageId: '<2@example.com>',
          subject: 'Café',
        },
      },
      receipt: {
        recipients: [TO, 'def@guest.foyer.test'],
        action: {
          type: 'S3',
          bucketName: 'mail',
          objectKeyPrefix: 'inbound/',
          objectKey: `inbound/${String(notification.mail['messageId'])}`,
        },
      },
    });
  });

  it('may have an empty return path', async () => {
    await send({ envelope: { from: '', to: TO }, from: 'mailer-daemon@example.com', text: 'x' });
    expect(lastArrival().notification.mail['source']).toBe('');
  });

  it('tells no more than 10 kB of a long header', async () => {
    const raw = `From: a@example.com\r\n${'X-Long: '.concat('x'.repeat(900), '\r\n').repeat(20)}\r\nhello`;
    await send({ envelope: { from: 'a@example.com', to: TO }, raw });
    expect(lastArrival().notification.mail['headersTruncated']).toBe(true);
  });
});

describe('what is not taken', () => {
  it('is mail to other domains: no relay', async () => {
    await expect(send({ from: 'a@example.com', to: 'x@example.org', text: 'x' })).rejects.toMatchObject({
      responseCode: 550,
    });
  });

  it('is mail of more than 40 MB, also where the client did not say so before', async () => {
    const line = `${'x'.repeat(76)}\r\n`;
    const tooLarge = `From: a@example.com\r\n\r\n${line.repeat(Math.ceil((40 * 1024 * 1024) / line.length))}`;
    expect(await talk(trusting.port, tooLarge)).toMatch(/^552 /);
    expect(await talk(trusting.port, `From: a@example.com\r\n\r\n${line}`)).toMatch(/^250 /);
    lastArrival();
  });
});

/** Sends a mail without telling its size. @returns the answer to it */
function talk(port: number, mail: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const steps = ['EHLO x\r\n', 'MAIL FROM:<a@example.com>\r\n', `RCPT TO:<${TO}>\r\n`, 'DATA\r\n', `${mail}\r\n.\r\n`];
  const socket = connect(port, '127.0.0.1').once('error', reject).setEncoding('latin1');
  socket.on('data', (text: string) => {
    const answer = text.trim().split('\r\n').at(-1) ?? '';
    if (/^\d{3}-/.test(answer)) return;
    const next = steps.shift();
    if (next) return void socket.write(next);
    socket.end('QUIT\r\n');
    resolve(answer);
  });
  return promise;
}

describe('content', () => {
  it('with the spam line is spam', async () => {
    await send({ from: 'a@example.com', text: 'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X' });
    expect(lastVerdicts()).toMatchObject({ spam: 'FAIL', virus: 'PASS' });
  });

  it('with the virus in an attachment is infected', async () => {
    const content = String.raw`X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*`;
    await send({ from: 'a@example.com', text: 'see', attachments: [{ filename: 'a.pdf', content, encoding: 'utf8' }] });
    expect(lastVerdicts()).toMatchObject({ spam: 'PASS', virus: 'FAIL' });
  });
});

describe('who sent it', () => {
  const from = (domain: string): SendMailOptions => ({ from: `a@${domain}`, subject: 'x', text: 'x' });

  it('is not who it says where the domain rejects others: DMARC fails with the policy', async () => {
    await send(from('strict.example'));
    expect(lastVerdicts()).toMatchObject({ spf: 'FAIL', dkim: 'GRAY', dmarc: 'FAIL', policy: 'reject' });
    await send(from('news.strict.example'));
    expect(lastVerdicts()).toMatchObject({ dmarc: 'FAIL', policy: 'reject' });
  });

  it('is who it says where the domain signed it, and not once it was changed', async () => {
    const raw = 'From: a@strict.example\r\nSubject: x\r\n\r\nhello\r\n';
    const signing = { signingDomain: 'strict.example', selector: 's1', privateKey: keys.privateKey };
    const { signatures } = await dkimSign(raw, {
      ...signing,
      signatureData: [signing],
      canonicalization: 'relaxed/relaxed',
    });
    const envelope = { from: 'a@strict.example', to: TO };
    await send({ envelope, raw: signatures + raw });
    expect(lastVerdicts()).toMatchObject({ dkim: 'PASS', dmarc: 'PASS', policy: undefined });
    await send({ envelope, raw: signatures + raw.replace('hello', 'changed') });
    expect(lastVerdicts()).toMatchObject({ dkim: 'FAIL', dmarc: 'FAIL' });
  });

  it('is who it says where the domain lists the server, by way of its MX record', async () => {
    await send(from('open.example'));
    expect(lastVerdicts()).toMatchObject({ spf: 'PASS', dmarc: 'PASS' });
    await send({ ...from('open.example'), envelope: { from: 'b@other.example', to: TO } });
    expect(lastVerdicts()).toMatchObject({ spf: 'GRAY', dmarc: 'FAIL', policy: 'none' });
  });

  it('is left open where the zone knows the domain and it has no policy; the aligned SPF is told', async () => {
    await send(from('policyless.example'));
    const { notification, stored } = lastArrival();
    expect(notification.receipt).toMatchObject({ spfVerdict: { status: 'PASS' }, dmarcVerdict: { status: 'GRAY' } });
    expect(stored).toContain('envelope-from=a@policyless.example; helo=');
  });

  it('is believed from loopback where the zone does not know the domain', async () => {
    await send(from('unknown.example'));
    expect(lastVerdicts()).toMatchObject({ spf: 'GRAY', dkim: 'GRAY', dmarc: 'PASS' });
  });

  it('is not believed from loopback where that is switched off', async () => {
    await send(from('unknown.example'), strict);
    expect(lastVerdicts()).toMatchObject({ dmarc: 'GRAY' });
  });

  it('is not believed from loopback with several From addresses, or none', async () => {
    const envelope = { from: 'a@unknown.example', to: TO };
    await send({ envelope, raw: 'From: a@unknown.example, b@unknown.example\r\n\r\nx' });
    expect(lastVerdicts()).toMatchObject({ dmarc: 'GRAY' });
    await send({ envelope, raw: 'Subject: none\r\n\r\nx' });
    expect(lastVerdicts()).toMatchObject({ dmarc: 'GRAY' });
  });
});
