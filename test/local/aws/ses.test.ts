import { SESClient, SendBounceCommand } from '@aws-sdk/client-ses';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import PostalMime from 'postal-mime';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NAMES } from '../../../local/environment.ts';
import { takeIn } from '../../../local/mail/take-in.ts';
import { zoneOf } from '../../../local/mail/zone.ts';
import { useStandIns } from '../use-stand-ins.ts';

const aws = useStandIns();
const paced = useStandIns(true);
let v1: SESClient;
let v2: SESv2Client;

beforeAll(() => {
  v1 = new SESClient(aws.config);
  v2 = new SESv2Client(aws.config);
});

beforeEach(() => aws.store.outbox.empty());

const mail = (...lines: readonly string[]): Buffer => Buffer.from(`${lines.join('\r\n')}\r\n`);
const FROM = 'From: "Anna via Foyer" <abc@guest.foyer.test>';

async function send(Data: Uint8Array, more: { readonly tags?: Readonly<Record<string, string>> } = {}) {
  const EmailTags = Object.entries(more.tags ?? {}).map(([Name, Value]) => ({ Name, Value }));
  const command = new SendEmailCommand({
    Content: { Raw: { Data } },
    Destination: { ToAddresses: ['host@example.com'] },
    ConfigurationSetName: NAMES.configurationSet,
    EmailTags,
  });
  return (await v2.send(command)).MessageId ?? '';
}

const rawOf = (id: string) => Buffer.from(aws.store.outbox.raw(id) ?? []).toString('latin1');

describe('SendEmail', () => {
  it('puts the mail into the outbox with a Message-ID and a Date of its own, and without Bcc', async () => {
    const id = await send(
      mail(
        FROM,
        'Message-ID: <mine@example.com>',
        'To: host@example.com',
        'Bcc: secret@example.com,',
        ' other@example.com',
        'Date: Thu, 01 Jan 2026 00:00:00 GMT',
        'Subject: =?utf-8?q?Caf=C3=A9?=',
        '',
        'Hello\xe9',
      ),
      { tags: { conversation: 'c1', message: 'c1-1' } },
    );
    const raw = rawOf(id);
    expect(raw).toContain(`Message-ID: <${id}@eu-west-1.amazonses.com>\r\n`);
    expect(raw).not.toMatch(/mine@|secret@|other@|Jan 2026/);
    expect(raw.endsWith('\r\n\r\nHelloÃ©\r\n')).toBe(true);
    expect(aws.store.outbox.list()).toMatchObject([
      {
        id,
        from: 'abc@guest.foyer.test',
        to: ['host@example.com'],
        subject: 'Café',
        tags: { conversation: ['c1'], message: ['c1-1'], 'ses:configuration-set': [NAMES.configurationSet] },
      },
    ]);
  });

  it('takes a mail of many megabytes', async () => {
    const body = 'x'.repeat(76).concat('\r\n').repeat(180_000);
    const id = await send(mail(FROM, 'To: host@example.com', '', body));
    expect(rawOf(id).length).toBeGreaterThan(14_000_000);
  });

  it('refuses a mail from a domain that is not verified', async () => {
    const foreign = send(mail('From: a@example.com', 'To: host@example.com', '', 'x'));
    await expect(foreign).rejects.toMatchObject({ name: 'MessageRejected' });
  });

  it('refuses a mail without sender, and one with a line longer than 998 octets', async () => {
    await expect(send(mail('To: host@example.com', '', 'x'))).rejects.toMatchObject({ name: 'BadRequestException' });
    await send(mail(FROM, '', 'x'.repeat(998)));
    await expect(send(mail(FROM, '', 'x'.repeat(999)))).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  it('can be throttled, and then sends nothing', async () => {
    aws.faults.plan('ses', 'SendEmail', 'throttled');
    const throttled = send(mail(FROM, '', 'x'));
    await expect(throttled).rejects.toMatchObject({ name: 'TooManyRequestsException', $retryable: {} });
    expect(aws.store.outbox.list()).toEqual([]);
  });
});

describe('SendBounce', () => {
  const bounce = (OriginalMessageId: string, Recipient = 'abc@guest.foyer.test', BounceSender = SENDER) =>
    v1.send(
      new SendBounceCommand({
        ...{ OriginalMessageId, BounceSender },
        Explanation: 'Écrit après la clôture\nle 3 avril',
        BouncedRecipientInfoList: [
          { Recipient, RecipientDsnFields: { Action: 'failed', Status: '5.7.1', DiagnosticCode: 'smtp; 550 closed' } },
        ],
      }),
    );
  const SENDER = 'mailer-daemon@foyer.test';
  const intake = { store: aws.store, bucket: NAMES.mailBucket, queue: 'plain', zone: zoneOf({}), trustLoopback: true };

  async function received(sender: string): Promise<string> {
    const lines = mail('From: Host <host@example.com>', 'Message-ID: <o@example.com>', 'Subject: Hi', '', 'Secret');
    const peer = { ip: '127.0.0.1', helo: 'x', sender };
    return (await takeIn(intake, chunks(lines), peer, ['abc@guest.foyer.test'])) ?? '';
  }

  async function* chunks(bytes: Uint8Array) {
    yield bytes;
  }

  afterEach(() => void vi.useRealTimers());

  it('sends a delivery status notification to the envelope sender of the original, with nothing of it', async () => {
    const { MessageId = '' } = await bounce(await received('bounces@example.com'));
    const report = await PostalMime.parse(rawOf(MessageId));
    expect(aws.store.outbox.find(MessageId)).toMatchObject({ to: ['bounces@example.com'] });
    expect(report.headers.find(({ key }) => key === 'content-type')?.value).toMatch(/^multipart\/report/);
    expect(report.text).toContain('Écrit après la clôture\nle 3 avril');
    const raw = rawOf(MessageId);
    expect(raw).toContain(
      'Action: failed\r\nFinal-Recipient: rfc822; abc@guest.foyer.test\r\nDiagnostic-Code: smtp; 550 closed\r\nStatus: 5.7.1\r\n',
    );
    expect(raw).not.toMatch(/o@example\.com|Secret/);
  });

  it('refuses for a mail that was not received, and for one with an empty return path', async () => {
    await expect(bounce('nobodys')).rejects.toMatchObject({ name: 'MessageRejected' });
    await expect(bounce(await received(''))).rejects.toMatchObject({ name: 'MessageRejected' });
  });

  it('refuses from a domain that is not verified, and for a recipient that the mail did not have', async () => {
    const mailId = await received('bounces@example.com');
    const foreign = bounce(mailId, 'abc@guest.foyer.test', 'a@example.com');
    await expect(foreign).rejects.toMatchObject({ name: 'MessageRejected' });
    await expect(bounce(mailId, 'other@guest.foyer.test')).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    expect(aws.store.outbox.list()).toEqual([]);
  });

  it('takes a mail at 24 hours, and refuses it a moment later', async () => {
    const mailId = await received('bounces@example.com');
    const at = Date.parse(aws.store.received.find(mailId)?.at ?? '');
    vi.useFakeTimers({ toFake: ['Date'], now: at + 24 * 3_600_000 });
    await bounce(mailId);
    vi.setSystemTime(at + 24 * 3_600_000 + 1);
    await expect(bounce(mailId)).rejects.toMatchObject({ name: 'MessageRejected' });
  });

  it('can be throttled', async () => {
    aws.faults.plan('ses', 'SendBounce', 'throttled');
    await expect(bounce('x')).rejects.toMatchObject({ name: 'Throttling' });
  });

  it('takes one a second where it is paced', async () => {
    const client = new SESClient(paced.config);
    const call = () =>
      client.send(
        new SendBounceCommand({ OriginalMessageId: 'none', BounceSender: SENDER, BouncedRecipientInfoList: [] }),
      );
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    await expect(call()).rejects.toMatchObject({ name: 'MessageRejected' });
    vi.setSystemTime(999);
    await expect(call()).rejects.toMatchObject({ name: 'Throttling' });
    vi.setSystemTime(1_000);
    await expect(call()).rejects.toMatchObject({ name: 'MessageRejected' });
  });
});
