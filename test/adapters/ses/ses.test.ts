import { Readable } from 'node:stream';
import { SESClient } from '@aws-sdk/client-ses';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import { sendingFault } from '../../../adapters/ses/sending-faults.ts';
import { sesBouncer } from '../../../adapters/ses/ses-bouncer.ts';
import { sesSender } from '../../../adapters/ses/ses-sender.ts';
import { sesSuppressionList } from '../../../adapters/ses/ses-suppression-list.ts';
import { SendingRejected, SendingThrottled } from '../../../core/ports/mails.ts';
import { NAMES } from '../../../local/environment.ts';
import { takeIn } from '../../../local/mail/take-in.ts';
import { zoneOf } from '../../../local/mail/zone.ts';
import { useStandIns } from '../../local/use-stand-ins.ts';

const aws = useStandIns();
const sender = (region = 'eu-west-1') => sesSender(new SESv2Client({ ...aws.config, region }), NAMES.configurationSet);
const bouncer = () => sesBouncer(new SESClient(aws.config), 'foyer.test');
const rawOf = (id: string) => Buffer.from(aws.store.outbox.raw(id) ?? []).toString('latin1');

const mail = (from = 'abc@guest.foyer.test') => ({
  from,
  to: 'host@hosts.example',
  raw: Buffer.from(`From: ${from}\r\nTo: host@hosts.example\r\n\r\nHello`),
  tags: { conversation: 'c1', message: 'c1-1' },
});

beforeEach(() => aws.store.outbox.empty());

describe('sending', () => {
  it('hands the mail over as it is, with its tags, and knows the Message-ID that SES gave it', async () => {
    const { sesMessageId, messageId } = await sender().send(mail());
    expect(rawOf(sesMessageId)).toContain(`Message-ID: ${messageId}\r\n`);
    expect(aws.store.outbox.list()).toMatchObject([
      { to: ['host@hosts.example'], tags: { conversation: ['c1'], message: ['c1-1'] } },
    ]);
  });

  it('knows the Message-ID of the first region, whose form is another', async () => {
    const { sesMessageId, messageId } = await sender('us-east-1').send(mail());
    expect(messageId).toBe(`<${sesMessageId}@email.amazonses.com>`);
  });

  it('is throttled where SES says so, and is sent once where it is not', async () => {
    aws.faults.plan('ses', 'SendEmail', 'throttled');
    await expect(sender().send(mail())).rejects.toThrow(SendingThrottled);
    await sender().send(mail());
    expect(aws.store.outbox.list()).toHaveLength(1);
  });

  it('is not repeated where the answer was lost: nobody knows whether SES has the mail', async () => {
    aws.faults.plan('ses', 'SendEmail', 'lost');
    await expect(sender().send(mail())).rejects.not.toThrow(SendingThrottled);
    expect(aws.store.outbox.list()).toHaveLength(1);
  });

  it('is rejected where SES will never take the mail', async () => {
    const long = { ...mail(), raw: Buffer.from(`From: abc@guest.foyer.test\r\n\r\n${'x'.repeat(999)}`) };
    await expect(sender().send(long)).rejects.toThrow(SendingRejected);
  });

  it('is a fault where the account is not set up, so that the mail waits for the operator', async () => {
    const unverified = sender().send(mail('a@elsewhere.example'));
    await expect(unverified).rejects.not.toThrow(SendingRejected);
    await expect(unverified).rejects.toMatchObject({ name: 'MessageRejected' });
  });
});

describe('a bounce', () => {
  it('goes to the return path of a mail that SES received, with the words and the status', async () => {
    const bytes = Buffer.from('From: anna@hosts.example\r\nMessage-ID: <m@hosts.example>\r\n\r\nHi\r\n');
    const intake = {
      store: aws.store,
      bucket: NAMES.mailBucket,
      queue: 'plain',
      zone: zoneOf({}),
      trustLoopback: true,
    };
    const receivedAt = '2026-02-07T10:00:00.000Z';
    const peer = { ip: '127.0.0.1', helo: 'mx', sender: 'anna@hosts.example' };
    const mailId =
      (await takeIn(intake, Readable.from([bytes]), peer, ['x@guest.foyer.test', 'y@guest.foyer.test'])) ?? '';
    await bouncer().bounce({
      mailId,
      recipients: ['x@guest.foyer.test', 'Y@guest.foyer.test'],
      explanation: 'Only pictures, s’il vous plaît',
      status: '5.6.1',
      receivedAt,
    });
    const [bounce] = aws.store.outbox.list();
    expect(bounce).toMatchObject({ from: 'mailer-daemon@foyer.test', to: ['anna@hosts.example'] });
    const { text } = await PostalMime.parse(rawOf(bounce?.id ?? ''));
    expect(text).toContain('Only pictures, s’il vous plaît');
    expect(rawOf(bounce?.id ?? '')).toContain(
      [
        'Reporting-MTA: dns; foyer.test',
        `Arrival-Date: ${new Date(receivedAt).toUTCString().replace('GMT', '+0000')}`,
        '',
        'Action: failed',
        'Final-Recipient: rfc822; x@guest.foyer.test',
        'Status: 5.6.1',
        '',
        'Action: failed',
        'Final-Recipient: rfc822; Y@guest.foyer.test',
        'Status: 5.6.1',
      ].join('\r\n'),
    );
  });

  it('is throttled, or rejected for a mail that SES does not know', async () => {
    const bounce = {
      mailId: 'none',
      recipients: ['x@y.test'],
      explanation: 'x',
      status: '5.0.0',
      receivedAt: '2026-02-07T10:00:00.000Z',
    };
    aws.faults.plan('ses', 'SendBounce', 'throttled');
    await expect(bouncer().bounce(bounce)).rejects.toThrow(SendingThrottled);
    await expect(bouncer().bounce(bounce)).rejects.toThrow(SendingRejected);
  });
});

describe('an error of SES', () => {
  const error = (name: string, message = '') => Object.assign(new Error(message), { name });

  it('is throttling by its name or by its words', () => {
    for (const name of ['TooManyRequestsException', 'LimitExceededException', 'Throttling', 'ThrottlingException'])
      expect(sendingFault(error(name))).toBeInstanceOf(SendingThrottled);
    expect(sendingFault(error('MessageRejected', 'Maximum sending rate exceeded.'))).toBeInstanceOf(SendingThrottled);
  });

  it('stays the fault it is otherwise', () => {
    const faults = [error('MailFromDomainNotVerifiedException'), error('SendingPausedException'), 'odd'];
    for (const fault of faults) expect(sendingFault(fault)).toBe(fault);
    const sandbox = error(
      'MessageRejected',
      'Email address is not verified. The following identities failed the check',
    );
    expect(sendingFault(sandbox)).toBe(sandbox);
  });
});

describe('the suppression list', () => {
  const list = () => sesSuppressionList(new SESv2Client(aws.config));

  it('loses an address, whatever characters it has; one that is not on it stays off', async () => {
    const address = 'anna+o’neil/x%41@hosts.example';
    aws.store.suppressed.add(address);
    await list().remove(address);
    expect(aws.store.suppressed.has(address)).toBe(false);
    await expect(list().remove(address)).resolves.toBeUndefined();
  });

  it('takes a capital before the @ for another address, as SES does', async () => {
    aws.store.suppressed.add('Anna@hosts.example');
    await list().remove('anna@hosts.example');
    expect(aws.store.suppressed.has('anna@hosts.example')).toBe(true);
    await list().remove('Anna@hosts.example');
    expect(aws.store.suppressed.has('anna@hosts.example')).toBe(false);
  });

  it('is a fault where SES does not answer', async () => {
    aws.faults.plan('ses', 'DeleteSuppressedDestination', 'throttled');
    await expect(list().remove('a@b.example')).rejects.toMatchObject({ name: 'TooManyRequestsException' });
  });
});
